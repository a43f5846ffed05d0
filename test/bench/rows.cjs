'use strict';

const { rmSync } = require('node:fs');
const { join } = require('node:path');
const { writeBook } = require('./book.cjs');
const { checkImport } = require('./books.cjs');
const { DUE, WELL_KNOWN } = require('./due.cjs');
const { writePeople } = require('./people.cjs');
const { alternate, inPipe, median, onTerminal, withPeak } = require('./measure.cjs');

const SAID = 'wants the price split in two phases, and a call before Christmas';
const [GIVEN, FAMILY] = WELL_KNOWN.name.split(' ');

/** A run that throws where the output is not what the command has to print; answers milliseconds. */
const checked = (run, program, check) => async () => {
  const { took, out, err } = await run(program());
  const missing = check(out, err);
  if (missing !== null)
    throw new Error(
      `\`${program().argv.slice(1).join(' ')}\` printed no ${missing}:\n${(out + err).slice(0, 2000)}`,
    );
  return took;
};
const silent = () => null;
const allDue = (out) => DUE.find(({ name }) => !out.includes(name))?.name ?? null;
const has =
  (...words) =>
  (out, err) =>
    words.find((word) => !(out + err).includes(word)) ?? null;

/** Against an empty script on the same Node: the ratio of the medians may be at most `budget`. */
const times = (name, what, budget, { run = inPipe, program, check, runs }) => ({
  name,
  what,
  program,
  countable: run === inPipe,
  async measure(books, options) {
    const subject = checked(run, program(books), check());
    const measured = await alternate(
      subject,
      checked(run, () => books.nothing, silent),
      {
        runs: Math.min(options.runs, runs ?? Infinity),
      },
    );
    return { ...measured, budget: `≤ ${budget}×`, over: measured.ratio > budget };
  },
});

const due = (size) => (books) => {
  const program = books.program(books.book(size), 'due');
  return () => program;
};

/** Every run logs another touchpoint, in a copy of the large book, and has to name one not seen before. */
const log =
  (...contact) =>
  (books) => {
    const path = books.copyOf('large');
    let n = 0;
    return () => books.program(path, 'log', 'call', ...contact, `${SAID} (${(n += 1)})`);
  };
const newTouchpoint = () => {
  const seen = new Set();
  return (out, err) => {
    const ref = /\bt\d+\b/.exec(out + err)?.[0];
    if (ref === undefined || seen.has(ref) || !(out + err).includes(GIVEN)) return 'new touchpoint';
    seen.add(ref);
    return null;
  };
};

const show =
  (...contact) =>
  (books) => {
    const program = books.program(books.book('large'), 'show', ...contact);
    return () => program;
  };
const replies =
  (...flags) =>
  (books) => {
    const [path, words] = [books.book('large'), ['report', 'replies', ...flags]];
    const { all, open } = JSON.parse(inPipe(books.program(path, ...words, '--json')).out);
    const owed = DUE.filter(({ kind }) => kind === 'reply').length;
    if (all.open !== owed || open.length !== owed || all.turns < 1_000) {
      throw new Error(`The report says ${all.open} of ${all.turns} turns are open; ${owed} are.`);
    }
    const program = books.program(path, ...words);
    return () => program;
  };
const something = () => (out) => (out.trim() === '' ? 'report' : null);

/** What may grow with the book, and by how much: the large book's time over the small one's. */
const growth = {
  name: 'due-growth',
  what: 'due, large book against small',
  async measure(books, { runs }) {
    const [large, small] = ['large', 'small'].map((size) => checked(inPipe, due(size)(books), allDue));
    const measured = await alternate(large, small, { runs });
    return { ...measured, budget: '≤ 1.1×', over: measured.ratio > 1.1 };
  },
};

const wholeHistory = {
  name: 'replies-all',
  what: 'report replies, whole history',
  async measure(books, { runs }) {
    const subject = checked(inPipe, replies()(books), something());
    const empty = checked(inPipe, () => books.nothing, silent);
    const measured = await alternate(subject, empty, { runs: Math.min(runs, 5), warm: 1 });
    return { ...measured, budget: '≤ 3000 ms', over: measured.of > 3_000 };
  },
};

/** An import of so many touchpoints of 2,000 contacts into a new book, `runs` times. */
const importing = async (books, touchpoints, runs) => {
  const path = join(books.scratch, `import-${touchpoints}.jsonl`);
  const lines = writeBook(path, { contacts: 2_000, touchpoints });
  const measured = [];
  for (let n = 0; n < runs; n += 1) {
    const db = join(books.scratch, `import-${touchpoints}-${n}.db`);
    const ran = await withPeak(books.program(db, 'import', 'jsonl', path, '--json'));
    checkImport(ran.out, touchpoints);
    rmSync(db);
    measured.push(ran);
  }
  const peaks = measured.map(({ peak }) => peak);
  return {
    lines,
    took: median(measured.map(({ took }) => took)),
    peak: peaks.includes(null) ? null : median(peaks),
  };
};

const importRate = {
  name: 'import',
  what: 'import jsonl, 100,000 touchpoints',
  async measure(books, { runs }) {
    const { lines, took } = await importing(books, 100_000, Math.min(runs, 3));
    const rate = Math.round(lines / (took / 1000));
    return { of: took, note: `${rate} lines/s`, budget: '≥ 20000/s', over: rate < 20_000 };
  },
};

const importMemory = {
  name: 'import-memory',
  what: 'import jsonl, memory of 400,000 against 100,000',
  async measure(books) {
    const [much, little] = [await importing(books, 400_000, 1), await importing(books, 100_000, 1)];
    if (much.peak === null || little.peak === null)
      return { note: 'not told by this system', budget: '≤ 1.5×', over: false };
    const ratio = much.peak / little.peak;
    const note = `${Math.round(much.peak)} and ${Math.round(little.peak)} MiB`;
    return { ratio, note, budget: '≤ 1.5×', over: ratio > 1.5 };
  },
};

/** A table of so many people, as Google exports it, into a new book. */
const importCsv = {
  name: 'import-csv',
  what: 'import csv, 100,000 rows',
  async measure(books) {
    const path = join(books.scratch, 'people.csv');
    writePeople(path, 100_000);
    const db = join(books.scratch, 'import-csv.db');
    const { took, err, peak } = await withPeak(books.program(db, 'import', 'csv', path));
    rmSync(db);
    if (!err.includes('100000 created')) throw new Error(`not all rows went in:\n${err.slice(0, 2000)}`);
    const note = peak === null ? '' : `${Math.round(peak)} MiB`;
    return { of: took, note, budget: '≤ 10000 ms', over: took > 10_000 };
  },
};

/** Everything the bench measures, with what it may cost. */
exports.ROWS = [
  times('due', 'due, in a pipe', 1.7, { program: due('large'), check: () => allDue }),
  times('due-terminal', 'due, on a terminal', 2.2, {
    run: onTerminal,
    program: due('large'),
    check: () => allDue,
  }),
  growth,
  times('log', 'log, by the whole name', 1.7, { program: log(WELL_KNOWN.name), check: newTouchpoint }),
  times('log-part', 'log, by a part of the name', 1.7, {
    program: log(FAMILY.toLowerCase()),
    check: newTouchpoint,
  }),
  times('show', 'show, by the whole name', 1.8, {
    program: show(WELL_KNOWN.name),
    check: () => has(WELL_KNOWN.name),
  }),
  times('show-part', 'show, by a part of the name', 1.8, {
    program: show(FAMILY.toLowerCase()),
    check: () => has(WELL_KNOWN.name),
  }),
  times('replies-90d', 'report replies --since 90d', 5, {
    program: replies('--since', '90d'),
    check: something,
  }),
  wholeHistory,
  importRate,
  importMemory,
  importCsv,
];
