import { describe, expect, test } from 'vitest';
import { complaint } from '../support/complaint.ts';
import { contents, fill, jsonl, linesOf, mailFrom, person } from '../support/interchange.ts';
import { freshBook, type Book } from '../support/program.ts';

const ids = (book: Book, ...words: readonly string[]): readonly string[] =>
  linesOf(book.crm([...words, '--format', 'ids']));

function sample(): Book {
  const book = freshBook();
  fill(book, [
    person('ana', 'Ana Pérez', { tags: ['web'], tier: 'vip', org: 'Taller Norte' }),
    person('ben', 'Ben Hall', { tags: ['shop'], org: 'Hall Ltd', referred_by: 'ana' }),
    person('carla', 'Carla Ruiz', { tags: ['web'], archived: true }),
    mailFrom('m-1', 'ana', '2026-11-18T09:00:00Z', { text: 'invoice?' }),
    { ...mailFrom('m-2', 'ben', '2026-11-19T09:00:00Z'), contacts: ['ana', 'ben'], channel: 'whatsapp' },
    quote('q-1', 'ana', 480000),
    { ...quote('q-2', 'ben', 90000), status: 'accepted', decided_at: '2026-11-12T09:00:00Z' },
    { type: 'followup', key: 'f-1', contact: 'ana', due: '2026-11-20', text: 'ring', kind: 'promise' },
    { type: 'followup', key: 'f-2', contact: 'ben', due: '2026-12-20', text: 'ask', kind: 'todo' },
    { type: 'followup', key: 'f-3', contact: null, due: '2026-11-20', text: 'taxes', kind: 'todo' },
  ]);
  return book;
}

const quote = (key: string, contact: string, minor: number) => ({
  type: 'quote',
  key,
  contact,
  title: `work ${key}`,
  amount_minor: minor,
  currency: 'EUR',
  sent_at: '2026-11-10T09:00:00Z',
  status: 'sent',
});

describe('a filter leaves of', () => {
  test.each([
    [['contact', 'list', 'tag:web'], ['c1']],
    [
      ['contact', 'list', 'tag:web', '--archived'],
      ['c1', 'c3'],
    ],
    [['contact', 'list', 'is:archived'], ['c3']],
    [['contact', 'list', '-tag:web'], ['c2']],
    [['contact', 'list', 'perez', 'norte'], ['c1']],
    [
      ['contact', 'list', 'tag:shop', 'or', 'tier:vip'],
      ['c1', 'c2'],
    ],
    [['contact', 'list', 'by:ana', 'quote:accepted', 'channel:wa'], ['c2']],
    [['org', 'list', 'tier:vip'], ['o1']],
    [['org', 'list', 'hall'], ['o2']],
    [
      ['touch', 'list', 'ana'],
      ['t2', 't1'],
    ],
    [['touch', 'list', 'ana', 'channel:email'], ['t1']],
    [['touch', 'list', 'tag:shop'], ['t2']],
    [['touch', 'list', '-tag:shop'], ['t1']],
    [['touch', 'list', 'text:INVOICE', '--limit', '1'], ['t1']],
    [['quote', 'list', 'amount:>1000'], ['q1']],
    [['quote', 'list', 'tag:shop'], []],
    [['quote', 'list', 'status:accepted'], ['q2']],
    [
      ['todo', 'list', 'kind:todo'],
      ['f3', 'f2'],
    ],
    [['todo', 'list', 'due:7d', '-kind:promise'], ['f3']],
    [['todo', 'list', 'ana'], ['f1']],
  ] as const)('%j what it says', (args, expected) => {
    expect(ids(sample(), ...args)).toEqual(expected);
  });
});

test('the morning list, its end code and the reports take filters', () => {
  const book = sample();
  const whole = linesOf(book.crm(['due']));
  const vips = linesOf(book.crm(['due', 'tier:vip']));
  expect(whole.length).toBeGreaterThan(vips.length);
  expect(vips).toHaveLength(1);
  expect(book.crm(['due', 'is:archived', '--format', 'table']).err).toBe(
    'Nobody whom the filter leaves needs you on Fri 20 Nov.\n',
  );
  expect(book.crm(['due', 'tier:premium', '--exit-code']).code).toBe(0);
  const turns = (...words: readonly string[]): unknown =>
    (JSON.parse(book.crm(['slow', ...words, '--json']).out) as { readonly all: { readonly turns: number } })
      .all.turns;
  expect([turns(), turns('tag:shop'), turns('tag:web', 'or', 'tag:shop')]).toEqual([2, 1, 2]);
});

describe('a word that cannot be read', () => {
  test('is pointed at within the whole filter, with the near one', () => {
    expect(sample().crm(['contact', 'list', 'tag:web', '-tier:vpi'])).toEqual({
      code: 2,
      out: '',
      err:
        'Error: tier: does not take "vpi":\n  tag:web -tier:vpi\n           ^^^^^^^^\n' +
        'Hint: Did you mean tier:vip? It takes vip, premium, standard, or none, or any.\n',
    });
  });

  test.each([
    [['contact', 'list', 'tga:web'], /There is no field "tga"/, /tag/],
    [['contact', 'list', 'amount:>1'], /There is no field "amount"/, /help filters/],
    [['touch', 'list', 'chanel:email'], /no field "chanel"/, /channel/],
    [['contact', 'list', 'channel:whatsap'], /does not take "whatsap"/, /channel:whatsapp/],
    [['contact', 'list', 'last:>90x'], /last: does not take ">90x"/, />90d/],
    [['quote', 'list', 'amount:much'], /amount: does not take "much"/, /4800/],
    [['contact', 'list', 'tag:'], /tag: has no value/, /part of the text/],
    [['contact', 'list', '(tag:web'], /bracket/, /quotes/],
    [['contact', 'list', 'or', 'tag:web'], /one side/, /join/],
    [['due', 'segment:none-such'], /no segment "none-such"/, /segment list/],
    [['export', 'jsonl', 'tga:web'], /no field "tga"/, /tag/],
    [['slow', 'owes:you'], /owes: does not take "you"/, /me, them/],
  ] as const)('in %j is an error', (args, error, hint) => {
    expect(sample().crm(args)).toEqual(complaint(2, error, hint));
  });

  test('is said in Spanish too', () => {
    expect(sample().crm(['contact', 'list', 'tga:web', '--lang', 'es']).err).toBe(
      'Error: Aquí no hay ningún campo «tga»:\n  tga:web\n  ^^^^^^^\n' +
        'Sugerencia: ¿Querías decir tag? `crm help filters` los muestra todos.\n',
    );
  });
});

describe('a segment', () => {
  test('stands for its filter, is counted, shown, dropped and brought back', () => {
    const book = sample();
    expect(book.crm(['segment', 'list', '--format', 'table']).err).toMatch(/There are no segments/);
    expect(book.crm(['segment', 'add', 'Café', 'tag:web', 'or', 'tag:shop']).err).toBe(
      'segment Café · tag:web or tag:shop · 2 people · crm undo\n',
    );
    expect(book.crm(['segment', 'add', 'vips', '-tag:shop', 'segment:cafe']).code).toBe(0);
    expect(linesOf(book.crm(['segment', 'list']))).toEqual([
      'Café\t2\ttag:web or tag:shop',
      'vips\t1\t-tag:shop segment:cafe',
    ]);
    expect(JSON.parse(book.crm(['segment', 'list', '--json']).out)).toMatchObject({
      schema: 'crm.segment.list/1',
      items: [
        { name: 'Café', filter: 'tag:web or tag:shop', people: 2 },
        { name: 'vips', people: 1 },
      ],
    });
    expect(ids(book, 'segment', 'show', 'CAFE')).toEqual(['c1', 'c2']);
    expect(ids(book, 'quote', 'list', 'segment:vips')).toEqual(['q1']);
    expect(book.crm(['segment', 'drop', 'café'])).toEqual(complaint(5, /"vips"/));
    expect(book.crm(['segment', 'drop', 'vips']).code).toBe(0);
    expect(book.crm(['segment', 'show', 'vips'])).toEqual(complaint(3, /"vips"/));
    expect(book.crm(['undo']).code).toBe(0);
    expect(ids(book, 'segment', 'show', 'vips')).toEqual(['c1']);
  });

  test.each([
    [['segment', 'add', 'WEBBERS', 'tag:x'], 5, /already/],
    [['segment', 'add', 'me', 'segment:me'], 2, /within itself/],
    [['segment', 'add', 'bad', 'tga:web'], 2, /tga/],
    [['segment', 'add', 'alone'], 2, /No filter/],
    [['segment', 'add', 'tag:web', 'tier:vip'], 2, /cannot be called/],
    [['segment', 'add'], 2, /Which segment/],
    [['segment', 'drop', 'weber'], 3, /weber/],
  ] as const)('is refused for %j', (args, code, error) => {
    const book = sample();
    book.crm(['segment', 'add', 'webbers', 'tag:web']);
    expect(book.crm(args)).toEqual(complaint(code, error));
    expect(ids(book, 'segment', 'list')).toEqual(['webbers']);
  });

  test('of the same name is the same one on import, and a circle that comes with one is an error', () => {
    const book = sample();
    book.crm(['segment', 'add', 'a', 'tag:web']);
    fill(book, [
      { type: 'segment', key: 's-1', name: 'A', filter: 'segment:b' },
      { type: 'segment', key: 's-2', name: 'b', filter: 'tier:vip or segment:a' },
    ]);
    expect(linesOf(book.crm(['segment', 'list']))).toEqual(['A\t\tsegment:b', 'b\t\ttier:vip or segment:a']);
    expect(book.crm(['contact', 'list', 'segment:a'])).toEqual(complaint(2, /in the segment "b"/));
  });
});

test('the export of a filter is taken by an empty book, and names nobody left out', () => {
  const book = sample();
  book.crm(['segment', 'add', 'a', 'tag:web']);
  const part = book.crm(['export', 'jsonl', 'tag:shop']);
  const lines = linesOf(part).map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  expect(
    lines.filter(({ type }) => type !== 'channel').map(({ type, key }) => `${String(type)} ${String(key)}`),
  ).toEqual([
    expect.stringMatching(/^organisation /),
    'contact ben',
    'quote q-2',
    'touchpoint m-2',
    'followup f-2',
  ]);
  expect(part.out).not.toMatch(/"ana"|Norte/);
  const fresh = freshBook();
  expect(fresh.crm(['import', 'jsonl', '-', '--strict'], { stdin: part.out }).code).toBe(0);
  expect(contents(fresh).filter(({ type }) => type === 'contact')).toHaveLength(1);
  const whole = freshBook();
  expect(whole.crm(['import', 'jsonl', '-', '--strict'], { stdin: jsonl(contents(book)) }).code).toBe(0);
});

describe('a filter that leaves nobody of the book', () => {
  const book = sample();

  test.each([['due'], ['slow'], ['stale'], ['report', 'retention']])(
    'is said also where nobody looks, for a mistyped word is one: crm %s %s',
    (...verb) => {
      const words = verb.filter((word) => word !== undefined);
      const { code, err } = book.crm([...words, 'tomorow']);
      expect({ code, err }).toEqual({
        code: 0,
        err: 'The filter leaves nobody of the book: tomorow\n',
      });
    },
  );

  test('is told from people who have no quotes, and from a book that has none', () => {
    const shown = (...words: readonly string[]): string =>
      book.crm(['stale', ...words, '--format', 'table']).err;
    expect([shown('is:archived'), shown('nobody', '--lang', 'es')]).toEqual([
      'Nobody whom the filter leaves has a quote.\n',
      'El filtro no deja a nadie de la agenda: nobody\n',
    ]);
  });
});
