import { describe, expect, test } from 'vitest';
import { complaint } from '../support/complaint.ts';
import { fill, linesOf, mailFrom, person } from '../support/interchange.ts';
import { freshBook } from '../support/program.ts';

const LONG = `She would like to open in March and needs to know the ${'very '.repeat(20)}price before Christmas`;

const book = freshBook();
fill(book, [
  person('ana', 'Ana Pérez', {
    org: 'Taller Norte',
    emails: ['ana@taller.example'],
    facts: { goal: 'a second shop' },
  }),
  person('old', 'Kraken Ltd', { archived: true }),
  mailFrom('m-1', 'ana', '2026-11-09T09:00:00Z', { text: LONG }),
  mailFrom('m-2', 'ana', '2026-11-19T09:00:00Z', {
    text: 'the price, split in two phases?',
    tags: ['budget'],
  }),
  {
    type: 'quote',
    key: 'q-1',
    contact: 'ana',
    title: 'Rediseño web',
    amount_minor: 480000,
    currency: 'EUR',
    requested_at: '2026-11-09T09:12:00Z',
  },
  person('kimura', '木村明', { phones: ['+34 600 000 001'], handles: { chat: 'kim700000009' } }),
  mailFrom('m-3', 'kimura', '2026-11-18T09:00:00Z', { text: '新しい設計図をお願いします' }),
  { type: 'followup', key: 'f-1', contact: null, due: '2026-11-25', text: 'print the price list' },
]);

const found = (...args: readonly string[]): readonly string[] =>
  linesOf(book.crm(['find', ...args])).map((line) => line.split('\t')[0] ?? '');

describe('crm find', () => {
  test('finds what has all the words, the last one as a beginning, wherever it stands', () => {
    expect(found('PHASES', 'pri')).toEqual(['t2']);
    expect(found('rediseno we')).toEqual(['q1']);
    expect(found('--', 'price OR shop')).toEqual([]);
  });

  test('says what, whose and when, whole in a pipe', () => {
    expect(book.crm(['find', 'phases'])).toEqual({
      code: 0,
      out: 't2\tAna Pérez\t2026-11-19T10:00\temail\tthe price, split in two phases? #budget\n',
      err: '',
    });
    expect(book.crm(['find', 'christmas']).out).toContain(LONG);
  });

  test('shows the words where they stand, in a table as wide as there is room', () => {
    expect(
      book.crm(['find', 'price', '--in', 'touchpoint', '--format', 'table'], { env: { COLUMNS: '80' } }),
    ).toEqual({
      code: 0,
      out: `\
ref  who        when         what     text
t2   Ana Pérez  yesterday    ← email  the price, split in two phases? #budget
t1   Ana Pérez  11 days ago  ← email  …very very very very price before Christm…
`,
      err: '2 found\n',
    });
  });

  test('looks into the kinds that are named, and takes as many as are asked for', () => {
    expect(found('price', '--in', 'follow-up')).toEqual(['f1']);
    expect(found('price', '--limit', '1')).toHaveLength(1);
    expect(book.crm(['find', 'price', '--in', 'letters'])).toEqual(complaint(2, /letters/, /touchpoint/));
  });

  test('as JSON', () => {
    expect(JSON.parse(book.crm(['find', 'price', 'list', '--json']).out)).toEqual({
      schema: 'crm.find/1',
      now: '2026-11-20T10:00:00Z',
      items: [
        { kind: 'follow-up', ref: 'f1', contact: null, due: '2026-11-25', text: 'print the price list' },
      ],
    });
    expect(JSON.parse(book.crm(['find', 'phases', '--json']).out)).toMatchObject({
      items: [
        {
          kind: 'touchpoint',
          ref: 't2',
          contact: { ref: 'c1', key: 'ana', name: 'Ana Pérez' },
          at: '2026-11-19T09:00:00Z',
          channel: 'email',
          direction: 'in',
        },
      ],
    });
  });

  test('says the near words where it finds nothing', () => {
    expect(book.crm(['find', 'prise'])).toEqual({
      code: 0,
      out: '',
      err: 'Nothing has "prise". Near it: price, print.\nPerhaps: crm find price\n',
    });
    expect(book.crm(['find', '***'])).toEqual({ code: 0, out: '', err: 'Nothing has "***".\n' });
    expect(book.crm(['find'])).toEqual(complaint(2, /nothing to look for/));
  });

  test('says which word is nowhere, though its first letter is wrong, and what to type instead', () => {
    expect(book.crm(['find', 'split', 'qrice'])).toEqual({
      code: 0,
      out: '',
      err: 'Nothing has "split qrice". Nowhere: qrice. Near it: price.\nPerhaps: crm find split price\n',
    });
    expect(book.crm(['find', 'rediseño', 'christmas']).err).toBe(
      'Each of these words is there, but nothing has all of them. Fewer words find more.\n',
    );
  });

  test('finds references, and phone numbers however they are written', () => {
    expect(found('q1')).toEqual(['q1']);
    for (const number of ['600000001', '600 00 00 01', '+34600000001', '0034 600-000-001'])
      expect(found(number)).toEqual(['c3']);
    expect(found('600000002')).toEqual([]);
    expect(found('700000009')).toEqual([]);
  });

  test('finds words inside others where a script sets no spaces', () => {
    expect(found('設計')).toEqual(['t3']);
    expect(found('明', '--in', 'contact')).toEqual(['c3']);
    expect(found('設計', 'second')).toEqual([]);
  });

  test('finds parts of addresses and words with hyphens', () => {
    expect(found('taller.example')).toEqual(['c1']);
    expect(found('two-phases')).toEqual(['t2']);
    expect(found('phases-two')).toEqual([]);
  });

  test('shows the words in bold where there is colour', () => {
    const shown = book.crm(['find', 'phases', '--format', 'table', '--color', 'always']).out;
    expect(shown).toContain('split in two \u001B[1mphases\u001B[22m?');
  });

  test('leaves archived contacts out unless they are asked for, and says so', () => {
    expect(book.crm(['find', 'kraken'])).toEqual({
      code: 0,
      out: '',
      err: 'Nothing has "kraken".\n1 archived contact is left out: --archived\n',
    });
    expect(found('kraken', '--archived')).toEqual(['c2']);
  });
});
