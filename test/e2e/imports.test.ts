import { describe, expect, test } from 'vitest';
import { contents, jsonl, mailFrom, person } from '../support/interchange.ts';
import type { JsonObject } from '../support/matches.ts';
import { freshBook, type Book } from '../support/program.ts';
import { objectOf } from '../support/vectors.ts';
import { complaint } from '../support/complaint.ts';

/* Friday, 20 November 2026, 11:00 in Madrid. */

interface Outcome {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly { readonly line: number; readonly reason: string }[];
}

const take = (book: Book, lines: readonly JsonObject[], ...flags: readonly string[]): Outcome => {
  const { created, updated, unchanged, refused } = objectOf(
    book.crm(['import', 'jsonl', '-', '--json', ...flags], { stdin: jsonl(lines) }),
  ) as unknown as Outcome;
  return { created, updated, unchanged, refused };
};

const into = (lines: readonly JsonObject[]): { readonly book: Book; readonly outcome: Outcome } => {
  const book = freshBook();
  return { book, outcome: take(book, lines) };
};

const found = (book: Book, key: string): JsonObject | undefined =>
  contents(book).find((line) => line['key'] === key);

const quote = (key: string, more: JsonObject): JsonObject => ({
  type: 'quote',
  key,
  contact: 'ana',
  amount_minor: 100,
  currency: 'EUR',
  ...more,
});

describe('a line that names nothing', () => {
  test('is refused, with those that stand on it', () => {
    const { book, outcome } = into([
      person('luis', 'Luis', { referred_by: 'ana' }),
      person('ana', 'Ana', { referred_by: 'nobody' }),
      { type: 'contact', key: 'ana', tier: 'vip' },
      quote('q', {}),
    ]);
    expect(outcome).toEqual({
      created: 0,
      updated: 0,
      unchanged: 0,
      refused: [
        { line: 1, reason: 'referred_by names "ana", which is nowhere' },
        { line: 2, reason: 'referred_by names "nobody", which is nowhere' },
        { line: 3, reason: 'no name' },
        { line: 4, reason: 'contact names "ana", which is nowhere' },
      ],
    });
    expect(contents(book)).toEqual([]);
  });

  test('names nothing where the making was undone, and everything once it is made again', () => {
    const lines = [person('ana', 'Ana'), quote('q', {})];
    const { book } = into(lines);
    book.crm(['undo']);
    expect(take(book, [person('luis', 'Luis', { referred_by: 'ana' })]).refused).toEqual([
      { line: 1, reason: 'referred_by names "ana", which is nowhere' },
    ]);
    expect(take(book, [person('ana', 'Ana'), quote('q2', { revises: 'q' })]).refused).toEqual([
      { line: 2, reason: 'revises names "q", which is nowhere' },
    ]);
    expect(take(book, [{ type: 'quote', key: 'q', title: 'Site' }]).refused).toEqual([
      { line: 1, reason: 'no contact' },
    ]);
    expect(take(book, [quote('q2', { revises: 'q' }), ...lines])).toMatchObject({ refused: [] });
    expect(found(book, 'q2')).toMatchObject({ revises: 'q' });
    expect(book.crm(['doctor']).code).toBe(0);
  });

  test('is refused, and not taken for another, where it has two types', () => {
    const line = '{"type":"touchpoint","type":"contact","key":"x","name":"X","referred_by":"nobody"}\n';
    expect(objectOf(freshBook().crm(['import', 'jsonl', '-', '--json'], { stdin: line }))).toMatchObject({
      refused: [{ line: 1, reason: 'type is given twice' }],
    });
  });
});

describe('what a thing cannot do without', () => {
  const channelWord = 'one word of letters, digits and hyphens, not in, out or live';

  const wrong: readonly (readonly [JsonObject, string])[] = [
    [{ type: 'contact', key: 'x', name: ' ' }, 'no name'],
    [{ type: 'quote', key: 'q', amount_minor: null }, 'no amount_minor'],
    [{ type: 'touchpoint', key: 'm', channel: null }, 'no channel'],
    [{ type: 'quote', key: 'q', status: 'declined' }, 'a decided quote needs decided_at'],
    [{ type: 'quote', key: 'done', decided_at: null }, 'a decided quote needs decided_at'],
    [{ type: 'channel', key: 'c', name: 'my fax' }, `name must be ${channelWord}`],
    [{ type: 'channel', key: 'c', name: 'out' }, `name must be ${channelWord}`],
    [
      { type: 'skip', key: 'k', contact: 'ana', kind: 'reply', at: '2026-11-20T09:00:00Z' },
      'kind must be quote-chase or cadence',
    ],
  ];

  test('is asked of every line', () => {
    const { book } = into([
      person('ana', 'Ana'),
      quote('q', { sent_at: '2026-11-02T09:00:00Z', status: 'sent' }),
      quote('done', { status: 'accepted', decided_at: '2026-11-02T09:00:00Z' }),
      mailFrom('m', 'ana', '2026-11-02T09:00:00Z'),
    ]);
    const before = contents(book);
    const { refused, ...taken } = take(
      book,
      wrong.map(([line]) => line),
    );
    expect(taken).toEqual({ created: 0, updated: 0, unchanged: 0 });
    expect(refused.map(({ reason }) => reason)).toEqual(wrong.map(([, reason]) => reason));
    expect(contents(book)).toEqual(before);
  });

  test('may be said by an earlier line, or be there already', () => {
    const { book, outcome } = into([
      person('ana', 'Ana'),
      quote('q', { decided_at: '2026-11-02T09:00:00Z' }),
      { type: 'quote', key: 'q', status: 'accepted' },
    ]);
    expect(outcome).toMatchObject({ created: 2, updated: 1, refused: [] });
    expect(take(book, [{ type: 'quote', key: 'q', status: 'declined' }])).toMatchObject({ updated: 1 });
  });
});

describe('a second import', () => {
  test('of a line without an instant of making changes nothing later', () => {
    const { book } = into([person('ana', 'Ana', { created_at: null })]);
    const before = contents(book);
    expect(
      take(book, [person('ana', 'Ana', { created_at: null })], '--now', '2027-01-01T10:00:00Z'),
    ).toMatchObject({
      updated: 0,
      unchanged: 1,
    });
    expect(contents(book)).toEqual(before);
  });

  test('of what a book made itself changes nothing, its organisations and channels among it', () => {
    const book = freshBook();
    book.crm(['add', 'Ana', '--org', 'Taller Norte']);
    book.crm(['channel', 'add', 'signal', '--alias', 'sig']);
    const all = contents(book);
    expect(take(book, all)).toEqual({ created: 0, updated: 0, unchanged: 3, refused: [] });
  });

  test('of a text that was cut within a character changes nothing', () => {
    const cut = '{"type":"contact","key":"x","name":"\\ud83d","aliases":["\\udc00"]}\n';
    const book = freshBook();
    const run = (): JsonObject | null =>
      objectOf(book.crm(['import', 'jsonl', '-', '--json'], { stdin: cut }));
    expect(run()).toMatchObject({ created: 1 });
    expect(run()).toMatchObject({ unchanged: 1 });
    expect(found(book, 'x')).toMatchObject({ name: '\ufffd', aliases: ['\ufffd'] });
  });
});

describe('channels', () => {
  test('are known by their other names wherever they are named, also before they are described', () => {
    const { book, outcome } = into([
      person('ana', 'Ana', {
        prefers: ['Señal'],
        avoids: ['llamada'],
        do_not_contact: { on: '2026-11-01', reason: 'asked', channels: ['correo', 'fax'], by: 'phone' },
      }),
      {
        type: 'touchpoint',
        key: 'm',
        contacts: ['ana'],
        at: '2026-11-02T09:00:00Z',
        channel: 'SEÑAL',
        direction: 'out',
      },
      { type: 'channel', key: 's', name: 'Signal', aliases: ['Señal'] },
    ]);
    expect(outcome).toMatchObject({ created: 3, refused: [] });
    expect(found(book, 'ana')).toMatchObject({
      prefers: ['signal'],
      avoids: ['call'],
      do_not_contact: { on: '2026-11-01', reason: 'asked', channels: ['email', 'fax'], by: 'phone' },
    });
    expect(found(book, 'm')).toMatchObject({ channel: 'signal' });
    expect(book.crm(['log', 'email', 'out', 'ana', 'hello'])).toMatchObject({ code: 5 });
  });

  test('of one name are one channel', () => {
    const { book } = into([{ type: 'channel', key: 'a', name: 'signal' }]);
    expect(take(book, [{ type: 'channel', key: 'b', name: 'Signal', live: true }])).toMatchObject({
      updated: 1,
    });
    expect(contents(book)).toEqual([
      { type: 'channel', key: 'a', name: 'signal', live: true, closed: false },
    ]);
  });
});

test('an organisation that a later line renames is the one that a contact names by its new name', () => {
  const { book } = into([{ type: 'organisation', key: 'o', name: 'Taller' }]);
  take(book, [
    person('ana', 'Ana', { org: 'Taller Norte' }),
    { type: 'organisation', key: 'o', name: 'Taller Norte' },
  ]);
  expect(contents(book).filter(({ type }) => type === 'organisation')).toHaveLength(1);
});

test('a line that is not UTF-8 is refused, and the others go in', () => {
  const book = freshBook();
  const lines = Buffer.from(jsonl([person('ana', 'Ana P\u00e9rez'), person('luis', 'Luis')]), 'latin1');
  expect(objectOf(book.crm(['import', 'jsonl', book.file('latin1.jsonl', lines), '--json']))).toMatchObject({
    created: 1,
    refused: [{ line: 1, reason: 'not UTF-8' }],
  });
});

test.each([
  [['import', 'jsonl', 'a', 'b']],
  [['doctor', 'b']],
  [['config', 'b']],
  [['undo', 'e1', 'b']],
  [['undo', '--list', 'b']],
])('a word that would be ignored is refused: %j', (args) => {
  expect(freshBook().crm(args)).toEqual(complaint(2, /"b"/));
});
