import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contents, fill, linesOf, mailFrom, person } from '../support/interchange.ts';
import { objectOf } from '../support/vectors.ts';
import { freshBook, PROGRAM } from '../support/program.ts';

const LONG = `Ana ${'Pérez '.repeat(40)}Ibáñez`;
const people = Array.from({ length: 40 }, (_, n) =>
  person(`p${n}`, `Person ${String.fromCodePoint(97 + (n % 26))}${n}`),
);

const book = freshBook({ config: 'zone = "Europe/Madrid"\n' });
fill(book, [
  person('ana', LONG),
  ...people,
  mailFrom('m-1', 'ana', '2026-11-09T09:00:00Z', { text: 'two\tcolumns\nand two lines' }),
  ...people.map((_, n) => mailFrom(`n-${n}`, `p${n}`, '2026-11-16T09:00:00Z')),
  { type: 'followup', key: 'f-1', contact: null, due: '2026-11-20', text: 'a text\twith a tab\nand a line' },
]);

const READING: readonly (readonly string[])[] = [
  [],
  ['due', '--ahead', '7'],
  ['due', '--why'],
  ['show', 'c3'],
  ['find', 'person'],
  ['contact', 'list'],
  ['touch', 'list'],
  ['quote', 'list'],
  ['todo', 'list'],
  ['report', 'replies'],
  ['report', 'quotes'],
  ['slow'],
  ['stale'],
  ['contact', 'list', '--format', 'table'],
];

describe('into a pipe', () => {
  test.each(READING.map((args) => [args.join(' ') || 'crm', args] as const))(
    '%s prints no colour',
    (_, args) => {
      const ran = book.crm(args, { env: { TERM: 'xterm-256color', COLORTERM: 'truecolor' } });
      expect(ran.code).toBe(0);
      expect(ran.out + ran.err).not.toContain('\u001b');
    },
  );

  test('no pager is started', () => {
    const mark = join(book.folder, 'paged');
    book.crm(['contact', 'list'], {
      env: { PAGER: `touch ${mark}`, CRM_PAGER: `touch ${mark}`, TERM: 'xterm' },
    });
    expect(existsSync(mark)).toBe(false);
  });

  test('nothing is cut off, however narrow COLUMNS says it is', () => {
    for (const args of [['due'], ['contact', 'list'], ['show', 'ana']]) {
      expect({ args, out: book.crm(args, { env: { COLUMNS: '40' } }).out }).toEqual({
        args,
        out: expect.stringContaining(LONG) as string,
      });
    }
  });

  test('the due list has one tab-separated line a row, with the same columns in each', () => {
    const rows = linesOf(book.crm(['due', '--ahead', '7']));
    expect(rows).toHaveLength(42);
    expect(new Set(rows.map((row) => row.split('\t').length)).size).toBe(1);
    expect(rows[0]?.split('\t').length).toBeGreaterThan(1);
  });

  test('the contact list too', () => {
    const rows = linesOf(book.crm(['contact', 'list']));
    expect(rows).toHaveLength(41);
    expect(new Set(rows.map((row) => row.split('\t').length)).size).toBe(1);
  });

  test('dates are ISO dates', () => {
    for (const args of [
      ['due', '--ahead', '7'],
      ['show', 'ana'],
      ['touch', 'list'],
      ['todo', 'list'],
      ['report', 'replies'],
    ]) {
      const { out } = book.crm(args);
      expect({
        args,
        iso: out.match(/\b2026-11-\d\d(?!\d)/) !== null,
        other: out.match(/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/),
      }).toEqual({
        args,
        iso: true,
        other: null,
      });
    }
  });

  test('a reader that leaves early is no fault', () => {
    const ran = spawnSync('sh', ['-c', '"$0" "$1" contact list | head -n 1', process.execPath, PROGRAM], {
      env: book.env,
      encoding: 'utf8',
    });
    expect(ran.stdout.split('\n')).toHaveLength(2);
    expect(ran.stderr).toBe('');
  });
});

describe('standard output', () => {
  test('stays empty where something is written and nothing was asked for', () => {
    const own = freshBook();
    for (const args of [
      ['add', 'Ana Pérez', '--email', 'ana@taller.example'],
      ['log', 'email', 'in', 'ana', 'asks for a quote'],
      ['todo', 'ana', 'tomorrow', 'send the quote'],
      ['quote', 'new', 'ana', '4800 EUR', 'Web redesign'],
      ['quote', 'send', 'q1'],
      ['done', 'f1'],
      ['undo'],
    ]) {
      expect({ args, ...own.crm(args) }).toEqual({
        args,
        code: 0,
        out: '',
        err: expect.stringMatching(/\S\n$/) as string,
      });
    }
  });

  test('has one JSON object with --json, also where something is written', () => {
    const own = freshBook();
    for (const args of [
      ['add', 'Ana Pérez'],
      ['log', 'email', 'in', 'ana', 'asks for a quote'],
      ['todo', 'ana', 'tomorrow', 'send the quote'],
      ['quote', 'new', 'ana', '4800 EUR', 'Web redesign'],
      ['show', 'ana'],
      ['find', 'quote'],
      ['due'],
      ['contact', 'list'],
      ['touch', 'list'],
      ['quote', 'list'],
      ['todo', 'list'],
      ['report', 'replies'],
      ['report', 'quotes'],
      ['report', 'retention'],
      ['slow'],
      ['stale'],
      ['date', '--planned', 'tomorrow'],
      ['config'],
      ['undo'],
    ]) {
      const ran = own.crm([...args, '--json']);
      expect({ args, code: ran.code, schema: objectOf(ran)?.['schema'], out: ran.out }).toEqual({
        args,
        code: 0,
        schema: expect.stringMatching(/^crm\.[a-z.-]+\/1$/) as string,
        out: expect.stringMatching(/\}\n$/) as string,
      });
    }
  });

  test('has the report, and standard error the talk about it', () => {
    expect(book.crm(['due', '--json']).err).toBe('');
  });
});

describe('--quiet', () => {
  test('silences the talk', () => {
    const own = freshBook();
    for (const args of [
      ['add', 'Ana Pérez'],
      ['log', 'call', 'ana', 'hello'],
      ['todo', 'ana', 'tomorrow', 'x'],
      ['done', 'f1'],
      ['undo'],
    ]) {
      expect({ args, ...own.crm([...args, '--quiet']) }).toEqual({ args, code: 0, out: '', err: '' });
    }
    expect(contents(own).filter((line) => line['type'] === 'touchpoint')).toHaveLength(1);
  });

  test('but not what was asked for, nor an error', () => {
    expect(book.crm(['due', '--quiet']).out).toBe(book.crm(['due']).out);
    const failed = book.crm(['show', 'nobody-at-all', '--quiet']);
    expect(failed).toMatchObject({ code: 3, out: '' });
    expect(failed.err).toMatch(/^Error: /);
  });
});

describe('what came from outside', () => {
  const hostile =
    '\u001b[31mEva\u001b[0m\u001b]0;owned\u0007 \u202eTXT.exe\u202c \u2066Roca\u2069\u200f\r\nq\u009b1m';
  const formula = '=HYPERLINK("http://x.example","y")';
  const own = freshBook();
  fill(own, [
    person('eva', hostile, {
      org: hostile,
      tags: ['web'],
      handles: { linkedin: hostile },
      emails: ['eva@x.example'],
    }),
    person('sum', formula),
    mailFrom('m-1', 'eva', '2026-11-09T09:00:00Z', { text: hostile }),
    { type: 'followup', key: 'f-1', contact: 'eva', due: '2026-11-16', text: hostile },
    {
      type: 'quote',
      key: 'q-1',
      contact: 'eva',
      title: hostile,
      amount_minor: 100,
      currency: 'EUR',
      requested_at: '2026-11-02T09:00:00Z',
      status: 'requested',
    },
  ]);
  const harmful = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/;

  test.each([
    ...['table', 'tsv', 'csv', 'json', 'jsonl', 'md', 'ids'].map((format) => [
      'contact',
      'list',
      '--format',
      format,
    ]),
    ['due'],
    ['due', '--why', '--format', 'table'],
    ['due', '--format', 'md'],
    ['due', '--json'],
    ['show', 'c1'],
    ['show', 'c1', '--json'],
    ['find', 'eva'],
    ['touch', 'list', '--format', 'table'],
    ['quote', 'list', '--format', 'table'],
    ['todo', 'list', '--format', 'table'],
    ['report', 'replies'],
    ['report', 'replies', '--json'],
    ['report', 'quotes', '--format', 'table'],
    ['stale'],
    ['slow'],
    ['log', 'call', 'c1', hostile],
    ['show', hostile],
    ['undo', '--list'],
  ])('is harmless: crm %s %s %s %s', (...args) => {
    const ran = own.crm(args);
    expect([0, 3]).toContain(ran.code);
    // Line ends of a CSV are CR LF; nothing else of the kind may pass.
    expect((ran.out + ran.err).replaceAll('\r\n', '\n')).not.toMatch(harmful);
  });

  test('is one line a row all the same', () => {
    expect(linesOf(own.crm(['contact', 'list']))).toHaveLength(2);
    expect(linesOf(own.crm(['due']))).toHaveLength(1);
  });

  test('is no formula in a spreadsheet', () => {
    const { out } = own.crm(['contact', 'list', '--format', 'csv']);
    expect({
      there: out.includes('HYPERLINK'),
      formula: out.match(/(^|[,;"\t\n])=HYPERLINK/),
    }).toEqual({ there: true, formula: null });
  });

  test('is given back unchanged by the export', () => {
    expect(contents(own).find((line) => line['key'] === 'eva')).toMatchObject({ name: hostile });
  });
});
