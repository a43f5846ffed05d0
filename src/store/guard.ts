import { CrmError } from '../errors.ts';

/** Runs something on the file; what SQLite reports becomes a problem that a person can mend. */
export function guarded<T>(path: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw problemOf(path, error);
  }
}

/** Whether an error says that the file is damaged: what stands in it cannot be read. */
export const isDamage = (error: unknown): boolean =>
  isSqlite(error) && (error.code.startsWith('SQLITE_CORRUPT') || BROKEN_INDEX.test(error.message));

/** What SQLite says, without a code of its own, of a full text whose tables are damaged. */
const BROKEN_INDEX = /^vtable constructor failed|^invalid fts5 file format/;

/** What SQLite reports as a problem that a person can mend; any other error as it is. */
export function problemOf(path: string, error: unknown): unknown {
  if (!isSqlite(error)) return error;
  const { code, message } = error;
  const cause = { cause: error };
  if (code.startsWith('SQLITE_NOTADB')) return new CrmError({ is: 'book-foreign', path }, cause);
  if (isDamage(error)) return new CrmError({ is: 'book-damaged', path, why: message }, cause);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new CrmError({ is: 'book-busy', path }, cause);
  if (code.startsWith('SQLITE_FULL')) return new CrmError({ is: 'disk-full', path }, cause);
  if (code.startsWith('SQLITE_READONLY')) return new CrmError({ is: 'read-only', path }, cause);
  if (
    code.startsWith('SQLITE_CANTOPEN') ||
    code.startsWith('SQLITE_IOERR') ||
    code.startsWith('SQLITE_PERM')
  ) {
    return new CrmError({ is: 'cannot-open', path, why: message }, cause);
  }
  return error;
}

/** SQLite's own errors bear its result code; told by it, so that nothing native is loaded to tell them. */
const isSqlite = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.code.startsWith('SQLITE_');
