import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleClock } from '../../src/commands/sample/clock.ts';
import { samplePeople } from '../../src/commands/sample/people.ts';
import { sampleQuotes } from '../../src/commands/sample/quotes.ts';
import { sampleTalk } from '../../src/commands/sample/talk.ts';
import { workingCalendar } from '../../src/domain/calendar.ts';
import { instant, parseInstant } from '../../src/domain/instant.ts';
import { DEFAULTS } from '../../src/domain/settings.ts';
import { freshBook } from '../support/program.ts';

const REASONS = [
  'cadence',
  'date',
  'follow-up',
  'promise',
  'quote-chase',
  'quote-expired',
  'quote-expiring',
  'quote-unsent',
  'reply',
  'waiting',
];

interface Due {
  readonly items: readonly { readonly reasons: readonly { readonly kind: string }[] }[];
}

describe('crm demo', () => {
  const book = freshBook();

  test('walks through the morning list, the slow replies, the stale quotes and a brief, and says how to go on', () => {
    const db = join(book.folder, 'demo.db');
    const { code, out, err } = book.crm(['demo', '--keep', db]);
    expect([code, err]).toEqual([0, '']);
    const headings = out.split('\n').filter((line) => line.includes(' · crm ') && !line.includes('  '));
    expect(headings).toEqual([
      'Who needs me today · crm due',
      'Where am I slow to reply · crm slow',
      'Which quotes go stale · crm stale',
      'The brief before a call · crm show ana',
    ]);
    expect(out).toContain(`The sample book is ${db}. Go on with it:\n  crm --db ${db} due --why\n`);
    expect(existsSync(book.db)).toBe(false);
    expect(book.crm(['demo', '--keep', db])).toEqual({
      code: 2,
      out: '',
      err: `Error: ${db} is there already.\nHint: Name a new file; the sample book is never put into a book of yours.\n`,
    });
  });

  test('puts the book into a temporary place where none is named, and leaves it there', () => {
    const { out } = book.crm(['demo', '--json'], { env: { TMPDIR: book.folder } });
    const { db, ...said } = JSON.parse(out) as { readonly db: string };
    expect(said).toEqual({
      schema: 'crm.demo/1',
      now: '2026-11-20T10:00:00Z',
      contacts: 14,
      touchpoints: 97,
      quotes: 15,
    });
    expect(db.startsWith(book.folder)).toBe(true);
    expect(readFileSync(db).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  test.each(['2026-11-20T10:00:00Z', '2027-01-03T23:30:00Z', '2028-02-29T05:00:00Z'])(
    'has every reason to get up at %s',
    (now) => {
      const db = join(book.folder, `${now.slice(0, 10)}.db`);
      book.crm(['demo', '--keep', db, '--json', '--now', now]);
      const { items } = JSON.parse(book.crm(['due', '--db', db, '--json', '--now', now]).out) as Due;
      const kinds = new Set(items.flatMap(({ reasons }) => reasons.map(({ kind }) => kind)));
      expect([...kinds].toSorted()).toEqual(REASONS);
    },
  );
});

test('nothing in the sample book lies ahead of the instant it is made for, and its order is that of time', () => {
  const calendar = workingCalendar(DEFAULTS.calendar);
  const instants = fc.integer({ min: 1_700_000_000, max: 2_000_000_000 }).map(instant);
  fc.assert(
    fc.property(instants, (now) => {
      const on = sampleClock(now, calendar);
      const lines = [...samplePeople(on), ...sampleQuotes(on), ...sampleTalk(on)];
      const times = lines.flatMap((line) =>
        ['created_at', 'at', 'requested_at', 'sent_at', 'decided_at'].flatMap((key) => timeIn(line[key])),
      );
      const talk = sampleTalk(on).flatMap((line) => timeIn(line['at']));
      expect(Math.max(...times)).toBeLessThanOrEqual(now);
      expect(talk).toEqual(talk.toSorted((a, b) => a - b));
    }),
    { numRuns: 30 },
  );
});

const timeIn = (value: unknown): readonly number[] =>
  typeof value === 'string' ? [parseInstant(value) ?? Number.POSITIVE_INFINITY] : [];
