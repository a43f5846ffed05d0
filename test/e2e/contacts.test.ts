import { describe, expect, test } from 'vitest';
import { complaint } from '../support/complaint.ts';
import { contents, fill, mailFrom, person } from '../support/interchange.ts';
import type { JsonObject } from '../support/matches.ts';
import { freshBook, type Book } from '../support/program.ts';

const contactsOf = (book: Book): readonly JsonObject[] =>
  (
    JSON.parse(book.crm(['contact', 'list', '--archived', '--json']).out) as {
      readonly items: readonly JsonObject[];
    }
  ).items;

const bookOf = (...lines: Parameters<typeof fill>[1]): Book => {
  const book = freshBook();
  fill(book, lines);
  return book;
};

describe('crm add', () => {
  test('takes a name with its address and everything else that is known, and says what it understood', () => {
    const book = bookOf(person('luis', 'Luis Vidal'));
    expect(
      book.crm(
        [
          [
            'add',
            'Ana Pérez <ana@taller.example>',
            '--phone',
            '+34 600 000 001',
            '--handle',
            'linkedin=ana-perez',
          ],
          [
            '--alias',
            'anita',
            '--org',
            'Taller Norte',
            '--tier',
            'vip',
            '--prefers',
            'correo',
            '--avoids',
            'call',
          ],
          [
            '--not-more-often',
            '7d',
            '--every',
            '30d',
            '--target',
            '4h',
            '--tag',
            'web,#shop',
            '--source',
            'referral',
          ],
          [
            '--referred-by',
            'luis',
            '--birthday',
            '1980-02-29',
            '--date',
            'renewal=2027-01-15',
            '--speaks',
            'ES',
          ],
          ['--fact', 'goal=open, then grow', '--key', 'ana'],
        ].flat(),
      ),
    ).toEqual({
      code: 0,
      out: '',
      err:
        'c2 Ana Pérez · added · org Taller Norte · email ana@taller.example · phone +34 600 000 001 · handle linkedin ana-perez · ' +
        'alias anita · prefers email · avoids call · not more often than 7d · every 30d · target 4h · tag web, shop · ' +
        'source referral · referred by Luis Vidal · birthday Fri 29 Feb 1980 · date renewal Fri 15 Jan 2027 · speaks es · ' +
        'fact goal open, then grow · tier vip · crm undo\n',
    });
    expect(contactsOf(book)[0]).toEqual({
      ref: 'c2',
      key: 'ana',
      name: 'Ana Pérez',
      tier: 'vip',
      standing: 'lead',
      org: 'Taller Norte',
      emails: ['ana@taller.example'],
      phones: ['+34 600 000 001'],
      handles: { linkedin: 'ana-perez' },
      aliases: ['anita'],
      prefers: ['email'],
      avoids: ['call'],
      not_more_often: '7d',
      every: '30d',
      target: '4h',
      tags: ['web', 'shop'],
      source: 'referral',
      referred_by: { ref: 'c1', name: 'Luis Vidal' },
      birthday: '1980-02-29',
      dates: [{ kind: 'renewal', on: '2027-01-15', yearly: true }],
      lang: 'es',
      facts: { goal: 'open, then grow' },
      reach: { channel: 'email', to: 'ana@taller.example' },
      do_not_contact: null,
      deceased_on: null,
      archived: false,
      created_at: '2026-11-20T10:00:00Z',
      last_touch_at: null,
      owed_since: null,
    });
  });

  test('refuses whom the book has by name, address or number, unless it is somebody else', () => {
    const book = bookOf(
      person('ana', 'Ana Pérez', { emails: ['ana@x.example'], phones: ['+34 600 000 001'] }),
    );
    for (const args of [['ana perez'], ['Eva <ANA@x.example>'], ['Eva', '--phone', '0034600000001']]) {
      expect(book.crm(['add', ...args])).toEqual(complaint(5, /Ana Pérez \(c1\)/, /--anyway/));
    }
    expect(book.crm(['add', 'Ana Pérez', '--anyway'])).toMatchObject({
      code: 0,
      err: 'c2 Ana Pérez · added · crm undo\n',
    });
    expect(book.crm(['add', 'Eva', '--key', 'ana'])).toEqual(complaint(5, /"ana"/, /--key/));
  });

  test('puts two people of one organisation into the same one', () => {
    const book = freshBook();
    book.crm(['add', 'Ana', '--org', 'Taller Norte']);
    book.crm(['add', 'Luis', '--org', 'taller norte']);
    expect(book.crm(['org', 'list']).out).toBe('o1\tTaller Norte\t2\t0\t\n');
  });

  test.each([
    ['no name', ['add'], /No name/],
    ['a tier that is none', ['add', 'X', '--tier', 'gold'], /gold[^]*vip/],
    ['a channel that is none', ['add', 'X', '--prefers', 'emial'], /emial[^]*email/],
    ['a birthday to come', ['add', 'X', '--birthday', '2027-01-01'], /2027-01-01/],
  ])('refuses %s', (_, args, error) => {
    expect(freshBook().crm(args)).toEqual(complaint(2, error));
  });
});

describe('crm contact edit', () => {
  test('changes what it names, adds to lists, takes away and clears', () => {
    const book = bookOf(
      person('ana', 'Ana Pérez', {
        org: 'Taller',
        emails: ['a@x.example'],
        phones: ['600000001'],
        tier: 'vip',
        facts: { goal: 'x' },
      }),
    );
    expect(
      book.crm(
        [
          [
            'contact',
            'edit',
            'ana',
            '--name',
            'Ana Gil',
            '--tier',
            'premium',
            '--org',
            '',
            '--email',
            'b@x.example',
          ],
          ['--remove-phone', '600 000 001', '--fact', 'goal=', '--standing', 'friend'],
        ].flat(),
      ).err,
    ).toBe(
      'c1 Ana Gil · name Ana Pérez → Ana Gil · tier vip → premium · standing friend · org Taller → none · ' +
        'email + b@x.example · phone − 600000001 · fact − goal x · crm undo\n',
    );
    expect(contactsOf(book)[0]).toMatchObject({
      name: 'Ana Gil',
      org: null,
      emails: ['a@x.example', 'b@x.example'],
      phones: [],
      facts: {},
    });
    expect(book.crm(['contact', 'edit', 'gil', '--tier', 'premium']).err).toBe(
      'c1 Ana Gil: nothing to change, it is so already\n',
    );
    expect(book.crm(['contact', 'edit', 'gil'])).toEqual(complaint(2, /Nothing/));
  });

  test('tags', () => {
    const book = bookOf(person('ana', 'Ana Pérez', { tags: ['old'] }));
    expect(book.crm(['contact', 'tag', 'ana', 'web', '#shop', '--remove', 'old']).err).toBe(
      'c1 Ana Pérez · tag + web, + shop, − old · crm undo\n',
    );
    expect(book.crm(['contact', 'tag', 'ana', '--', '-web']).err).toBe(
      'c1 Ana Pérez · tag − web · crm undo\n',
    );
  });

  test('other names, by which they are found', () => {
    const book = bookOf(person('ana', 'Ana Pérez'));
    expect(book.crm(['contact', 'alias', 'ana', 'the boss']).err).toBe(
      'c1 Ana Pérez · alias + the boss · crm undo\n',
    );
    expect(book.crm(['contact', 'edit', 'the boss', '--source', 'fair']).code).toBe(0);
  });
});

describe('crm contact list', () => {
  const book = bookOf(
    person('ana', 'Ana Pérez', { org: 'Taller Norte', tier: 'vip', emails: ['ana@taller.example'] }),
    person('eva', 'Eva Gil', { archived: true }),
    person('luis', 'Luis Vidal', { tags: ['norte'] }),
    mailFrom('m-1', 'ana', '2026-11-18T09:00:00Z'),
    mailFrom('m-2', 'ana', '2026-11-19T09:00:00Z', { direction: 'out' }),
    mailFrom('m-3', 'luis', '2026-11-17T09:00:00Z'),
    {
      type: 'quote',
      key: 'q',
      contact: 'ana',
      title: 'Site',
      amount_minor: 1,
      currency: 'EUR',
      sent_at: '2026-11-19T09:00:00Z',
      status: 'sent',
    },
  );

  test('shows everybody who is not archived, by name', () => {
    expect(book.crm(['contact', 'list']).out).toBe(
      'c1\tAna Pérez\tTaller Norte\tprospect\tvip\t2026-11-19\temail:ana@taller.example\n' +
        'c3\tLuis Vidal\t\tlead\tstandard\t2026-11-17\t\n',
    );
    expect(book.crm(['contact', 'list', '--archived', '--format', 'ids']).out).toBe('c1\nc2\nc3\n');
  });

  test('as the book stood', () => {
    const then = book.crm(['contact', 'list', '--now', '2026-11-18T12:00:00Z', '--format', 'table']);
    expect(then.out).toBe(
      'ref  name        org           standing  tier  last word         reach\n' +
        'c1   Ana Pérez   Taller Norte  lead      vip   today, waits      ana@taller.example\n' +
        'c3   Luis Vidal                lead            yesterday, waits\n',
    );
    expect(then.err).toBe('2 contacts, 1 more in the archive (--archived)\n');
  });

  test('in another order, the first of them, or those that words name', () => {
    expect(book.crm(['contact', 'list', '--sort', 'last', '--limit', '1', '--format', 'ids']).out).toBe(
      'c1\n',
    );
    expect(book.crm(['contact', 'list', '--sort', '-name', '--format', 'ids']).out).toBe('c3\nc1\n');
    expect(book.crm(['contact', 'list', 'NORTE', '--format', 'ids']).out).toBe('c1\nc3\n');
    expect(book.crm(['contact', 'list', '--sort', 'age'])).toEqual(complaint(2, /age/, /name, ref, org/));
  });
});

describe('whom we leave alone', () => {
  test('the deceased: their follow-ups are dropped, nothing is owed to them, and undo brings it all back', () => {
    const book = bookOf(person('ana', 'Ana Pérez'), mailFrom('m-1', 'ana', '2026-11-18T09:00:00Z'), {
      type: 'followup',
      key: 'f-1',
      contact: 'ana',
      due: '2026-11-20',
      text: 'call her',
    });
    expect(book.crm(['contact', 'mark', 'ana', '--deceased', '--on', 'yesterday']).err).toBe(
      'c1 Ana Pérez · deceased, marked Thu 19 Nov · dropped f1 "call her" · no reply needed to t1 · crm undo\n',
    );
    const lines = contents(book);
    expect(lines.find(({ type }) => type === 'dismissal')).toMatchObject({
      contact: 'ana',
      touchpoint: 'm-1',
      at: '2026-11-20T10:00:00Z',
    });
    expect(lines.find(({ type }) => type === 'followup')).toMatchObject({ key: 'f-1', status: 'dropped' });
    expect(book.crm(['undo']).code).toBe(0);
    expect(book.crm(['due', '--format', 'ids']).out).toBe('t1\n');
  });

  test('do not contact: whole, with the reason', () => {
    const book = bookOf(person('ana', 'Ana Pérez'), mailFrom('m-1', 'ana', '2026-11-18T09:00:00Z'));
    expect(book.crm(['contact', 'mark', 'ana', '--do-not-contact', '--reason', 'asked us to stop']).err).toBe(
      'c1 Ana Pérez · do not contact, marked Fri 20 Nov (asked us to stop) · no reply needed to t1 · crm undo\n',
    );
    expect(book.crm(['log', 'email', 'out', 'ana', 'hello'])).toEqual(complaint(5, /asked us to stop/));
    expect(book.crm(['contact', 'unmark', 'ana']).err).toBe(
      'c1 Ana Pérez · may be contacted again · crm undo\n',
    );
  });

  test('do not contact: by some channels, one more, one less; what they wrote is still owed', () => {
    const book = bookOf(person('ana', 'Ana Pérez'), mailFrom('m-1', 'ana', '2026-11-18T09:00:00Z'));
    const mark = (...args: readonly string[]): string =>
      book.crm(['contact', 'mark', 'ana', '--do-not-contact', ...args]).err;
    expect(mark('--channel', 'llamada', '--reason', 'no calls')).toBe(
      'c1 Ana Pérez · do not contact by call, marked Fri 20 Nov (no calls) · crm undo\n',
    );
    expect(mark('--channel', 'sms')).toBe(
      'c1 Ana Pérez · do not contact by call, sms, marked Fri 20 Nov (no calls) · crm undo\n',
    );
    expect(book.crm(['contact', 'unmark', 'ana', '--channel', 'call']).err).toBe(
      'c1 Ana Pérez · still closed: sms · crm undo\n',
    );
    expect(book.crm(['due', '--format', 'ids']).out).toBe('t1\n');
  });

  test('which mark has to be said, and one at a time', () => {
    const book = bookOf(person('ana', 'Ana Pérez'));
    expect(book.crm(['contact', 'mark', 'ana'])).toEqual(complaint(2, /mark/, /--do-not-contact/));
    expect(book.crm(['contact', 'mark', 'ana', '--deceased', '--reason', 'x'])).toEqual(
      complaint(2, /--deceased and --reason/),
    );
    expect(book.crm(['contact', 'mark', 'ana', '--deceased', '--on', 'tomorrow'])).toEqual(
      complaint(2, /tomorrow/),
    );
  });
});

test('crm contact archive puts people out of the way and back', () => {
  const book = bookOf(person('ana', 'Ana Pérez'), person('luis', 'Luis Vidal'));
  expect(book.crm(['contact', 'archive', 'ana,luis']).err).toBe(
    'c1 Ana Pérez · archived\nc2 Luis Vidal · archived · crm undo\n',
  );
  expect(book.crm(['contact', 'list'])).toMatchObject({ code: 0, out: '' });
  expect(book.crm(['contact', 'archive', 'c1-c2', '--undo']).err).toBe(
    'c1 Ana Pérez · taken out of the archive\nc2 Luis Vidal · taken out of the archive · crm undo\n',
  );
});

test('a write answers programs with its entry and the contact as it is now', () => {
  const ran = bookOf(person('ana', 'Ana Pérez')).crm(['contact', 'tag', 'ana', 'web', '--json']);
  expect(ran.err).toBe('');
  expect(JSON.parse(ran.out)).toMatchObject({
    schema: 'crm.contact.tag/1',
    now: '2026-11-20T10:00:00Z',
    entry: 'e2',
    contacts: [{ ref: 'c1', key: 'ana', tags: ['web'] }],
  });
});
