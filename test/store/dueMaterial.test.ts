import fc from 'fast-check';
import { expect, it } from 'vitest';
import { workingCalendar } from '../../src/domain/calendar.ts';
import { dueList } from '../../src/domain/due.ts';
import type { DueRow } from '../../src/domain/reason.ts';
import { instant, type Instant } from '../../src/domain/instant.ts';
import { DEFAULTS, type Settings } from '../../src/domain/settings.ts';
import type { Book } from '../../src/store/book.ts';
import { dueMaterial, factsOf, type DueMaterial } from '../../src/store/dueFacts.ts';
import { FIRST, LAST, live, lives } from '../support/acts.ts';
import { addContact, addQuote, addTouch, at, newBook, toolsOf } from '../support/books.ts';
import { write } from '../../src/store/entry.ts';

process.env['TZ'] = 'Europe/Madrid';

/** Milliseconds: a busy machine takes several times as long. */
const PATIENCE = 30_000;

/** Short enough that something is always due. */
const BRISK: Settings = {
  ...DEFAULTS,
  zone: 'Europe/Madrid',
  cadence: { vip: 2, premium: 4, standard: 7, lapsed: 12 },
  standing: { months: 1 },
};

const EASY: Settings = { ...BRISK, cadence: { vip: 1, premium: 1, standard: 1, lapsed: 1 } };

it(
  'whoever is due is among those the indexes find, whenever one looks, however far ahead and by which settings',
  () => {
    const look = fc.record({
      // Long after the last entry too, when standings have run out.
      now: fc.integer({ min: FIRST, max: LAST + 60 * 86400 }).map(instant),
      ahead: fc.constantFrom(0, 1, 5, 40),
      settings: fc.constantFrom(BRISK, EASY),
    });
    fc.assert(
      fc.property(lives(40), fc.array(look, { minLength: 4, maxLength: 4 }), (acts, looks) => {
        const book = newBook(toolsOf(undefined, BRISK));
        live(book, acts);
        for (const { now, ahead, settings } of looks) {
          const seen = { ...book, tools: toolsOf(now, settings) };
          const found = dueMaterial(seen, now, ahead);
          expect(rows(found, now, ahead, settings)).toEqual(
            rows({ ...found, people: everybody(seen, now) }, now, ahead, settings),
          );
        }
        book.close();
      }),
      { numRuns: 15 },
    );
  },
  PATIENCE,
);

const rows = (material: DueMaterial, now: Instant, ahead: number, settings: Settings): readonly DueRow[] =>
  dueList(material.people, material.loose, material.looseSnoozes, {
    now,
    ahead,
    settings,
    calendar: workingCalendar(settings.calendar),
  });

const everybody = (book: Book, now: Instant): DueMaterial['people'] =>
  book.db
    .prepare<[], { id: number }>('select id from contact order by id')
    .all()
    .flatMap(({ id }) => factsOf(book, id, now) ?? []);

it('whoever travels with a book finds the cadences of the day where they are', () => {
  const home = process.env['TZ'];
  const now = at('2026-11-19T12:00:00Z');
  try {
    process.env['TZ'] = 'Pacific/Kiritimati';
    const book = newBook();
    const ana = addContact(book, { name: 'Ana', every: '1d' });
    addTouch(book, { contacts: [ana.uid], at: now - 25 * 3600, channel: 'email', direction: 'out' });
    process.env['TZ'] = 'Pacific/Honolulu';
    expect(rows(dueMaterial(book, now, 0), now, 0, DEFAULTS)).toMatchObject([
      { contact: { name: 'Ana' }, reasons: [{ kind: 'cadence', due: '2026-11-19' }] },
    ]);
  } finally {
    process.env['TZ'] = home;
  }
});

it('an open follow-up that names the quote hides its rungs, whoever it is about (domain.md §5)', () => {
  const now = at('2026-11-20T10:00:00+01:00');
  const book = newBook(toolsOf(now, DEFAULTS));
  const ana = addContact(book, { name: 'Ana' });
  const sent = { currency: 'EUR', status: 'sent', sent_at: at('2026-11-09T10:00:00+01:00') };
  const quote = addQuote(book, { contact: ana.uid, ...sent });
  const kinds = () => dueReasons(dueMaterial(book, now, 0), now);
  expect(kinds()).toEqual(['quote-chase']);
  const followUp = (fields: { readonly contact: string | null; readonly due: string }) =>
    write(book, 'todo', (entry) => entry.create('followup', { ...fields, text: 'ask', quote: quote.uid }))
      .value;
  const { id } = followUp({ contact: null, due: '2026-11-27' });
  expect(kinds()).toEqual([]);
  write(book, 'todo drop', (entry) => entry.change('followup', id, { status: 'dropped' }));
  expect(kinds()).toEqual(['quote-chase']);
  const luis = addContact(book, { name: 'Luis' });
  followUp({ contact: luis.uid, due: '2026-11-27' });
  expect(kinds()).toEqual([]);
  book.close();
});

const dueReasons = (material: DueMaterial, now: Instant): readonly string[] =>
  rows(material, now, 0, DEFAULTS).flatMap(({ reasons }) => reasons.map(({ kind }) => kind));
