'use strict';

const { createHash } = require('node:crypto');
const {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { writeBook } = require('./book.cjs');
const { DUE, NOW, REASONS } = require('./due.cjs');
const { inPipe } = require('./measure.cjs');

const SIZES = {
  small: { contacts: 500, touchpoints: 1_000 },
  large: { contacts: 20_000, touchpoints: 1_000_000 },
};

/**
 * The books the bench reads, each made once by the real program and kept in the system's temporary folder under a hash
 * of the generator and the program's version; `fresh` makes them anew.
 */
exports.openBooks = ({ crm, fresh, say }) => {
  const scratch = join(tmpdir(), `crm-bench-${process.pid}`);
  mkdirSync(join(scratch, 'home'), { recursive: true });
  const empty = join(scratch, 'empty.cjs');
  writeFileSync(empty, '');

  const env = (db) => ({
    PATH: process.env.PATH,
    HOME: join(scratch, 'home'),
    CRM_DB: db,
    CRM_NOW: new Date(NOW * 1000).toISOString(),
    TZ: 'Europe/Madrid',
  });
  const program = (db, ...words) => ({ argv: [crm, ...words], env: env(db) });
  const cache = join(
    tmpdir(),
    'crm-bench-books',
    keyOf(inPipe(program(join(scratch, 'none.db'), '--version')).out),
  );
  mkdirSync(cache, { recursive: true });

  const made = new Map();
  const make = (size) => {
    const path = join(cache, `${size}.db`);
    if (fresh || !existsSync(path)) build(path, SIZES[size]);
    checkDue(program(path, 'due', '--json'), path);
    return path;
  };
  const build = (path, { contacts, touchpoints }) => {
    const lines = join(scratch, 'book.jsonl');
    const unfinished = join(scratch, 'unfinished.db');
    say(`making the book of ${contacts} contacts and ${touchpoints} touchpoints …`);
    writeBook(lines, { contacts, touchpoints });
    const { out } = inPipe(program(unfinished, 'import', 'jsonl', lines, '--json'));
    checkImport(out, touchpoints);
    rmSync(lines);
    copyFileSync(unfinished, `${path}.part`);
    renameSync(`${path}.part`, path);
    rmSync(unfinished);
  };

  return {
    program,
    scratch,
    /** An empty script in the same environment. */
    nothing: { argv: [empty], env: env(join(scratch, 'none.db')) },
    /** The path of a book, `small` or `large`; made where it is not there yet, and checked. */
    book: (size) => {
      if (!made.has(size)) made.set(size, make(size));
      return made.get(size);
    },
    /** A copy of a book that may be written to. */
    copyOf(size) {
      const copy = join(scratch, `${size}-copy.db`);
      copyFileSync(this.book(size), copy);
      return copy;
    },
    remove: () => rmSync(scratch, { recursive: true }),
  };
};

/** Throws unless an import took every line. */
const checkImport = (json, touchpoints) => {
  const { created, refused } = JSON.parse(json);
  if (refused.length > 0)
    throw new Error(`${refused.length} lines were refused: ${JSON.stringify(refused.slice(0, 3))}`);
  if (created < touchpoints)
    throw new Error(`Of ${touchpoints} touchpoints and more only ${created} lines were taken.`);
};
exports.checkImport = checkImport;

/** Throws unless the book shows the rows it was made to show. */
const checkDue = (program, path) => {
  const { items } = JSON.parse(inPipe(program).out);
  const shown = new Map(
    items.map(({ contact, reasons }) => [contact?.name, reasons.map(({ kind }) => kind).join(' ')]),
  );
  const wrong = DUE.filter(({ name, kind }) => shown.get(name) !== kind).map(
    ({ name, kind }) => `${name}: ${kind} expected, ${shown.get(name) ?? 'nothing'} shown`,
  );
  const surplus = [...shown].filter(([name]) => !DUE.some((due) => due.name === name)).slice(0, 5);
  if (wrong.length === 0 && items.length === DUE.length) return;
  const expected = Object.entries(REASONS).map(([kind, count]) => `${count} ${kind}`);
  const seen = [...wrong, ...surplus.map(([name, kind]) => `${name}: ${kind} not expected`)];
  throw new Error(
    `${path} shows ${items.length} rows instead of ${DUE.length} (${expected.join(', ')}); is it old (--fresh)?\n${seen.join('\n')}`,
  );
};

const GENERATOR = readdirSync(__dirname).filter(
  (name) => name.endsWith('.cjs') && !/^(run|rows|measure)\./.test(name),
);

const keyOf = (version) => {
  const hash = createHash('sha256').update(version);
  for (const name of GENERATOR.toSorted()) hash.update(readFileSync(join(__dirname, name)));
  return hash.digest('hex').slice(0, 16);
};
