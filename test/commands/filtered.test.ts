import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactsSaid, type FilterCall } from '../../src/commands/filtered.ts';
import { workingCalendar } from '../../src/domain/calendar.ts';
import { dayOf } from '../../src/domain/day.ts';
import { DEFAULTS } from '../../src/domain/settings.ts';
import type { Book } from '../../src/store/book.ts';
import { write } from '../../src/store/entry.ts';
import { everybody } from '../../src/store/people.ts';
import { addContact, addQuote, addTouch, at, newBook, NOW } from '../support/books.ts';

process.env['TZ'] = 'Europe/Madrid';

const callOf = (book: Book): FilterCall => ({
  book,
  now: NOW,
  today: dayOf(NOW),
  settings: DEFAULTS,
  calendar: workingCalendar(DEFAULTS.calendar),
});

/** The names of those whom the words leave. */
function left(book: Book, words: readonly string[]): readonly string[] {
  const ids = contactsSaid(callOf(book), words);
  return everybody(book, NOW).flatMap(({ contact }) =>
    ids === null || ids.has(contact.id) ? [contact.name] : [],
  );
}

/** The words as a shell hands them over. */
const shellWords = (line: string): readonly string[] =>
  (line.match(/(?:"[^"]*"|[^\s"])+/g) ?? []).map((word) => word.replaceAll('"', ''));

function documented(): Book {
  const book = newBook();
  const org = write(book, 'add', (entry) =>
    entry.create('org', { name: 'Taller Norte', created_at: NOW }),
  ).value;
  const ana = addContact(book, {
    name: 'Ana',
    tags: ['web'],
    tier: 'vip',
    org: org.uid,
    source: 'referral',
    birthday: '1980-11-24',
  });
  const ben = addContact(book, { name: 'Ben', tags: ['shop'] });
  addContact(book, { name: 'Carla', archived: true, referred_by: ana.uid });
  const nuria = addContact(book, {
    name: 'Núria',
    tier: 'premium',
    do_not_contact: { on: '2026-11-12', reason: null, channels: null },
  });
  addTouch(book, {
    contacts: [ana.uid],
    at: at('2026-11-19T09:00:00+01:00'),
    channel: 'email',
    direction: 'in',
    text: 'hello',
  });
  addTouch(book, {
    contacts: [ben.uid],
    at: at('2026-06-01T09:00:00+02:00'),
    channel: 'whatsapp',
    direction: 'out',
    text: 'and?',
    asks: true,
  });
  addQuote(book, {
    contact: nuria.uid,
    currency: 'EUR',
    sent_at: at('2026-11-10T09:00:00+01:00'),
    status: 'sent',
  });
  write(book, 'segment add', (entry) =>
    entry.create('segment', { name: 'Friends', filter: 'tag:web or tag:shop' }),
  );
  return book;
}

describe('every line of docs/filters.md', () => {
  const page = readFileSync(new URL('../../docs/filters.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `(.+)` \| (.+) \|$/gm)].map(([, words = '', names = '']) => ({
    words,
    names: names === '–' ? [] : names.split(', '),
  }));

  test('leaves whom it says', () => {
    const book = documented();
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.map(({ words }) => ({ words, names: left(book, shellWords(words)) }))).toEqual(rows);
    book.close();
  });
});

interface Somebody {
  readonly tags: readonly string[];
  readonly tier: 'vip' | 'premium' | 'standard';
  readonly source: string | null;
  readonly archived: boolean;
  readonly wrote: 'email' | 'whatsapp' | null;
}

const somebody: fc.Arbitrary<Somebody> = fc.record({
  tags: fc.uniqueArray(fc.constantFrom('web', 'shop', 'webinar')),
  tier: fc.constantFrom('vip', 'premium', 'standard'),
  source: fc.constantFrom(null, 'Web', 'fair'),
  archived: fc.boolean(),
  wrote: fc.constantFrom(null, 'email', 'whatsapp'),
});

/** A word of a filter beside what it means, told without the language's own code. */
interface Meant {
  readonly words: string;
  readonly of: (one: Somebody) => boolean;
}

const WORDS: readonly Meant[] = [
  { words: 'tag:web', of: ({ tags }) => tags.includes('web') || tags.includes('webinar') },
  { words: 'tag:none', of: ({ tags }) => tags.length === 0 },
  { words: 'tag:shop,webinar', of: ({ tags }) => tags.includes('shop') || tags.includes('webinar') },
  { words: 'tier:vip', of: ({ tier }) => tier === 'vip' },
  { words: 'tier:premium,standard', of: ({ tier }) => tier !== 'vip' },
  { words: 'source:WEB', of: ({ source }) => source === 'Web' },
  { words: 'source:any', of: ({ source }) => source !== null },
  { words: 'is:archived', of: ({ archived }) => archived },
  { words: 'channel:email', of: ({ wrote }) => wrote === 'email' },
  { words: 'owes:them', of: ({ wrote }) => wrote !== null },
  { words: 'last:never', of: ({ wrote }) => wrote === null },
  { words: 'last:2026-11-18', of: ({ wrote }) => wrote !== null },
  { words: 'shop', of: ({ tags }) => tags.includes('shop') },
];

const { meant } = fc.letrec<{ meant: Meant }>((tie) => ({
  meant: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(...WORDS),
    tie('meant').map(({ words, of }): Meant => ({ words: `-(${words})`, of: (one) => !of(one) })),
    fc
      .tuple(tie('meant'), tie('meant'))
      .map(([a, b]): Meant => ({ words: `(${a.words}) (${b.words})`, of: (one) => a.of(one) && b.of(one) })),
    fc
      .tuple(tie('meant'), tie('meant'))
      .map(([a, b]): Meant => ({ words: `(${a.words} or ${b.words})`, of: (one) => a.of(one) || b.of(one) })),
  ),
}));

test('a filter leaves whom it means, in any book and however it is nested, and so does a segment of it', () => {
  fc.assert(
    fc.property(fc.array(somebody, { maxLength: 8 }), meant, (people, filter) => {
      const book = newBook();
      for (const [n, { wrote, ...fields }] of people.entries()) {
        const { uid } = addContact(book, { name: `P${n}`, ...fields });
        if (wrote !== null)
          addTouch(book, {
            contacts: [uid],
            at: at('2026-11-18T12:00:00+01:00'),
            channel: wrote,
            direction: 'in',
            text: '',
          });
      }
      write(book, 'segment add', (entry) => entry.create('segment', { name: 'S', filter: filter.words }));
      const expected = people.flatMap((one, n) => (filter.of(one) ? [`P${n}`] : []));
      expect(left(book, [`(${filter.words})`])).toEqual(expected);
      expect(left(book, ['segment:s'])).toEqual(expected);
      book.close();
    }),
    { numRuns: 60 },
  );
});
