import { describe, expect, test } from 'vitest';
import { complaint } from '../support/complaint.ts';
import { freshBook, type Book } from '../support/program.ts';

/** Entries e1: Ana, e2: a call with her; e3 and e4 take them back. */
const takenBack = (): Book => {
  const book = freshBook();
  book.crm(['add', 'Ana Pérez']);
  book.crm(['log', 'call', 'ana', 'hi']);
  book.crm(['undo']);
  book.crm(['undo']);
  return book;
};
const undo = (book: Book, ...words: readonly string[]): string => book.crm(['undo', ...words]).err;
const touches = (book: Book): string => book.crm(['touch', 'list', '--format', 'ids']).out;

describe('undoing an undo', () => {
  test('says what it brought back, and undoing that what is gone again', () => {
    const book = takenBack();
    expect(book.crm(['undo', 'e4', '--dry-run']).out).toBe(
      'would bring back e1 contact add of Fri 20 Nov 11:00: c1 Ana Pérez\n',
    );
    expect(undo(book, 'e4')).toBe(
      'brought back: e1 contact add of Fri 20 Nov 11:00: c1 Ana Pérez · to undo it again: crm undo e5\n',
    );
    expect(undo(book, 'e5')).toBe(
      'undone: e1 contact add of Fri 20 Nov 11:00: c1 Ana Pérez · to bring it back: crm undo e6\n',
    );
    expect(book.crm(['undo', '--list', '--limit', '3']).out).toBe(
      [
        'e6\t2026-11-20T10:00:00Z\tundo\tc1 Ana Pérez\ttakes back e5\n',
        'e5\t2026-11-20T10:00:00Z\tundo\tc1 Ana Pérez\ttakes back e4, undone\n',
        'e4\t2026-11-20T10:00:00Z\tundo\tc1 Ana Pérez\ttakes back e1\n',
      ].join(''),
    );
  });

  test('brings nothing back that would name somebody who is gone', () => {
    const book = takenBack();
    expect(book.crm(['undo', 'e3'])).toEqual(
      complaint(5, /e3 cannot be undone: e4 builds on it\.[^]*Undo e4/),
    );
    expect(touches(book)).toBe('');
    undo(book, 'e4');
    undo(book, 'e3');
    expect(touches(book)).toBe('t1\n');
  });

  test('takes nobody away again whom something names that came back', () => {
    const book = takenBack();
    undo(book, 'e4');
    undo(book, 'e3');
    expect(book.crm(['undo', 'e5'])).toEqual(complaint(5, /e5 cannot be undone: e6 builds on it/));
    undo(book, 'e6');
    expect(undo(book, 'e5')).toMatch(/^undone: e1 /);
    expect(book.crm(['doctor']).code).toBe(0);
  });
});

test('what is no entry is told where entries are listed', () => {
  const book = takenBack();
  expect(book.crm(['undo', 't1'])).toEqual(complaint(2, /not an entry[^]*crm undo --list/));
  expect(book.crm(['undo', 'e99'])).toEqual(complaint(3, /no e99[^]*crm undo --list/));
});
