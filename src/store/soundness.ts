import type { Book } from './book.ts';
import { isDamage } from './guard.ts';

/** What SQLite itself finds wrong with the file; nothing where it is sound. */
export const fileFaults = (book: Book): readonly string[] => [...pageFaults(book), ...strays(book)];

const pageFaults = (book: Book): readonly string[] =>
  found(() => {
    const rows = book.db.pragma('integrity_check') as readonly { readonly integrity_check: string }[];
    return rows.map((row) => row.integrity_check).filter((text) => text !== 'ok');
  });

const strays = (book: Book): readonly string[] =>
  found(() => {
    const rows = book.db.pragma('foreign_key_check') as readonly {
      readonly table: string;
      readonly rowid: number;
    }[];
    return rows.map(({ table, rowid }) => `${table} ${rowid}`);
  });

/** What a check finds; damage that stops it is what it found. */
function found(check: () => readonly string[]): readonly string[] {
  try {
    return check();
  } catch (error) {
    if (error instanceof Error && isDamage(error)) return [error.message];
    throw error;
  }
}
