import { describe, expect, test } from 'vitest';
import type { Contact } from '../../src/domain/contact.ts';
import { choiceFor, firstName, wayToWrite } from '../../src/domain/draft.ts';
import { contactRow } from '../../src/domain/due.ts';
import type { DueFacts } from '../../src/domain/reason.ts';
import { newLadder } from '../../src/domain/quote.ts';
import { DEFAULTS } from '../../src/domain/settings.ts';
import { EMPTY_LEDGER } from '../../src/domain/ledger.ts';
import { at } from '../support/books.ts';
import { contactOf, day, factsOf, followUpOf, OFFICE, quoteOf } from '../support/facts.ts';

const live = new Set(['call', 'meeting', 'video', 'visit', 'event']);
const both = { emails: ['ana@taller.example'], phones: ['+34 600 000 001'] };

describe('how to write to somebody', () => {
  const way = (contact: Partial<Contact>, last: string | null = null, unserved: readonly string[] = []) =>
    wayToWrite(contactOf(contact), last, { live, unserved: new Set(unserved) });
  const mail = { channel: 'email', to: 'ana@taller.example' };
  const whatsapp = { channel: 'whatsapp', to: '+34 600 000 001' };

  test.each([
    ['by mail where nothing else is known', both, null, mail],
    ['as they prefer', { ...both, prefers: ['whatsapp'] }, 'email', whatsapp],
    ['as they prefer, past what is spoken', { ...both, prefers: ['call', 'whatsapp'] }, null, whatsapp],
    ['as the last exchange was', both, 'whatsapp', whatsapp],
    ['not as the last call was', both, 'call', mail],
    ['not on what they avoid', { ...both, avoids: ['email'] }, null, whatsapp],
    ['on what they prefer and avoid', { ...both, prefers: ['email'], avoids: ['email'] }, null, mail],
    ['only where there is an address', { ...both, emails: [] }, null, whatsapp],
    ['on a handle', { handles: { linkedin: 'ana' } }, null, { channel: 'dm', to: 'ana' }],
    ['by mail without an address, where there is none at all', {}, null, { channel: 'email', to: null }],
    [
      'not on what they closed',
      { ...both, doNotContact: { on: day('2026-01-01'), reason: null, channels: ['email'] } },
      null,
      whatsapp,
    ],
  ])('%s', (_, contact, last, expected) => {
    expect(way(contact, last)).toEqual(expected);
  });

  test('not on a channel that we closed', () => {
    expect(way({ ...both, prefers: ['whatsapp'] }, null, ['whatsapp'])).toEqual(mail);
  });

  test('not at all where all of it is closed', () => {
    const channels = ['email', 'whatsapp', 'sms', 'dm'];
    expect(way({ ...both, doNotContact: { on: day('2026-01-01'), reason: null, channels } })).toBeNull();
    expect(way({ ...both, avoids: channels })).toBeNull();
  });
});

test.each([
  ['Ana Pérez', 'Ana'],
  ['Dra. Ana Pérez', 'Ana'],
  ['Pérez, Ana', 'Ana'],
  ['Don Luis', 'Luis'],
  ['Mr', 'Mr'],
  ['  Ana  ', 'Ana'],
  ['José María García', 'José'],
  ['Taller Norte, S.L.', 'Taller'],
  ['Acme, Inc.', 'Acme'],
  ['Zoë "Boss" <ceo@bank.example>, (x)', 'Zoë'],
  ['Pérez,', 'Pérez'],
])('%s is called %s’s first name', (name, first) => {
  expect(firstName(name)).toBe(first);
});

describe('the template that is called for', () => {
  const NOW = at('2026-11-20T10:00:00Z');
  const choice = (facts: Partial<DueFacts>, talked = false) =>
    choiceFor(
      contactRow(factsOf(facts), { now: NOW, ahead: 0, settings: DEFAULTS, calendar: OFFICE }),
      talked,
    );
  const owedOn = (channel: string): DueFacts['ledger'] => {
    const since = at('2026-11-20T08:00:00Z');
    return { ...EMPTY_LEDGER, owed: { touchpoint: 1, since, channel, first: true, last: since } };
  };
  const sent = { sentAt: at('2026-11-11T10:00:00Z'), status: 'sent' } as const;
  const chased = (sentAt: string): Partial<DueFacts> => {
    const quote = quoteOf({ sentAt: at(sentAt), status: 'sent' });
    return { quotes: [quote], ladders: new Map([[1, newLadder(at(sentAt))]]) };
  };

  test.each([
    ['a form', { ledger: owedOn('form') }, { name: 'enquiry', because: 'form', quote: null }],
    ['a mail', { ledger: owedOn('email') }, { name: 'reply', because: 'reply', quote: null }],
    [
      'a quote to send',
      { quotes: [quoteOf({ requestedAt: at('2026-11-19T10:00:00Z') })] },
      { name: 'quote', because: 'quote-unsent', quote: 1 },
    ],
    [
      'a promise, beside a quote to send',
      {
        quotes: [quoteOf({ requestedAt: at('2026-11-19T10:00:00Z') })],
        followUps: [followUpOf({ kind: 'promise', due: day('2026-11-20') })],
      },
      { name: 'quote', because: 'quote-unsent', quote: 1 },
    ],
    [
      'a promise alone',
      { followUps: [followUpOf({ kind: 'promise' })] },
      { name: 'hello', because: 'promise', quote: null },
    ],
    ['a follow-up', { followUps: [followUpOf()] }, { name: 'hello', because: 'follow-up', quote: null }],
    [
      'a quote that expires',
      { quotes: [quoteOf({ ...sent, validUntil: day('2026-11-22') })] },
      { name: 'nudge-2', because: 'quote-expiring', quote: 1 },
    ],
    [
      'a quote that has expired',
      { quotes: [quoteOf({ ...sent, validUntil: day('2026-11-18') })] },
      { name: 'nudge-last', because: 'quote-expired', quote: 1 },
    ],
    ['the first rung', chased('2026-11-16T10:00:00Z'), { name: 'nudge-1', because: 'quote-chase', quote: 1 }],
    [
      'the second rung',
      chased('2026-11-10T10:00:00Z'),
      { name: 'nudge-2', because: 'quote-chase', quote: 1 },
    ],
    [
      'a later rung',
      chased('2026-10-30T10:00:00Z'),
      { name: 'nudge-last', because: 'quote-chase', quote: 1 },
    ],
    [
      'a birthday',
      { contact: contactOf({ dates: [{ kind: 'birthday', on: day('1980-11-20'), yearly: true }] }) },
      { name: 'birthday', because: 'birthday', quote: null },
    ],
    [
      'another day',
      { contact: contactOf({ dates: [{ kind: 'renewal', on: day('2025-11-20'), yearly: true }] }) },
      { name: 'hello', because: 'date', quote: null },
    ],
  ] as const)('by %s', (_, facts, expected) => {
    expect(choice(facts)).toEqual(expected);
  });

  test('by nothing: what was agreed where they talked lately, else a greeting', () => {
    expect(choice({}, true)).toEqual({ name: 'after-meeting', because: 'meeting', quote: null });
    expect(choice({})).toEqual({ name: 'hello', because: 'nothing', quote: null });
  });
});
