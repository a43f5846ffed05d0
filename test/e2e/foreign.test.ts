import { describe, expect, test } from 'vitest';
import { contents } from '../support/interchange.ts';
import type { JsonObject } from '../support/matches.ts';
import { freshBook, type Book } from '../support/program.ts';
import { objectOf } from '../support/vectors.ts';

/* Friday, 20 November 2026, 11:00 in Madrid. */

const card = (...lines: readonly string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');

const ANA = card('FN:Ana Pérez', 'EMAIL:ana@taller.example', 'TEL:600 000 001', 'ORG:Taller Norte');

const take = (book: Book, cards: string, ...flags: readonly string[]): JsonObject =>
  objectOf(book.crm(['import', 'vcard', '-', '--json', ...flags], { stdin: cards })) ?? {};

const counts = ({ created = 0, updated = 0, unchanged = 0, refused = [], conflicts = [] }: JsonObject) => ({
  created,
  updated,
  unchanged,
  refused,
  conflicts,
});

const people = (book: Book): readonly JsonObject[] => contents(book).filter(({ type }) => type === 'contact');

describe('an import', () => {
  test('makes whom the book does not know, and a second time changes nothing', () => {
    const book = freshBook();
    expect(take(book, ANA)).toMatchObject({ schema: 'crm.import/1', entry: 'e1', created: 1 });
    const before = contents(book);
    expect(take(book, ANA)).toMatchObject({ entry: null, created: 0, updated: 0, unchanged: 1 });
    expect(contents(book)).toEqual(before);
    expect(book.crm(['undo']).code).toBe(0);
    expect(contents(book)).toEqual([]);
    expect(take(book, ANA)).toMatchObject({ created: 1 });
    expect(book.crm(['doctor']).code).toBe(0);
  });

  test('says where it made somebody from', () => {
    const book = freshBook();
    const path = book.file('people.vcf', ANA);
    book.crm(['import', 'vcard', path]);
    expect(people(book)).toMatchObject([{ from: { file: 'people.vcf', line: 1 } }]);
  });

  test('that is dry says everything and writes nothing', () => {
    const book = freshBook();
    take(book, ANA);
    const before = contents(book);
    const more = ANA + card('FN:Luis Vidal', 'EMAIL:luis@vidal.example') + card('X-NOTHING:1');
    expect(take(book, more, '--dry-run')).toEqual({
      schema: 'crm.import/1',
      now: '2026-11-20T10:00:00Z',
      entry: null,
      dry_run: true,
      created: 1,
      updated: 0,
      unchanged: 1,
      refused: [{ line: 13, reason: 'names nobody' }],
      conflicts: [],
      left_out: [],
      rows: [
        { line: 1, does: 'unchanged', kind: 'contact', ref: 'c1', name: 'Ana Pérez', fields: [] },
        { line: 8, does: 'create', kind: 'contact', ref: null, name: 'Luis Vidal', fields: [] },
        { line: 13, does: 'refused', kind: 'contact', ref: null, name: '', fields: [] },
      ],
    });
    expect(contents(book)).toEqual(before);
    expect(book.crm(['undo', '--list']).out.split('\n').filter(Boolean)).toHaveLength(1);
  });

  test('with --strict takes all or nothing', () => {
    const book = freshBook();
    const ran = book.crm(['import', 'vcard', '-', '--strict'], { stdin: ANA + card('X-NOTHING:1') });
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain('line 8: names nobody');
    expect(contents(book)).toEqual([]);
  });
});

describe('somebody known', () => {
  test.each([
    ['by e-mail', ['FN:A. Pérez', 'EMAIL:ANA@taller.example']],
    ['by phone, however it is written', ['FN:Ana', 'TEL:+34 600-000-001']],
    ['by name and organisation', ['FN:ana perez', 'ORG:TALLER NORTE', 'EMAIL:ana@home.example']],
  ])('is found %s', (_, lines) => {
    const book = freshBook();
    take(book, ANA);
    expect(take(book, card(...lines))).toMatchObject({ created: 0 });
    expect(people(book)).toHaveLength(1);
  });

  test('is found by a later row of the same file', () => {
    const book = freshBook();
    expect(take(book, ANA + card('FN:Ana', 'EMAIL:ana@taller.example', 'NOTE:hi'))).toMatchObject({
      created: 1,
      updated: 1,
    });
  });

  test('keeps what differs; it is told and the rest goes in', () => {
    const book = freshBook();
    take(book, ANA);
    expect(
      counts(take(book, card('FN:Ana Gil', 'EMAIL:ana@taller.example', 'ORG:Otra', 'TITLE:Baker'))),
    ).toEqual({
      created: 0,
      updated: 1,
      unchanged: 0,
      refused: [],
      conflicts: [
        {
          line: 1,
          contacts: [{ ref: 'c1', name: 'Ana Pérez' }],
          field: 'name',
          kept: 'Ana Pérez',
          said: 'Ana Gil',
          reason: 'Ana Pérez (c1): name stays "Ana Pérez", the file says "Ana Gil"',
        },
        {
          line: 1,
          contacts: [{ ref: 'c1', name: 'Ana Pérez' }],
          field: 'org',
          kept: 'Taller Norte',
          said: 'Otra',
          reason: 'Ana Pérez (c1): org stays "Taller Norte", the file says "Otra"',
        },
      ],
    });
    expect(people(book)).toMatchObject([
      { name: 'Ana Pérez', org: 'Taller Norte', facts: { title: 'Baker' } },
    ]);
  });

  test('is two where the addresses belong to two: nothing of the row goes in', () => {
    const book = freshBook();
    take(book, ANA + card('FN:Luis Vidal', 'EMAIL:luis@vidal.example'));
    const before = contents(book);
    const row = card('FN:Ana', 'EMAIL:ana@taller.example', 'EMAIL:luis@vidal.example', 'NOTE:hi');
    expect(take(book, row)).toMatchObject({
      entry: null,
      conflicts: [
        {
          line: 1,
          contacts: [
            { ref: 'c1', name: 'Ana Pérez' },
            { ref: 'c2', name: 'Luis Vidal' },
          ],
          reason: 'belongs to Ana Pérez (c1) and to Luis Vidal (c2); nothing was taken',
        },
      ],
    });
    expect(contents(book)).toEqual(before);
  });

  test('stays marked, whatever the file says', () => {
    const book = freshBook();
    take(book, ANA);
    book.crm(['contact', 'mark', 'ana', '--do-not-contact', '--reason', 'asked']);
    take(book, card('FN:Ana Pérez', 'EMAIL:ana@taller.example', 'NOTE:hi'));
    expect(people(book)).toMatchObject([{ do_not_contact: { reason: 'asked' }, facts: { note: 'hi' } }]);
  });

  test('and the file’s own key for them is kept beside ours, and finds them', () => {
    const book = freshBook();
    book.crm(['add', 'Ana Pérez', '--email', 'ana@taller.example']);
    take(book, card('UID:77', 'FN:Ana Pérez', 'EMAIL:ana@taller.example'));
    expect(people(book)).toMatchObject([{ keys: ['vcard:77'] }]);
    expect(take(book, card('UID:77', 'FN:Ana', 'EMAIL:new@taller.example'))).toMatchObject({
      created: 0,
      updated: 1,
    });
    expect(book.crm(['doctor']).code).toBe(0);
  });
});

describe('exports', () => {
  test('give back as cards and as a table what was taken in', () => {
    const book = freshBook();
    take(book, ANA + card('FN:=cmd()', 'EMAIL;TYPE=HOME:luis@vidal.example', 'X-MOOD:good', 'UID:7'));
    const cards = book.crm(['export', 'vcard']).out;
    expect(cards).toContain('\r\nEMAIL;TYPE=HOME:luis@vidal.example\r\n');
    expect(cards).toContain('\r\nUID:7\r\n');
    expect(take(book, cards)).toMatchObject({ entry: null, created: 0, updated: 0, unchanged: 2 });
    const again = freshBook();
    take(again, cards);
    expect(again.crm(['export', 'vcard']).out).toBe(cards);
    const [head, ...rows] = book.crm(['export', 'csv']).out.split('\r\n');
    expect(head).toBe('key,name,org,email,phone,aliases,tags,tier,standing,source,lang,birthday,created_at');
    expect(rows.map((row) => row.split(',').slice(1, 5))).toEqual([
      ['Ana Pérez', 'Taller Norte', 'ana@taller.example', '600 000 001'],
      ["'=cmd()", '', 'luis@vidal.example', ''],
      [],
    ]);
  });

  test('for a mailing take who said yes and can be reached, and name the others', () => {
    const book = freshBook();
    const yes = { consent: { news: { given: true } } };
    const lines = [
      { type: 'contact', key: 'ana', name: 'Ana', emails: ['ana@a.example'], lang: 'es', ...yes },
      { type: 'contact', key: 'eva', name: 'Eva', emails: ['ana@a.example'], ...yes },
      { type: 'contact', key: 'luis', name: 'Luis', emails: ['luis@a.example'] },
      {
        type: 'contact',
        key: 'no',
        name: 'No',
        emails: ['no@a.example'],
        do_not_contact: { on: '2026-01-01' },
        ...yes,
      },
      {
        type: 'contact',
        key: 'rip',
        name: 'Rip',
        emails: ['rip@a.example'],
        deceased_on: '2026-01-01',
        ...yes,
      },
      { type: 'contact', key: 'tel', name: 'Tel', phones: ['600000001'], ...yes },
      {
        type: 'contact',
        key: 'off',
        name: 'Off',
        emails: ['off@a.example'],
        consent: { news: { given: false } },
      },
    ];
    book.crm(['import', 'jsonl', '-'], { stdin: lines.map((line) => JSON.stringify(line)).join('\n') });
    const ran = book.crm(['export', 'csv', '--for', 'news']);
    expect(ran).toEqual({
      code: 0,
      out: 'email,name,org,lang,key\r\nana@a.example,Ana,,es,ana\r\n',
      err: [
        'left out, the same address as another: Eva (c2)',
        'left out, did not say yes to news: Luis (c3), Off (c7)',
        'left out, do not contact: No (c4)',
        'left out, deceased: Rip (c5)',
        'left out, no e-mail address: Tel (c6)',
        '',
      ].join('\n'),
    });
  });
});

describe('crm import <file>', () => {
  test('takes it by what it looks like, and says which import that was', () => {
    const book = freshBook();
    const path = book.file('people.txt', ANA);
    expect(book.crm(['import', path]).err).toBe(
      `${path}: taken as crm import vcard\n1 created (1 contact), 0 updated, 0 unchanged, 0 refused\ne1: crm undo\n`,
    );
    const words = book.file('words.txt', 'Dear Ana\n');
    expect(book.crm(['import', words])).toMatchObject({ code: 2 });
    expect(book.crm(['import', 'vcrd', path]).err).toContain('import vcard');
  });
});

test('crm import jsonl --dry-run says what would be, and writes nothing', () => {
  const book = freshBook();
  const ran = book.crm(['import', 'jsonl', '-', '--dry-run'], {
    stdin: '{"type":"contact","key":"ana","name":"Ana Pérez"}\nno\n',
  });
  expect(ran).toEqual({
    code: 0,
    out: '1\tcreate\tAna Pérez\t\n',
    err: 'line 2: not JSON\nA dry run, nothing is written: 1 created, 0 updated, 0 unchanged, 1 refused\n',
  });
  expect(contents(book)).toEqual([]);
});

test('crm export ics is a calendar of what is due and of dates, each thing with an id of its own', () => {
  const book = freshBook();
  const lines = [
    { type: 'contact', key: 'ana', name: 'Ana Pérez', phones: ['+34 600 000 001'], birthday: '1980-02-29' },
    { type: 'contact', key: 'eva', name: 'Eva', birthday: '1604-05-04' },
    { type: 'contact', key: 'no', name: 'No', birthday: '1980-01-01', do_not_contact: { on: '2026-01-01' } },
    {
      type: 'followup',
      key: 'f',
      contact: 'ana',
      due: '2026-11-25',
      text: 'send, the quote',
      kind: 'promise',
    },
    { type: 'followup', key: 'g', contact: 'eva', due: '2026-11-10', text: 'ring' },
  ];
  book.crm(['import', 'jsonl', '-'], { stdin: lines.map((line) => JSON.stringify(line)).join('\n') });
  const { out, err } = book.crm(['export', 'ics']);
  expect(err).toBe('');
  const events = out
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((event) => event.split('\r\n').filter((one) => /^(?:DTSTART|RRULE|SUMMARY)/.test(one)));
  expect(events).toEqual([
    ['DTSTART;VALUE=DATE:20261125', 'SUMMARY:Ana Pérez: send\\, the quote'],
    ['DTSTART;VALUE=DATE:20261120', 'SUMMARY:Eva: ring'],
    [
      'DTSTART;VALUE=DATE:19800229',
      'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
      'SUMMARY:Birthday: Ana Pérez (1980)',
    ],
    ['DTSTART;VALUE=DATE:20260504', 'RRULE:FREQ=YEARLY', 'SUMMARY:Birthday: Eva'],
  ]);
  const ids = (text: string): readonly string[] => text.match(/^UID:.*$/gm) ?? [];
  expect(new Set(ids(out)).size).toBe(4);
  expect(ids(book.crm(['export', 'ics', '--now', '2026-11-21T10:00:00Z']).out).toSorted()).toEqual(
    ids(out).toSorted(),
  );
});
