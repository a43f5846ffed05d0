import { CrmError } from '../errors.ts';

/** Runs something on the file; what SQLite reports becomes a problem that a person can mend. */
export function guarded<T>(path: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw problemOf(path, error);
  }
}

function problemOf(path: string, error: unknown): unknown {
  if (!isSqlite(error)) {
    if (error instanceof TypeError)
      return new CrmError({ is: 'cannot-open', path, why: error.message }, { cause: error });
    return error;
  }
  const { code, message } = error;
  const cause = { cause: error };
  if (code.startsWith('SQLITE_NOTADB')) return new CrmError({ is: 'book-foreign', path }, cause);
  if (code.startsWith('SQLITE_CORRUPT'))
    return new CrmError({ is: 'book-damaged', path, why: message }, cause);
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
