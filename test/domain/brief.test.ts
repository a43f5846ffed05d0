import { describe, expect, test } from 'vitest';
import { datesToCome, quotesInBrief, rhythmIn, warningsOf, waysOf } from '../../src/domain/brief.ts';
import { newLadder } from '../../src/domain/quote.ts';
import { DEFAULTS } from '../../src/domain/settings.ts';
import { at, NOW } from '../support/books.ts';
import { contactOf, day, factsOf, OFFICE, quoteOf } from '../support/facts.ts';

process.env['TZ'] = 'Europe/Madrid';

const today = day('2026-11-20');
const question = { now: NOW, ahead: 0, settings: DEFAULTS, calendar: OFFICE };

describe('warnings', () => {
  test('there are none about most people', () => {
    expect(warningsOf(contactOf(), 'client', at('2026-11-19T09:00:00Z'), today)).toEqual([]);
  });

  test('the gravest comes first', () => {
    const contact = contactOf({
      deceasedOn: day('2026-05-02'),
      doNotContact: { on: day('2026-01-02'), reason: 'asked', channels: ['call'] },
      avoids: ['sms'],
      archived: true,
    });
    expect(warningsOf(contact, 'friend', null, today).map(({ is }) => is)).toEqual([
      'deceased',
      'do-not-contact',
      'avoids',
      'not-for-sale',
      'archived',
    ]);
  });

  test('a word is too soon until the interval has passed, and not for whom there was none', () => {
    const contact = contactOf({ notMoreOften: 7 });
    const last = at('2026-11-13T22:30:00Z');
    expect(warningsOf(contact, 'lead', last, day('2026-11-19'))).toEqual([
      { is: 'too-soon', last, every: 7, from: '2026-11-20' },
    ]);
    expect(warningsOf(contact, 'lead', last, today)).toEqual([]);
    expect(warningsOf(contact, 'lead', null, today)).toEqual([]);
  });
});

test('what is preferred comes first among the ways to reach somebody, and what is closed is said', () => {
  const contact = contactOf({
    emails: ['ana@x.example', 'ana@y.example'],
    phones: ['600 000 001'],
    handles: { linkedin: 'ana' },
    prefers: ['whatsapp', 'linkedin'],
    avoids: ['sms'],
    doNotContact: { on: day('2026-01-02'), reason: null, channels: ['call'] },
  });
  expect(waysOf(contact)).toEqual([
    { kind: 'phone', to: '600 000 001', preferred: ['whatsapp'], unwanted: ['call', 'sms'] },
    { kind: 'linkedin', to: 'ana', preferred: ['linkedin'], unwanted: [] },
    { kind: 'email', to: 'ana@x.example', preferred: [], unwanted: [] },
    { kind: 'email', to: 'ana@y.example', preferred: [], unwanted: [] },
  ]);
});

test('a rhythm is known from five answers on', () => {
  const hours = [1, 2, 3, 4, 5].map((n) => ({
    askedAt: at('2026-11-17T08:00:00Z'),
    answeredAt: at(`2026-11-17T${8 + n}:00:00Z`.replace(/T(\d):/, 'T0$1:')),
  }));
  expect(rhythmIn(hours.slice(1), OFFICE)).toBeNull();
  expect(rhythmIn(hours, OFFICE)).toEqual({ answers: 5, median: 3 * 3600, p90: 4.6 * 3600 });
});

describe('quotes in a brief', () => {
  const sent = quoteOf({ id: 1, sentAt: at('2026-11-10T09:00:00Z'), status: 'sent' });
  const won = (id: number, when: string) => quoteOf({ id, status: 'accepted', decidedAt: at(when) });
  const quotes = [
    won(2, '2025-01-02T09:00:00Z'),
    quoteOf({ id: 3, status: 'superseded' }),
    won(4, '2026-01-02T09:00:00Z'),
    sent,
  ];
  const ladders = new Map([[1, newLadder(at('2026-11-10T09:00:00Z'))]]);

  test('open ones come first with what they ask of us, then the decided, the last decided first', () => {
    const brief = quotesInBrief(factsOf({ quotes, ladders }), 'client', question);
    expect(brief.map(({ quote, reason }) => [quote.id, reason?.kind ?? null])).toEqual([
      [1, 'quote-chase'],
      [4, null],
      [2, null],
    ]);
  });

  test('ask nothing where the contact is left alone, or is a friend who did not ask', () => {
    const dead = factsOf({ quotes, ladders, contact: contactOf({ deceasedOn: day('2026-05-02') }) });
    expect(quotesInBrief(dead, 'client', question)[0]?.reason).toBeNull();
    expect(quotesInBrief(factsOf({ quotes, ladders }), 'friend', question)[0]?.reason).toBeNull();
  });
});

test('dates are told by their next day, the nearest first, and those that are over are not', () => {
  const contact = contactOf({
    dates: [
      { kind: 'birthday', on: day('1980-02-29'), yearly: true },
      { kind: 'renewal', on: day('2026-11-20'), yearly: false },
      { kind: 'launch', on: day('2026-11-19'), yearly: false },
    ],
  });
  expect(datesToCome(contact, today)).toEqual([
    { kind: 'renewal', first: '2026-11-20', on: '2026-11-20', inDays: 0 },
    { kind: 'birthday', first: '1980-02-29', on: '2027-02-28', inDays: 100 },
  ]);
});
