import Database from 'better-sqlite3';
import { CrmError } from '../errors.ts';
import type { Book, Tools } from './book.ts';
import { stampCadences } from './cadences.ts';
import { guarded } from './guard.ts';
import { MIGRATIONS } from './migrations.ts';
import { APPLICATION_ID, VERSION } from './schema.ts';

/**
 * Opens the book at a path, making it where there is none and bringing an older one up to date behind a verified copy.
 * Throws `book-newer`, `book-foreign`, `book-damaged`, `book-busy`, `read-only`, `disk-full`, `cannot-open`.
 */
export function openBook(path: string, tools: Tools): Book {
  const db = guarded(path, () => opened(path));
  try {
    guarded(path, () => prepareFile(db, path, tools));
  } catch (error) {
    db.close();
    throw error;
  }
  return bookOn(db, path, tools);
}

function opened(path: string): Database.Database {
  try {
    return new Database(path, { timeout: 5000 });
  } catch (error) {
    // Its word for a folder that is not there.
    if (!(error instanceof TypeError)) throw error;
    throw new CrmError({ is: 'cannot-open', path, why: error.message }, { cause: error });
  }
}

/** A book over an open file: its statements are prepared once. */
function bookOn(db: Database.Database, path: string, tools: Tools): Book {
  const statements = new Map<string, Database.Statement>();
  return {
    db,
    path,
    tools,
    ids: new Map(),
    prepare: ((sql: string) => {
      const known = statements.get(sql);
      if (known) return known;
      const statement = db.prepare(sql);
      statements.set(sql, statement);
      return statement;
    }) as Book['prepare'],
    close: () => {
      db.close();
    },
  };
}

function prepareFile(db: Database.Database, path: string, tools: Tools): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version !== VERSION) examine(db, path, version);
  else if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    throw new CrmError({ is: 'book-foreign', path });
  if (version === 0) db.pragma('journal_mode = wal');
  db.exec(SETTINGS);
  if (version !== VERSION) migrate(db, path, tools, version);
}

// Acknowledged is durable: this build's default would lose the last commits at a power cut. The cache, in KiB, keeps at
// hand what a large import touches again and again.
const SETTINGS = `
pragma synchronous = full;
pragma foreign_keys = on;
pragma cache_size = -16384;`;

const TABLES = 'select count(*) as n from sqlite_master';

/** Refuses a file that is not ours, or is from a later program. */
function examine(db: Database.Database, path: string, version: number): void {
  // One look at both: another program may be making the book at this moment.
  const [ours, empty] = db.transaction(() => [
    db.pragma('application_id', { simple: true }) === APPLICATION_ID,
    db.prepare<[], { n: number }>(TABLES).get()?.n === 0,
  ])();
  if (!ours && !(empty && version === 0)) throw new CrmError({ is: 'book-foreign', path });
  if (version > VERSION) throw new CrmError({ is: 'book-newer', path, version, known: VERSION });
}

/** Brings the file from a version to ours, all steps or none; a book with something in it is copied and checked first. */
function migrate(db: Database.Database, path: string, tools: Tools, from: number): void {
  if (from > 0) copyAside(db, `${path}.v${from}`);
  db.transaction(() => {
    // Another program may have done it while we waited for the lock.
    if (Number(db.pragma('user_version', { simple: true })) !== from) return;
    for (const { sql } of MIGRATIONS.slice(from)) db.exec(sql);
    if (from === 0) begin(db, tools);
    db.pragma(`user_version = ${VERSION}`);
  }).immediate();
}

const SET_DEVICE = `insert into meta (name, value) values ('device', ?)`;

function begin(db: Database.Database, tools: Tools): void {
  db.pragma(`application_id = ${APPLICATION_ID}`);
  const device = Array.from(tools.random(8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  db.prepare(SET_DEVICE).run(device);
  stampCadences(bookOn(db, '', tools));
}

/** A copy of the file beside it, checked before anything is changed; no earlier copy is written over. */
function copyAside(db: Database.Database, path: string): void {
  let copy = `${path}.bak`;
  for (let more = 2; !vacuumInto(db, copy); more += 1) copy = `${path}.${more}.bak`;
  const made = new Database(copy, { readonly: true });
  try {
    if (made.pragma('integrity_check', { simple: true }) !== 'ok') {
      throw new CrmError({ is: 'book-damaged', path: copy, why: 'integrity_check' });
    }
  } finally {
    made.close();
  }
}

/** Whether the copy was made; false where a file of that name is there. */
function vacuumInto(db: Database.Database, copy: string): boolean {
  try {
    db.prepare('vacuum into ?').run(copy);
    return true;
  } catch (error) {
    if (error instanceof Error && error.message === 'output file already exists') return false;
    throw error;
  }
}
