import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/domain/day.ts';
import { dueList } from '../../src/domain/due.ts';
import type { DueFacts, DueQuestion, DueRow, Reason, ReasonKind } from '../../src/domain/reason.ts';
import { instant } from '../../src/domain/instant.ts';
import { EMPTY_LEDGER, replay, type Ledger } from '../../src/domain/ledger.ts';
import { newLadder } from '../../src/domain/quote.ts';
import { DEFAULTS } from '../../src/domain/settings.ts';
import { at, NOW } from '../support/books.ts';
import { contactOf, day, factsOf, followUpOf, OFFICE, quoteOf, touch } from '../support/facts.ts';

process.env['TZ'] = 'Europe/Madrid';

const asked = (more: Partial<DueQuestion> = {}): DueQuestion => ({
  now: NOW,
  ahead: 0,
  settings: DEFAULTS,
  calendar: OFFICE,
  ...more,
});

const reasons = (facts: Partial<DueFacts>, more: Partial<DueQuestion> = {}): readonly Reason[] =>
  dueList([factsOf(facts)], [], [], asked(more))[0]?.reasons ?? [];
const kinds = (facts: Partial<DueFacts>, more: Partial<DueQuestion> = {}): readonly ReasonKind[] =>
  reasons(facts, more).map(({ kind }) => kind);

/** They wrote on Thursday at five in the afternoon: two working hours before now. */
const OWED: Ledger = replay([touch(4, '2026-11-19T17:00:00+01:00', 'in')]).ledger;
const touchedOn = (text: string): Ledger => ({ ...EMPTY_LEDGER, touchedAt: at(`${text}T12:00:00Z`) });

describe('the reasons (domain.md §8)', () => {
  it('a reply is due at once and overdue past its target', () => {
    expect(reasons({ ledger: OWED })).toEqual([
      {
        kind: 'reply',
        subject: { kind: 'touchpoint', id: 4 },
        ref: 't4',
        due: '2026-11-19',
        overdue: false,
        share: 2 / 9,
        basis: {
          kind: 'reply',
          since: at('2026-11-19T17:00:00+01:00'),
          channel: 'email',
          working: 7200,
          target: 9 * 3600,
        },
      },
    ]);
    const exactly = at('2026-11-20T17:00:00+01:00');
    expect(
      [exactly, instant(exactly + 1)].map((now) => reasons({ ledger: OWED }, { now })[0]?.overdue),
    ).toEqual([false, true]);
  });

  it('promises and follow-ups are due through their day and overdue from the next', () => {
    const on = (due: string, kind: 'promise' | 'todo') =>
      reasons({ followUps: [followUpOf({ due: day(due), kind })] }).map((reason) => [
        reason.kind,
        reason.overdue,
        reason.share,
      ]);
    expect(on('2026-11-20', 'promise')).toEqual([['promise', false, 0]]);
    expect(on('2026-11-18', 'todo')).toEqual([['follow-up', true, 2]]);
    expect(on('2026-11-21', 'todo')).toEqual([]);
  });

  it('an ask shows on the 3rd working day after the last one', () => {
    const ledger = replay([touch(1, '2026-11-17T10:00:00Z', 'out', 'email', { expectsReply: true })]).ledger;
    expect(reasons({ ledger })).toMatchObject([
      { kind: 'waiting', due: '2026-11-20', overdue: false, share: 1 },
    ]);
    expect(kinds({ ledger }, { now: at('2026-11-19T22:00:00Z') })).toEqual([]);
  });

  it('a date shows on its day only', () => {
    const contact = contactOf({ dates: [{ kind: 'birthday', on: day('1980-11-20'), yearly: true }] });
    const on = (date: string) => kinds({ contact }, { now: at(`${date}T09:00:00Z`) });
    expect(['2026-11-19', '2026-11-20', '2026-11-21'].map(on)).toEqual([[], ['date'], []]);
  });

  it('a cadence counts from the last word of ours, a later skip, or the day they were added', () => {
    const contact = contactOf({ every: 10, createdAt: at('2026-11-10T09:00:00Z') });
    const dues = (facts: Partial<DueFacts>) =>
      reasons({ contact, ...facts }, { now: at('2026-12-20T09:00:00Z') }).map(({ due }) => due);
    expect(dues({})).toEqual(['2026-11-20']);
    expect(dues({ ledger: touchedOn('2026-11-05') })).toEqual(['2026-11-15']);
    const skip = { contact: 1, kind: 'cadence', quote: null, at: at('2026-11-20T09:00:00Z') };
    expect(dues({ ledger: touchedOn('2026-11-05'), skips: [skip] })).toEqual(['2026-11-30']);
    expect(dues({ ledger: touchedOn('2026-11-25'), skips: [skip] })).toEqual(['2026-12-05']);
    expect(dues({ ledger: touchedOn('2026-11-25'), skips: [{ ...skip, kind: 'quote-chase' }] })).toEqual([
      '2026-12-05',
    ]);
  });

  it('a lapsed client is to be won back after 180 days', () => {
    const quotes = [quoteOf({ status: 'accepted', decidedAt: at('2024-05-06T09:00:00Z') })];
    expect(reasons({ quotes, ledger: touchedOn('2026-05-24') })).toMatchObject([
      {
        kind: 'cadence',
        due: '2026-11-20',
        overdue: false,
        share: 1,
        basis: { winBack: true, interval: 180, own: false },
      },
    ]);
  });

  it('a sent quote shows as its ladder, not as waiting; an ask that names it waits', () => {
    const sentAt = at('2026-11-17T09:00:00Z');
    const quotes = [quoteOf({ sentAt, status: 'sent' })];
    const ladders = new Map([[1, newLadder(sentAt)]]);
    expect(kinds({ quotes, ladders, ledger: touchedOn('2026-11-17') })).toEqual(['quote-chase']);
    const ledger = replay([touch(1, '2026-11-17T09:00:00Z', 'out', 'email', { expectsReply: true })]).ledger;
    expect(kinds({ quotes, ladders, ledger })).toEqual(['quote-chase', 'waiting']);
  });

  it('a rung stands since the day on which its ladder started, a quote past its last day since its sending', () => {
    const sentAt = at('2026-11-09T23:30:00Z');
    const ladders = new Map([[1, newLadder(sentAt)]]);
    const since = (validUntil: string | null) =>
      reasons({
        quotes: [
          quoteOf({ sentAt, status: 'sent', validUntil: validUntil === null ? null : day(validUntil) }),
        ],
        ladders,
        ledger: touchedOn('2026-11-09'),
      }).map(({ basis }) => basis.since);
    expect(since(null)).toEqual(['2026-11-10']);
    expect(since('2026-11-12')).toEqual([sentAt]);
  });
});

describe('--ahead (domain.md §8)', () => {
  it('adds whatever has a day through today and so many more', () => {
    const followUps = [followUpOf({ due: day('2026-11-23') }), followUpOf({ id: 2, due: day('2026-11-24') })];
    expect([0, 2, 3, 4].map((ahead) => kinds({ followUps }, { ahead }).length)).toEqual([0, 0, 1, 2]);
  });

  it('a quote gives one reason: today’s, else the first to come, with what is used up today', () => {
    const sentAt = at('2026-11-17T09:00:00Z');
    const quotes = [quoteOf({ sentAt, status: 'sent', validUntil: day('2026-11-29') })];
    const facts = { quotes, ladders: new Map([[1, newLadder(sentAt)]]), ledger: touchedOn('2026-11-17') };
    const found = (date: string) =>
      reasons(facts, { now: at(`${date}T09:00:00Z`), ahead: 9 }).map(({ kind, due, overdue, share }) => ({
        kind,
        due,
        overdue,
        share,
      }));
    expect(found('2026-11-19')).toEqual([
      { kind: 'quote-chase', due: '2026-11-20', overdue: false, share: 2 / 3 },
    ]);
    expect(found('2026-11-21')).toEqual([
      { kind: 'quote-chase', due: '2026-11-20', overdue: true, share: 1 },
    ]);
    expect(found('2026-11-26')).toEqual([
      { kind: 'quote-expiring', due: '2026-11-26', overdue: false, share: 9 / 12 },
    ]);
  });

  it('the nearer date comes first', () => {
    const dates = [
      { kind: 'renewal', on: day('2026-11-22'), yearly: false },
      { kind: 'birthday', on: day('1980-11-21'), yearly: true },
    ];
    expect(reasons({ contact: contactOf({ dates }) }, { ahead: 3 }).map(({ due }) => due)).toEqual([
      '2026-11-21',
      '2026-11-22',
    ]);
  });
});

describe('a snooze (domain.md §8)', () => {
  const snooze = {
    contact: 1,
    kind: 'reply',
    ref: null,
    until: day('2026-11-23'),
    at: at('2026-11-20T08:00:00Z'),
  };

  it('hides one reason until its day, in --ahead too', () => {
    expect(kinds({ ledger: OWED, snoozes: [snooze] })).toEqual([]);
    expect(kinds({ ledger: OWED, snoozes: [snooze] }, { ahead: 2 })).toEqual([]);
    expect(kinds({ ledger: OWED, snoozes: [snooze] }, { ahead: 3 })).toEqual(['reply']);
    expect(kinds({ ledger: OWED, snoozes: [snooze] }, { now: at('2026-11-22T23:00:00Z') })).toEqual([
      'reply',
    ]);
  });

  it('hides nothing else', () => {
    expect(kinds({ ledger: OWED, snoozes: [{ ...snooze, kind: 'waiting' }] })).toEqual(['reply']);
    expect(kinds({ ledger: OWED, snoozes: [{ ...snooze, ref: 9 }] })).toEqual(['reply']);
    expect(kinds({ ledger: OWED, snoozes: [{ ...snooze, ref: 4 }] })).toEqual([]);
  });

  it('is ended by their next word', () => {
    const heard = (text: string): Ledger => ({ ...OWED, heardAt: at(text) });
    expect(kinds({ ledger: heard('2026-11-20T08:00:01Z'), snoozes: [snooze] })).toEqual(['reply']);
    expect(kinds({ ledger: heard('2026-11-20T08:00:00Z'), snoozes: [snooze] })).toEqual([]);
  });

  it('made after now has not happened', () => {
    expect(kinds({ ledger: OWED, snoozes: [{ ...snooze, at: instant(NOW + 1) }] })).toEqual(['reply']);
  });

  it('of a follow-up about nobody hides it', () => {
    const loose = [followUpOf({ contact: null })];
    const hidden = { ...snooze, contact: null, kind: 'follow-up', ref: 1 };
    expect(dueList([], loose, [], asked())).toHaveLength(1);
    expect(dueList([], loose, [hidden], asked())).toEqual([]);
  });
});

describe('whom we leave alone (domain.md §7)', () => {
  const on = day('2026-10-01');
  const everything: Partial<DueFacts> = { ledger: OWED, followUps: [followUpOf()] };

  it('the deceased and those wholly marked are in no list', () => {
    expect(kinds({ ...everything, contact: contactOf({ deceasedOn: on }) })).toEqual([]);
    expect(
      kinds({ ...everything, contact: contactOf({ doNotContact: { on, reason: null, channels: null } }) }),
    ).toEqual([]);
  });

  it('with some channels closed, only those are: another one is proposed', () => {
    const contact = contactOf({
      emails: ['ana@taller.example'],
      phones: ['+34600000001'],
      doNotContact: { on, reason: null, channels: ['email'] },
    });
    expect(dueList([factsOf({ ...everything, contact })], [], [], asked())).toMatchObject([
      { reach: { channel: 'call' } },
    ]);
  });

  it('a friend is not a lead: no cadence, and only the quotes they asked for', () => {
    const contact = contactOf({ standing: 'friend', every: 1 });
    const unasked = quoteOf({ sentAt: at('2026-11-02T09:00:00Z'), status: 'sent' });
    const ladders = new Map([[1, newLadder(at('2026-11-02T09:00:00Z'))]]);
    expect(kinds({ contact, quotes: [unasked], ladders })).toEqual([]);
    expect(
      kinds({ contact, quotes: [{ ...unasked, requestedAt: at('2026-11-01T09:00:00Z') }], ladders }),
    ).toEqual(['quote-chase']);
    expect(kinds({ contact, ledger: OWED })).toEqual(['reply']);
  });

  it('an archived contact is in no cadence and date, but what is owed, promised or quoted stays due', () => {
    const contact = contactOf({
      archived: true,
      every: 1,
      dates: [{ kind: 'birthday', on: day('1980-11-20'), yearly: true }],
    });
    const quotes = [quoteOf({ requestedAt: at('2026-11-02T09:00:00Z') })];
    expect(kinds({ contact, ledger: OWED, quotes, followUps: [followUpOf({ kind: 'promise' })] })).toEqual([
      'reply',
      'promise',
      'quote-unsent',
    ]);
  });
});

describe('the order (domain.md §8)', () => {
  const named = (
    id: number,
    name: string,
    more: Partial<DueFacts> = {},
    tier: 'standard' | 'vip' = 'standard',
  ): DueFacts =>
    factsOf({
      contact: contactOf({
        id,
        name,
        folded: name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
        tier,
      }),
      ...more,
    });
  const order = (...people: readonly DueFacts[]): readonly string[] =>
    dueList(people, [], [], asked()).map((row) => row.contact?.name ?? '-');
  const todo = (due: string): Partial<DueFacts> => ({ followUps: [followUpOf({ due: day(due) })] });

  it('is by rank, then overdue first, then the share used up', () => {
    expect(
      order(
        named(1, 'todo for today', todo('2026-11-20')),
        named(2, 'todo of yesterday', todo('2026-11-19')),
        named(3, 'todo of last week', todo('2026-11-13')),
        named(4, 'mail', { ledger: OWED }),
      ),
    ).toEqual(['mail', 'todo of last week', 'todo of yesterday', 'todo for today']);
  });

  it('then by tier, name and the order in which they were added', () => {
    const today = todo('2026-11-20');
    expect(
      order(
        named(1, 'Zoe', today),
        named(2, 'Ñu', today),
        named(3, 'Óscar', today),
        named(4, 'Mara', today),
        named(5, 'Zoe', today, 'vip'),
      ),
    ).toEqual(['Zoe', 'Mara', 'Ñu', 'Óscar', 'Zoe']);
    expect(
      dueList([named(9, 'Ana', today), named(3, 'Ana', today)], [], [], asked()).map(
        (row) => row.contact?.id,
      ),
    ).toEqual([3, 9]);
  });

  it('a row stands where its most pressing reason does, and is overdue when any of them is', () => {
    const both = named(1, 'both', { ledger: OWED, ...todo('2026-11-13') });
    const [row] = dueList([both], [], [], asked());
    expect([row?.reasons.map(({ kind }) => kind), row?.overdue]).toEqual([['reply', 'follow-up'], true]);
    expect(
      order(
        both,
        named(2, 'late', {
          ledger: { ...OWED, owed: OWED.owed && { ...OWED.owed, since: at('2026-11-10T09:00:00Z') } },
        }),
      ),
    ).toEqual(['late', 'both']);
  });

  it('a follow-up about nobody counts as standard with an empty name', () => {
    const loose = [followUpOf({ id: 8, contact: null })];
    const people = [named(1, 'Ana', todo('2026-11-20')), named(2, 'Zoe', todo('2026-11-20'), 'vip')];
    expect(dueList(people, loose, [], asked()).map((row) => row.contact?.name ?? 'nobody')).toEqual([
      'Zoe',
      'nobody',
      'Ana',
    ]);
  });

  it('is the same, whichever way the people are brought', () => {
    const person = fc.record({
      id: fc.integer({ min: 1, max: 30 }),
      name: fc.constantFrom('Ana', 'ana', 'Óscar', '😀', '￿', ''),
      tier: fc.constantFrom('standard', 'premium', 'vip'),
      owed: fc.option(fc.integer({ min: 1, max: 4 })),
      todos: fc.array(fc.integer({ min: 13, max: 22 }), { maxLength: 3 }),
      dated: fc.boolean(),
    });
    const people = fc
      .uniqueArray(person, { selector: ({ id }) => id, maxLength: 12, size: 'max' })
      .map((drawn) =>
        drawn.map(({ id, name, tier, owed, todos, dated }) =>
          factsOf({
            contact: contactOf({
              id,
              name,
              tier,
              dates: dated ? [{ kind: 'renewal', on: day('2026-11-21'), yearly: false }] : [],
            }),
            ledger:
              owed === null ? EMPTY_LEDGER : replay([touch(id, `2026-11-1${owed}T09:00:00Z`, 'in')]).ledger,
            followUps: todos.map((date, n) => followUpOf({ id: id * 10 + n, due: day(`2026-11-${date}`) })),
          }),
        ),
      );
    const loose = [1, 2, 3].map((id) => followUpOf({ id, contact: null }));
    const refs = (rows: readonly DueRow[]): unknown =>
      rows.map((row) => [row.contact?.id, row.reasons.map(({ ref }) => ref)]);
    fc.assert(
      fc.property(
        people,
        fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
        fc.constantFrom(0, 2),
        (all, shuffle, ahead) => {
          const mixed = all
            .map((facts, n) => ({ facts, place: shuffle[n] ?? 0 }))
            .toSorted((a, b) => a.place - b.place);
          const rows = dueList(all, loose, [], asked({ ahead }));
          const others = dueList(
            mixed.map(({ facts }) => facts),
            loose.toReversed(),
            [],
            asked({ ahead }),
          );
          expect(refs(others)).toEqual(refs(rows));
          for (const row of rows) expect(row.overdue).toBe(row.reasons.some(({ overdue }) => overdue));
          for (const reason of rows.flatMap((row) => row.reasons))
            expect(reason.overdue && reason.due > dayOf(NOW)).toBe(false);
        },
      ),
      { numRuns: 40 },
    );
  });
});
