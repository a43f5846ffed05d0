import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DueFacts } from '../../src/domain/reason.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { Book } from '../../src/store/book.ts';
import { factsOf } from '../../src/store/dueFacts.ts';
import { write } from '../../src/store/entry.ts';
import type { EntityKind, Fields } from '../../src/domain/journal.ts';
import { FIRST, LAST, live, lives } from '../support/acts.ts';
import { newBook, replayedBook } from '../support/books.ts';

process.env['TZ'] = 'Europe/Madrid';

/** Milliseconds: a busy machine takes several times as long. */
const PATIENCE = 30_000;

it(
  'a book seen from any instant is the book in which nothing later was ever written down (domain.md §3)',
  () => {
    const when = fc.integer({ min: FIRST, max: LAST }).map((second) => second as Instant);
    fc.assert(
      fc.property(lives(50), when, (acts, now) => {
        const book = newBook();
        live(book, acts);
        const early = replayedBook(book);
        forgetLater(early, now);
        expect(people(book).map((id) => seen(factsOf(book, id, now)))).toEqual(
          people(early).map((id) => seen(factsOf(early, id, now))),
        );
        book.close();
        early.close();
      }),
      { numRuns: 15 },
    );
  },
  PATIENCE,
);

const people = (book: Book): readonly number[] =>
  book.db
    .prepare<[], { id: number }>('select id from contact order by id')
    .all()
    .map(({ id }) => id);

/** What instants decide; answers are read only where somebody waits for one, snoozes are looked at by their instant. */
const seen = (facts: DueFacts | null): unknown =>
  facts && {
    ledger: facts.ledger,
    answers: facts.ledger.asked ? facts.answers : [],
    quotes: facts.quotes,
    ladders: new Map([...facts.ladders].filter(([id]) => facts.quotes.some((quote) => quote.id === id))),
    skips: facts.skips,
  };

interface Dated {
  readonly id: number;
  readonly at: number;
}

interface Offer {
  readonly id: number;
  readonly requested_at: number | null;
  readonly sent_at: number | null;
  readonly decided_at: number | null;
  readonly status: string;
}

/** Takes out of a book whatever is dated after an instant. */
function forgetLater(book: Book, now: Instant): void {
  write(book, 'forget', (entry) => {
    for (const kind of ['dismissal', 'skip', 'touchpoint'] satisfies EntityKind[]) {
      for (const { id, at } of book.db.prepare<[], Dated>(`select id, at from ${kind}`).all()) {
        if (at > now) entry.change(kind, id, { deleted: 1 });
      }
    }
    for (const quote of book.db.prepare<[], Offer>('select * from quote where deleted = 0').all()) {
      const bears = [quote.requested_at, quote.sent_at, quote.decided_at].filter((at) => at !== null);
      if (bears.length > 0 && bears.every((at) => at > now)) entry.remove('quote', quote.id);
      else entry.change('quote', quote.id, upTo(quote, now));
    }
  });
}

function upTo({ requested_at, sent_at, decided_at, status }: Offer, now: Instant): Fields {
  const kept = (at: number | null): number | null => (at !== null && at <= now ? at : null);
  return {
    requested_at: kept(requested_at),
    sent_at: kept(sent_at),
    decided_at: kept(decided_at),
    status: decided_at !== null && decided_at > now ? 'sent' : status,
  };
}
