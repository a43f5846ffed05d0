import { describe, expect, test } from 'vitest';
import { fill, mailFrom, person } from '../support/interchange.ts';
import { freshBook, type Book } from '../support/program.ts';

const created_at = '2026-10-01T09:00:00Z';
const fresh = (): Book => {
  const book = freshBook();
  fill(book, [
    person('ana', 'Ana Pérez', { emails: ['ana@tallernorte.example'], created_at }),
    person('luis', 'Luis Vidal', { every: '30d', created_at }),
    mailFrom('m-1', 'ana', '2026-11-17T09:00:00Z', { text: 'how much?' }),
  ]);
  return book;
};
const due = (book: Book, columns: number, ...more: readonly string[]): string =>
  book.crm(['due', '--format', 'table', ...more], { env: { COLUMNS: `${columns}` } }).out;

describe('the morning list on a terminal', () => {
  test('leaves out how to reach somebody before it cuts what is to be done', () => {
    const book = fresh();
    book.crm(['quote', 'new', 'luis', '400', 'Site', '--sent', '2026-11-17', '--valid', '2026-11-22']);
    expect(due(book, 100, '--only', 'reply', 'quote-expiring')).toBe(`\
ref  who         why             what                            due         reach
t1   Ana Pérez   reply           email, waiting 28h of 9h        overdue     ana@tallernorte.example
q1   Luis Vidal  quote expiring  Site, 400 EUR: valid until Su…  Thu 19 Nov
`);
    expect(due(book, 80, '--only', 'reply', 'quote-expiring')).toBe(`\
ref  who         why             what                                 due
t1   Ana Pérez   reply           email, waiting 28h of 9h             overdue
q1   Luis Vidal  quote expiring  Site, 400 EUR: valid until Sun 22…   Thu 19 Nov
`);
  });

  test('shows a long text below a row only to its beginning', () => {
    const book = fresh();
    book.crm(['todo', 'ana', 'today', 'x'.repeat(10_000)]);
    const lines = due(book, 80, '--only', 'reply', 'follow-up').split('\n');
    expect(lines.length).toBeLessThan(10);
    expect(lines.at(-2)).toMatch(/x… \(f1\)$/);
  });
});

describe('say hello tells what the days are counted from', () => {
  const why = (book: Book): string =>
    book.crm(['due', '--only', 'cadence', '--why', '--now', '2026-12-31T10:00']).out.split('\t')[3] ?? '';

  test('the day they were added, where nobody has written to them', () => {
    expect(why(fresh())).toBe(
      'no word yet, 91 days after they were added Not written to since they were added on 2026-10-01, 91 days ago; their own interval is 30 days.',
    );
  });

  test('our last word, whatever they have written since', () => {
    const book = fresh();
    book.crm(['log', 'email', 'out', 'luis', 'hello']);
    book.crm(['log', 'email', 'in', 'luis', 'thanks', '--no-reply', '--now', '2026-12-30T10:00']);
    expect(why(book)).toBe(
      'your last word 41 days ago Your last word was on 2026-11-20, 41 days ago; their own interval is 30 days.',
    );
  });

  test('the day on which it was let be', () => {
    const book = fresh();
    book.crm(['skip', 'luis']);
    expect(why(book)).toBe(
      'let be 41 days ago Let be on 2026-11-20, 41 days ago; their own interval is 30 days.',
    );
  });
});
