import { describe, expect, test } from 'vitest';
import { complaint } from '../support/complaint.ts';
import { contents, fill, jsonl, mailFrom, person } from '../support/interchange.ts';
import { freshBook, type Book } from '../support/program.ts';
import { onTerminal } from '../support/terminal.ts';

const twins = (): Book => {
  const book = freshBook();
  fill(book, [
    person('ana', 'Ana Pérez', { emails: ['ana@x.example'], facts: { goal: 'a shop' } }),
    person('ana-2', 'Ana P.', { emails: ['ana@y.example'], facts: { goal: 'two shops' } }),
    person('luis', 'Luis Vidal'),
    mailFrom('m-1', 'ana-2', '2026-11-19T09:00:00Z'),
    { type: 'quote', key: 'q-1', contact: 'ana-2', title: 'web', amount_minor: 100, currency: 'EUR' },
  ]);
  return book;
};

const LINE =
  'c1 Ana Pérez · takes in c2 Ana P. · 1 touchpoint, 1 quote · email + ana@y.example · alias + Ana P. · ' +
  'fact + goal 2 two shops · fact goal stays a shop; two shops is kept as fact goal 2';

describe('crm contact merge', () => {
  test('says what went over and what differed, and is undone whole', () => {
    const book = twins();
    const before = contents(book);
    expect(book.crm(['contact', 'merge', 'c1', 'c2', '--dry-run'])).toEqual({
      code: 0,
      out: `would merge: ${LINE}\n`,
      err: '',
    });
    expect(contents(book)).toEqual(before);
    expect(book.crm(['contact', 'merge', 'ana perez', 'ana p', '--yes'])).toEqual({
      code: 0,
      out: '',
      err: `${LINE} · crm undo\n`,
    });
    expect(book.crm(['doctor']).code).toBe(0);
    expect(book.crm(['show', 'ana@y.example', '--format', 'ids']).out).toBe('c1\n');
    expect(book.crm(['show', 'c2'])).toEqual(
      complaint(3, /c2 was merged into Ana Pérez \(c1\)/, /crm show c1/),
    );
    expect(book.crm(['undo']).code).toBe(0);
    expect(contents(book)).toEqual(before);
    expect(book.crm(['show', 'c2', '--format', 'ids']).out).toBe('c2\n');
  });

  test('asks nobody where nobody is, and takes no one twice', () => {
    const book = twins();
    expect(book.crm(['contact', 'merge', 'c1', 'c2'])).toEqual(
      complaint(2, /asks before/, /--dry-run.*--yes/),
    );
    expect(book.crm(['contact', 'merge', 'c1'])).toEqual(
      complaint(2, /At least two/, /crm contact merge c7 c12/),
    );
    expect(book.crm(['contact', 'merge', 'c1', 'c1', '--yes'])).toEqual(complaint(2, /Ana Pérez \(c1\)/));
  });

  test('shows a person at the terminal what will happen, and asks', async () => {
    const book = twins();
    const terminal = onTerminal(['contact', 'merge', 'c1', 'c2'], book.env);
    const screen = await terminal.answer('Merge Ana P. (c2) into Ana Pérez (c1)?', 'n<enter>');
    expect(screen).toContain('takes in c2 Ana P.');
    expect((await terminal.ended).screen).toContain('Nothing was merged.');
    expect(book.crm(['show', 'c2', '--format', 'ids']).out).toBe('c2\n');
    const again = onTerminal(['contact', 'merge', 'c1', 'c2'], book.env);
    await again.answer('Merge Ana P. (c2) into Ana Pérez (c1)?', 'y<enter>');
    expect((await again.ended).code).toBe(0);
    expect(book.crm(['show', 'c2']).code).toBe(3);
  });

  test('answers a program with what it did', () => {
    const book = twins();
    const { out } = book.crm(['contact', 'merge', 'c1', 'c2', '--yes', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'crm.contact.merge/1',
      entry: 'e2',
      dry_run: false,
      contacts: [{ ref: 'c1', emails: ['ana@x.example', 'ana@y.example'] }],
      merged: [{ ref: 'c2', name: 'Ana P.' }],
      moved: { touchpoints: 1, quotes: 1, follow_ups: 0 },
      differing: [{ field: 'facts.goal', kept: 'a shop', other: 'two shops', fact: 'goal 2' }],
    });
  });

  test('is not undone by importing the same lines again, and what names the other names the first', () => {
    const book = twins();
    book.crm(['contact', 'merge', 'c1', 'c2', '--yes']);
    const lines = jsonl([
      person('ana-2', 'Ana P.', { tier: 'vip' }),
      mailFrom('m-2', 'ana-2', '2026-11-19T10:00:00Z'),
    ]);
    const { out } = book.crm(['import', 'jsonl', '-', '--json'], { stdin: lines });
    expect(JSON.parse(out)).toMatchObject({ created: 1, updated: 0, unchanged: 1, refused: [] });
    expect(contents(book).find(({ key }) => key === 'm-2')).toMatchObject({ contacts: ['ana'] });
  });
});

describe('crm contact consent', () => {
  test('keeps what was said with its day and source, and the word before in the journal', () => {
    const book = twins();
    expect(
      book.crm(['contact', 'consent', 'ana perez', 'news', 'yes', '--source', 'form', '--on', '2026-11-02'])
        .err,
    ).toBe('c1 Ana Pérez · yes to news, said Mon 2 Nov (form) · crm undo\n');
    expect(book.crm(['contact', 'list', 'consent:news', '--format', 'ids']).out).toBe('c1\n');
    expect(book.crm(['contact', 'consent', 'c1', 'news', 'no']).err).toBe(
      'c1 Ana Pérez · no to news, said Fri 20 Nov · before: yes of 2026-11-02 · crm undo\n',
    );
    expect(book.crm(['contact', 'list', 'consent:news', '--format', 'ids']).out).toBe('');
    expect(book.crm(['show', 'c1']).out).toContain('news: no');
    book.crm(['undo']);
    expect(contents(book).find(({ key }) => key === 'ana')?.['consent']).toEqual({
      news: { given: true, on: '2026-11-02', source: 'form' },
    });
  });

  test('knows the purposes, and makes another where that is said', () => {
    const book = twins();
    expect(book.crm(['contact', 'consent', 'c1', 'newz', 'yes'])).toEqual(complaint(2, /newz/, /news\?/));
    expect(book.crm(['contact', 'consent', 'c1', 'talks', 'yes'])).toEqual(complaint(2, /talks/, /--new/));
    expect(book.crm(['contact', 'consent', 'c1', 'talks', 'sí', '--new']).code).toBe(0);
    expect(book.crm(['contact', 'consent', 'luis', 'talks', 'no']).code).toBe(0);
    expect(book.crm(['contact', 'consent', 'c1', 'news'])).toEqual(
      complaint(2, /yes or no/, /crm contact consent/),
    );
  });
});

describe('crm contact dupes', () => {
  const doubled = (): Book => {
    const book = freshBook();
    fill(book, [
      person('ana', 'Ana Pérez', { org: 'Taller Norte', phones: ['600 000 001'] }),
      person('ana-2', 'Ana P.', { phones: ['+34 600 000 001'] }),
      person('luis', 'Luis Vidal', { org: 'Vidal' }),
      person('luis-2', 'Vidal, Luis', { org: 'Vidal' }),
      mailFrom('m-1', 'ana-2', '2026-11-19T09:00:00Z'),
    ]);
    return book;
  };

  test('names the one with the longest history first, with the evidence and the command', () => {
    const book = doubled();
    expect(book.crm(['contact', 'dupes'])).toEqual({
      code: 0,
      out:
        'c2 c1\tAna P. = Ana Pérez\tsame number +34600000001, one name in the other\tcrm contact merge c2 c1\n' +
        'c3 c4\tLuis Vidal = Vidal, Luis\tsame name, both at Vidal\tcrm contact merge c3 c4\n',
      err: '',
    });
    expect(book.crm(['contact', 'dupes', '--format', 'table'])).toEqual({
      code: 0,
      out:
        'refs   who\n' +
        'c2 c1  Ana P. = Ana Pérez\n' +
        '    same number +34600000001, one name in the other\n' +
        '    crm contact merge c2 c1\n' +
        'c3 c4  Luis Vidal = Vidal, Luis\n' +
        '    same name, both at Vidal\n' +
        '    crm contact merge c3 c4\n',
      err: '2 likely duplicates. Different people after all? crm contact dupes --not c7 c12\n',
    });
    expect(book.crm(['contact', 'dupes', 'org:vidal', '--format', 'ids']).out).toBe('c3,c4\n');
    expect(book.crm(['contact', 'dupes', '--country', 'FR', '--format', 'ids']).out).toBe('c3,c4\n');
  });

  test('leaves alone whom one said to be two, until that is undone; also in another book', () => {
    const book = doubled();
    expect(book.crm(['contact', 'dupes', '--not', 'c3', 'c4'])).toMatchObject({
      code: 0,
      err: 'c3 Luis Vidal · somebody else than c4 Vidal, Luis · crm undo\n',
    });
    expect(book.crm(['contact', 'dupes', '--format', 'ids']).out).toBe('c2,c1\n');
    expect(book.crm(['contact', 'dupes', '--not', 'c4,c3']).err).toContain('it is so already');
    const copy = freshBook();
    fill(copy, contents(book));
    expect(copy.crm(['contact', 'dupes', '--format', 'ids']).out).toBe('c2,c1\n');
    expect(contents(copy)).toEqual(contents(book));
    book.crm(['undo']);
    expect(book.crm(['contact', 'dupes', '--format', 'ids']).out).toBe('c2,c1\nc3,c4\n');
    expect(book.crm(['contact', 'dupes', '--not', 'c3'])).toEqual(
      complaint(2, /At least two/, /crm contact merge/),
    );
  });
});
