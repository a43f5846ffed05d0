import { describe, expect, test } from 'vitest';
import { complaint } from '../support/complaint.ts';
import { contents, fill, mailFrom, person } from '../support/interchange.ts';
import type { JsonObject } from '../support/matches.ts';
import { freshBook, type Book } from '../support/program.ts';

const people = [
  person('ana', 'Ana Pérez', { created_at: '2026-01-02T09:00:00Z' }),
  person('luis', 'Luis Vidal', { archived: true, created_at: '2026-01-02T09:00:00Z' }),
  person('eva', 'Eva Roca', { deceased_on: '2026-05-02', created_at: '2026-01-02T09:00:00Z' }),
];
const call = {
  type: 'touchpoint',
  key: 'm-2',
  contacts: ['ana'],
  at: '2026-11-17T11:30:00Z',
  channel: 'call',
  direction: 'out',
  text: 'we agreed\nand that was it',
  minutes: 20,
};
const { minutes: _, ...rest } = call;
const missedCall = { ...rest, missed: true };
const lines = [...people, mailFrom('m-1', 'ana', '2026-11-16T09:00:00Z', { text: 'how much?' }), call];

const fresh = (): Book => {
  const book = freshBook();
  fill(book, lines);
  return book;
};
const kept = (book: Book, key: string): JsonObject | undefined =>
  contents(book).find((line) => line['key'] === key);
const owed = (book: Book): string => book.crm(['due', '--only', 'reply', '--format', 'ids']).out;

describe('crm touch list', () => {
  const book = fresh();

  test('has the newest first', () => {
    expect(book.crm(['touch', 'list'])).toEqual({
      code: 0,
      out: `\
t2\t2026-11-17T12:30\tAna Pérez\tcall out\twe agreed and that was it (20m)
t1\t2026-11-16T10:00\tAna Pérez\temail in\thow much?
`,
      err: '',
    });
  });

  test('of one contact, over a channel, in a period, in another order, as many as wanted', () => {
    const refs = (...args: readonly string[]): string =>
      book.crm(['touch', 'list', ...args, '--format', 'ids']).out;
    expect(refs('ana', '--channel', 'correo')).toBe('t1\n');
    expect(refs('--from', '2026-11-17')).toBe('t2\n');
    expect(refs('--to', '2026-11-17')).toBe('t1\n');
    expect(refs('--sort', 'when', '--limit', '1')).toBe('t1\n');
    expect(refs('--now', '2026-11-17T12:00')).toBe('t1\n');
    expect(book.crm(['touch', 'list', '--sort', 'colour'])).toEqual(complaint(2, /colour/));
  });

  test('for people, fitted to the width', () => {
    expect(book.crm(['touch', 'list', '--format', 'table'], { env: { COLUMNS: '60' } })).toEqual({
      code: 0,
      out: `\
ref  when        who        channel  text
t2   3 days ago  Ana Pérez  ↔ call   we agreed and that was…
t1   4 days ago  Ana Pérez  ← email  how much?
`,
      err: '2 touchpoints\n',
    });
  });
});

describe('crm touch show', () => {
  const book = fresh();

  test('has the whole text, and what it answered', () => {
    expect(book.crm(['touch', 'show', 't2']).out).toBe(`\
t2        call with Ana Pérez
when      2026-11-17T12:30
marks     20m
answered  t1 of Ana Pérez after 11h 30m (target 9h)

we agreed
and that was it
`);
  });

  test('as JSON', () => {
    expect(JSON.parse(book.crm(['touch', 'show', 't2', '--json']).out)).toEqual({
      schema: 'crm.touch.show/1',
      now: '2026-11-20T10:00:00Z',
      touchpoint: {
        ref: 't2',
        key: 'm-2',
        at: '2026-11-17T11:30:00Z',
        contacts: [{ ref: 'c1', key: 'ana', name: 'Ana Pérez' }],
        channel: 'call',
        direction: 'out',
        text: 'we agreed\nand that was it',
        minutes: 20,
        missed: false,
        auto: false,
        bounce: false,
        asks: false,
        expects_reply: null,
        quote: null,
        tags: [],
      },
      answered: [{ ref: 't1', contact: 'c1', working_minutes: 690, target_minutes: 540 }],
    });
  });

  test('needs a touchpoint', () => {
    expect(book.crm(['touch', 'show'])).toEqual(complaint(2, /Which one/));
    expect(book.crm(['touch', 'show', 'c1'])).toEqual(complaint(2, /touchpoint/));
    expect(book.crm(['touch', 'show', 't9'])).toEqual(complaint(3, /t9/));
  });
});

describe('crm touch edit', () => {
  test('changes what is said and nothing else, and what it answered is reckoned anew', () => {
    const book = fresh();
    expect(owed(book)).toBe('');
    expect(book.crm(['touch', 'edit', 't2', '--missed', '--for', 'none', '-m', 'no answer'])).toEqual({
      code: 0,
      out: '',
      err: 't2 Tue 17 Nov 12:30 · tried a call with Ana Pérez · changed: text, duration, missed · crm undo\n',
    });
    expect(kept(book, 'm-2')).toMatchObject({ ...missedCall, text: 'no answer' });
    expect(owed(book)).toBe('t1\n');
    book.crm(['undo']);
    expect(kept(book, 'm-2')).toMatchObject(call);
    expect(owed(book)).toBe('');
  });

  test('who takes part may be replaced or added to, which brings them out of the archive', () => {
    const book = fresh();
    expect(book.crm(['touch', 'edit', 't2', '--add-contact', 'c2']).err).toBe(
      't2 Tue 17 Nov 12:30 · call with Ana Pérez and Luis Vidal · changed: people · crm undo\n',
    );
    expect(kept(book, 'luis')).toMatchObject({ archived: false });
    book.crm(['touch', 'edit', 't2', '--contact', 'luis']);
    expect(kept(book, 'm-2')).toMatchObject({ contacts: ['luis'] });
    expect(owed(book)).toBe('t1\n');
  });

  test('what is ours is not put upon somebody who is left alone, unless --anyway', () => {
    const book = fresh();
    expect(book.crm(['touch', 'edit', 't2', '--contact', 'eva'])).toEqual(
      complaint(5, /Eva Roca died/, /--anyway/),
    );
    expect(kept(book, 'm-2')).toMatchObject({ contacts: ['ana'] });
    expect(book.crm(['touch', 'edit', 't1', '--contact', 'eva']).code).toBe(0);
    expect(book.crm(['touch', 'edit', 't1', '--direction', 'out'])).toEqual(complaint(5, /Eva Roca died/));
    expect(book.crm(['touch', 'edit', 't2', '--contact', 'eva', '--anyway']).code).toBe(0);
  });

  test('an ask stays one over another channel', () => {
    const book = fresh();
    book.crm(['touch', 'edit', 't2', '--ask']);
    expect(kept(book, 'm-2')).toMatchObject({ asks: true });
    book.crm(['touch', 'edit', 't2', '--channel', 'email']);
    expect(kept(book, 'm-2')).toMatchObject({ channel: 'email', expects_reply: true });
  });

  test('that no reply is needed is said, and taken back', () => {
    const book = freshBook();
    fill(book, lines.slice(0, -1));
    book.crm(['touch', 'edit', 't1', '--no-reply']);
    expect(owed(book)).toBe('');
    book.crm(['touch', 'edit', 't1', '--reply', '--tag', 'price,web']);
    expect(owed(book)).toBe('t1\n');
  });

  test('as JSON', () => {
    const book = fresh();
    expect(JSON.parse(book.crm(['touch', 'edit', 't1', '--tag', 'price', '--json']).out)).toMatchObject({
      schema: 'crm.touch.edit/1',
      entry: 'e2',
      touchpoint: { ref: 't1', tags: ['price'] },
    });
  });

  describe('refuses what cannot be', () => {
    const book = fresh();
    const before = contents(book);

    test.each([
      [[], 2, /Nothing was said to change/],
      [['--at', '2026-12-01'], 2, /not come yet/],
      [['--channel', 'emial'], 2, /emial/],
      [['--direction', 'up'], 2, /up/],
      [['--missed', '--not-missed'], 2, /together/],
      [['--for', 'ever'], 2, /ever/],
      [['--quote', 'q9'], 3, /q9/],
    ] as const)('%j', (flags, code, error) => {
      expect(book.crm(['touch', 'edit', 't1', ...flags])).toEqual(complaint(code, error));
    });

    test('and changes nothing then', () => {
      expect(book.crm(['touch', 'edit', 't1', '--direction', 'in']).err).toBe(
        't1 is so already; nothing was changed.\n',
      );
      expect(contents(book)).toEqual(before);
    });
  });
});

describe('crm touch delete', () => {
  test('takes touchpoints out of the log, and undo brings them back', () => {
    const book = fresh();
    expect(book.crm(['touch', 'delete', 't1-t2'])).toEqual({
      code: 0,
      out: '',
      err: 'deleted t1 Mon 16 Nov email from Ana Pérez; t2 Tue 17 Nov call with Ana Pérez · crm undo\n',
    });
    expect(book.crm(['touch', 'list']).out).toBe('');
    book.crm(['undo']);
    expect(book.crm(['touch', 'list', '--format', 'ids']).out).toBe('t2\nt1\n');
  });

  test('takes all that are named, or none', () => {
    const book = fresh();
    expect(book.crm(['touch', 'delete', 't1', 't9'])).toEqual(complaint(3, /t9/));
    expect(JSON.parse(book.crm(['touch', 'delete', 't1', '--json']).out)).toEqual({
      schema: 'crm.touch.delete/1',
      now: '2026-11-20T10:00:00Z',
      entry: 'e2',
      deleted: ['t1'],
    });
  });
});
