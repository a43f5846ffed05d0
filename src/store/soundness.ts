import type { Book } from './book.ts';

/** What SQLite itself finds wrong with the file; nothing where it is sound. */
export function fileFaults(book: Book): readonly string[] {
  const rows = book.db.pragma('integrity_check') as readonly { readonly integrity_check: string }[];
  const strays = book.db.pragma('foreign_key_check') as readonly {
    readonly table: string;
    readonly rowid: number;
  }[];
  return [
    ...rows.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
    ...strays.map(({ table, rowid }) => `${table} ${rowid}`),
  ];
}
