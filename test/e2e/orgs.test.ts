import { describe, expect, test } from 'vitest';
import { complaint } from '../support/complaint.ts';
import { fill, mailFrom, person } from '../support/interchange.ts';
import { freshBook, type Book } from '../support/program.ts';

const bookOfTwo = (): Book => {
  const book = freshBook();
  fill(book, [
    person('ana', 'Ana Pérez', { org: 'Taller Norte', emails: ['ana@taller.example'] }),
    person('luis', 'Luis Vidal', { org: 'Taller Norte' }),
    person('eva', 'Eva Gil', { org: 'Taller Sur', archived: true }),
    mailFrom('m-1', 'ana', '2026-11-18T09:00:00Z'),
  ]);
  return book;
};

describe('organisations', () => {
  test('are listed with how many people we know there and the last word with any of them', () => {
    const book = bookOfTwo();
    expect(book.crm(['org', 'list']).out).toBe(
      'o1\tTaller Norte\t2\t0\t2026-11-18\no2\tTaller Sur\t0\t0\t\n',
    );
    expect(book.crm(['org', 'list', '--format', 'table', '--sort', '-name'])).toEqual({
      code: 0,
      out:
        'ref  name          people  clients  last word\n' +
        'o2   Taller Sur         0        0  never\n' +
        'o1   Taller Norte       2        0  2 days ago\n',
      err: '2 organisations\n',
    });
  });

  test('are shown with their people, by reference or a part of the name', () => {
    const book = bookOfTwo();
    book.crm(['org', 'edit', 'norte', '--fact', 'vat=B000']);
    expect(book.crm(['org', 'show', 'o1', '--format', 'table']).out).toBe(
      'o1   Taller Norte\n' +
        'vat  B000\n' +
        '\n' +
        'ref  name        org           standing  tier  last word          reach\n' +
        'c1   Ana Pérez   Taller Norte  lead            2 days ago, waits  ana@taller.example\n' +
        'c2   Luis Vidal  Taller Norte  lead            never\n',
    );
    expect(book.crm(['org', 'show', 'sur', '--archived', '--format', 'ids']).out).toBe('c3\n');
    expect(JSON.parse(book.crm(['org', 'show', 'sur', '--json']).out)).toMatchObject({
      schema: 'crm.org.show/1',
      ref: 'o2',
      name: 'Taller Sur',
      facts: {},
      contacts: [],
    });
  });

  test('are renamed, but not to the name of another', () => {
    const book = bookOfTwo();
    expect(book.crm(['org', 'edit', 'sur', '--name', 'Taller Este']).err).toBe(
      'o2 Taller Este · name Taller Sur → Taller Este · crm undo\n',
    );
    expect(book.crm(['org', 'edit', 'este', '--name', 'taller norte'])).toEqual(
      complaint(5, /Taller Norte \(o1\)/),
    );
    expect(book.crm(['org', 'edit', 'este'])).toEqual(complaint(2, /Nothing/));
  });

  test('that are not there, or not the only ones', () => {
    const book = bookOfTwo();
    expect(book.crm(['org', 'show', 'taller nrote'])).toEqual(
      complaint(3, /taller nrote/, /Taller Norte \(o1\)/),
    );
    expect(book.crm(['org', 'show', 'taller'])).toEqual(
      complaint(4, /Taller Norte \(o1\), Taller Sur \(o2\)/),
    );
    expect(book.crm(['org', 'show'])).toEqual(complaint(2, /Which organisation/));
  });
});
