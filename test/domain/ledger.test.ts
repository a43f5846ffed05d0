import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_LEDGER,
  inOrder,
  replay,
  step,
  type ClosedTurn,
  type Ledger,
  type LogEntry,
  type LogTouch,
  type OpenTurn,
} from '../../src/domain/ledger.ts';
import { at } from '../support/books.ts';
import { touch } from '../support/facts.ts';

const on = (hour: number): string => `2026-11-20T${hour < 10 ? '0' : ''}${hour}:00:00Z`;

/** Turns as a reader tells them: from which touchpoint, how it ended and by what; `?` while it is open. */
function turns(...entries: readonly LogEntry[]): readonly string[] {
  const { closed, ledger } = replay(entries.toSorted(inOrder));
  const told = closed.map(
    (turn) =>
      `t${turn.touchpoint} ${turn.outcome}${turn.endedBy === null ? '' : ` by t${turn.endedBy}`}${turn.first ? ', first' : ''}`,
  );
  return ledger.owed === null
    ? told
    : [...told, `t${ledger.owed.touchpoint}…t${ledger.owed.last} ?${ledger.owed.first ? ', first' : ''}`];
}

describe('what we owe (domain.md §4)', () => {
  it('an inbound touchpoint opens a turn; further ones join it and do not move its start', () => {
    const ledger = replay([
      touch(1, on(9), 'in', 'form'),
      touch(2, on(10), 'in'),
      touch(3, on(11), 'in', 'chat'),
    ]).ledger;
    expect(ledger.owed).toEqual({ since: at(on(9)), touchpoint: 1, channel: 'form', first: true, last: 3 });
  });

  it('the first outbound touchpoint after it closes it, over any channel', () => {
    expect(
      turns(touch(1, on(9), 'in'), touch(2, on(10), 'out', 'whatsapp'), touch(3, on(11), 'out')),
    ).toEqual(['t1 answered by t2, first']);
  });

  it('a live exchange closes it and opens none', () => {
    expect(turns(touch(1, on(9), 'in'), touch(2, on(10), 'in', 'call'))).toEqual([
      't1 answered by t2, first',
    ]);
  });

  it('a live exchange that owes closes the turn and opens the next', () => {
    expect(turns(touch(1, on(9), 'in'), touch(2, on(10), 'live', 'meeting', { expectsReply: true }))).toEqual(
      ['t1 answered by t2, first', 't2…t2 ?'],
    );
  });

  it('our attempt closes nothing; their missed call opens a turn', () => {
    expect(
      turns(
        touch(1, on(9), 'in', 'call', { missed: true }),
        touch(2, on(10), 'out', 'call', { missed: true }),
      ),
    ).toEqual(['t1…t1 ?, first']);
  });

  it('what expects no reply opens nothing, but joins what is open', () => {
    const thanks = touch(2, on(10), 'in', 'email', { expectsReply: false });
    expect(turns(thanks)).toEqual([]);
    expect(turns(touch(1, on(9), 'in'), thanks)).toEqual(['t1…t2 ?, first']);
  });

  it.each<[string, LogTouch]>([
    ['a note', touch(2, on(10), 'out', 'note')],
    ['an automatic answer', touch(2, on(10), 'out', 'email', { auto: true })],
    ['a bounce', touch(2, on(10), 'in', 'email', { bounce: true })],
  ])('%s starts, stops and counts nothing', (_what, silent) => {
    expect(turns(silent, touch(3, on(11), 'in'))).toEqual(['t3…t3 ?, first']);
    expect(turns(touch(1, on(9), 'in'), silent)).toEqual(['t1…t1 ?, first']);
  });

  it('first is the turn before which nothing but silent entries stands in the log', () => {
    expect(turns(touch(1, on(8), 'out'), touch(2, on(9), 'in'))).toEqual(['t2…t2 ?']);
    expect(turns(touch(1, on(8), 'in', 'note'), touch(2, on(9), 'in'))).toEqual(['t2…t2 ?, first']);
    expect(turns(touch(1, on(8), 'out', 'call', { missed: true }), touch(2, on(9), 'in'))).toEqual([
      't2…t2 ?',
    ]);
  });

  it('touchpoints of one instant are in the order of their ids', () => {
    expect(turns(touch(1, on(9), 'in'), touch(2, on(9), 'out'))).toEqual(['t1 answered by t2, first']);
    expect(turns(touch(2, on(9), 'in'), touch(1, on(9), 'out'))).toEqual(['t2…t2 ?']);
  });
});

describe('a dismissal (domain.md §4)', () => {
  it('closes the turn directly after the touchpoint that it names; later messages open a new one', () => {
    const dismissed = on(15);
    expect(turns(touch(1, on(9), 'in', 'email', { dismissed }), touch(2, on(10), 'in'))).toEqual([
      't1 dismissed, first',
      't2…t2 ?',
    ]);
  });

  it('has no effect where nothing is owed at that place', () => {
    const dismissed = on(15);
    expect(
      turns(touch(1, on(9), 'in'), touch(2, on(10), 'out', 'email', { dismissed }), touch(3, on(11), 'in')),
    ).toEqual(['t1 answered by t2, first', 't3…t3 ?']);
  });

  it('closes what a live exchange opened', () => {
    expect(turns(touch(1, on(9), 'live', 'call', { expectsReply: true, dismissed: on(15) }))).toEqual([
      't1 dismissed, first',
    ]);
  });

  it('ends a turn when it was made, and nothing answered it', () => {
    const { closed } = replay([touch(1, on(9), 'in', 'email', { dismissed: on(15) })]);
    expect(closed).toEqual([
      {
        since: at(on(9)),
        touchpoint: 1,
        channel: 'email',
        first: true,
        last: 1,
        outcome: 'dismissed',
        endedAt: at(on(15)),
        endedBy: null,
      },
    ]);
  });
});

describe('what they owe (domain.md §4, §8)', () => {
  const ask = (id: number, hour: number): LogTouch =>
    touch(id, on(hour), 'out', 'email', { expectsReply: true });

  it('waits from the first ask, and shows from the last', () => {
    expect(replay([ask(1, 9), touch(2, on(10), 'out'), ask(3, 11)]).ledger.asked).toEqual({
      first: at(on(9)),
      last: at(on(11)),
      touchpoint: 3,
    });
  });

  it('ends with their next inbound or live exchange, whose time is from the first ask', () => {
    const { ledger, answers } = replay([ask(1, 9), ask(2, 10), touch(3, on(12), 'in')]);
    expect(ledger.asked).toBeNull();
    expect(answers).toEqual([{ askedAt: at(on(9)), answeredAt: at(on(12)) }]);
  });

  it('an ask in a live exchange waits for the one after it', () => {
    const met = touch(1, on(9), 'live', 'meeting', { asks: true });
    expect(replay([met]).ledger.asked).toEqual({ first: at(on(9)), last: at(on(9)), touchpoint: 1 });
    expect(replay([met, touch(2, on(10), 'in')]).answers).toEqual([
      { askedAt: at(on(9)), answeredAt: at(on(10)) },
    ]);
  });

  it('our own word and attempts end nothing', () => {
    expect(
      replay([ask(1, 9), touch(2, on(10), 'out'), touch(3, on(11), 'out', 'call', { missed: true })]).ledger
        .asked,
    ).not.toBeNull();
  });

  it('a sent quote is no ask, but their answer to it is part of their rhythm', () => {
    const sent: LogEntry = { is: 'sent', at: at(on(9)), quote: 4 };
    expect(replay([sent]).ledger.asked).toBeNull();
    expect(replay([sent, ask(1, 10), touch(2, on(12), 'in')]).answers).toEqual([
      { askedAt: at(on(9)), answeredAt: at(on(12)) },
    ]);
  });

  it('a quote decided without a word of theirs is no answer', () => {
    const entries: readonly LogEntry[] = [
      { is: 'sent', at: at(on(9)), quote: 4 },
      { is: 'decided', at: at(on(11)), quote: 4 },
      touch(2, on(12), 'in'),
    ];
    expect(replay(entries).answers).toEqual([]);
  });

  it('the word with which they decide is one', () => {
    const entries: readonly LogEntry[] = [
      { is: 'decided', at: at(on(11)), quote: 4 },
      { is: 'sent', at: at(on(9)), quote: 4 },
      touch(2, on(11), 'in', 'email', { expectsReply: false }),
    ];
    expect(replay(entries.toSorted(inOrder)).answers).toEqual([
      { askedAt: at(on(9)), answeredAt: at(on(11)) },
    ]);
  });
});

it('a quote’s own dates move no reply clock (domain.md §5)', () => {
  const mail = touch(1, on(9), 'in');
  const dates: readonly LogEntry[] = [
    { is: 'sent', at: at(on(10)), quote: 4 },
    { is: 'decided', at: at(on(11)), quote: 4 },
  ];
  expect(turns(mail, ...dates)).toEqual(turns(mail));
});

it('what we said last and what they said last are kept apart; attempts are neither', () => {
  const { ledger } = replay([
    touch(1, on(8), 'live', 'call'),
    touch(2, on(9), 'in'),
    touch(3, on(10), 'out'),
    touch(4, on(11), 'out', 'call', { missed: true }),
    touch(5, on(12), 'in', 'email', { auto: true }),
  ]);
  expect([ledger.touchedAt, ledger.heardAt]).toEqual([at(on(10)), at(on(9))]);
});

/** Logs in order, in which many touchpoints share an instant. */
const logs: fc.Arbitrary<readonly LogEntry[]> = fc
  .array(
    fc.record({
      hour: fc.nat({ max: 12 }),
      direction: fc.constantFrom('in', 'out', 'live'),
      channel: fc.constantFrom('email', 'call', 'note', 'form'),
      missed: fc.boolean(),
      asks: fc.boolean(),
      expectsReply: fc.constantFrom(null, true, false),
      dismissed: fc.option(fc.constantFrom(20, 21)),
      quote: fc.option(fc.constantFrom('sent', 'decided'), { freq: 4 }),
    }),
    { maxLength: 25, size: 'max' },
  )
  .map((drawn) =>
    drawn
      .map(({ hour, direction, channel, dismissed, quote, ...said }, n): LogEntry => {
        if (quote !== null) return { is: quote, at: at(on(hour)), quote: n % 3 };
        const until = dismissed === null ? {} : { dismissed: on(dismissed) };
        return touch(n + 1, on(hour), direction, channel, { ...said, ...until });
      })
      .toSorted(inOrder),
  );

describe('in any log', () => {
  it('going on step by step gives what a replay from the start gives', () => {
    fc.assert(
      fc.property(logs, fc.nat({ max: 25 }), (log, cut) => {
        const first = replay(log.slice(0, cut));
        let ledger: Ledger = first.ledger;
        const closed = [...first.closed];
        const answers = [...first.answers];
        for (const entry of log.slice(cut)) {
          const next = step(ledger, entry);
          ledger = next.ledger;
          closed.push(...next.closed);
          if (next.answer) answers.push(next.answer);
        }
        expect({ ledger, closed, answers }).toEqual(replay(log));
      }),
      { numRuns: 80 },
    );
  });

  it('one turn at most is open, each begins after the one before it has ended, and each ends after it began', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const { closed, ledger } = replay(log);
        const place = new Map(
          log.flatMap((entry, n) => (entry.is === 'touch' ? [[entry.id, n] as const] : [])),
        );
        const begun: readonly (OpenTurn | ClosedTurn)[] = [...closed, ...(ledger.owed ? [ledger.owed] : [])];
        let after = -1;
        for (const turn of begun) {
          const [from, last] = [place.get(turn.touchpoint) ?? -1, place.get(turn.last) ?? -1];
          expect(from).toBeGreaterThanOrEqual(after);
          expect(last).toBeGreaterThanOrEqual(from);
          if (!('outcome' in turn)) continue;
          expect(turn.endedAt).toBeGreaterThanOrEqual(turn.since);
          after = turn.endedBy === null ? last : (place.get(turn.endedBy) ?? -1);
        }
        expect(begun.filter((turn) => turn.first).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 80 },
    );
  });

  it('an answered turn is answered by the first word of ours after it, and an open one has none after it', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const { closed, ledger } = replay(log);
        const firstOurs = (from: number): number | null => {
          const start = log.findIndex((entry) => entry.is === 'touch' && entry.id === from);
          const found = log
            .slice(start + 1)
            .find((entry) => entry.is === 'touch' && ['out', 'live'].includes(entry.side));
          return found?.is === 'touch' ? found.id : null;
        };
        const answered = closed.filter((turn) => turn.outcome === 'answered');
        expect(answered.map((turn) => turn.endedBy)).toEqual(
          answered.map((turn) => firstOurs(turn.touchpoint)),
        );
        expect(ledger.owed && firstOurs(ledger.owed.touchpoint)).toBeNull();
      }),
      { numRuns: 80 },
    );
  });

  it('silent entries change nothing but the place reached', () => {
    const silent = fc.record({ hour: fc.nat({ max: 12 }), id: fc.integer({ min: 100, max: 120 }) });
    fc.assert(
      fc.property(logs, fc.array(silent, { maxLength: 4 }), (log, notes) => {
        const more = [...log, ...notes.map(({ hour, id }) => touch(id, on(hour), 'in', 'note'))].toSorted(
          inOrder,
        );
        const place = { last: null };
        const [noted, plain] = [replay(more), replay(log)];
        expect({ ...noted, ledger: { ...noted.ledger, ...place } }).toEqual({
          ...plain,
          ledger: { ...plain.ledger, ...place },
        });
      }),
      { numRuns: 60 },
    );
  });
});

it('an empty log owes nothing', () => {
  expect(replay([])).toEqual({ ledger: EMPTY_LEDGER, closed: [], answers: [] });
});
