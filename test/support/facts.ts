import { workingCalendar } from '../../src/domain/calendar.ts';
import type { Contact } from '../../src/domain/contact.ts';
import type { Day } from '../../src/domain/day.ts';
import type { DueFacts } from '../../src/domain/reason.ts';
import type { FollowUp } from '../../src/domain/followUp.ts';
import { fold } from '../../src/domain/folding.ts';
import { EMPTY_LEDGER, type LogTouch } from '../../src/domain/ledger.ts';
import type { Quote } from '../../src/domain/quote.ts';
import { DEFAULTS } from '../../src/domain/settings.ts';
import { asksTheirs, expectsOurs, sideOf, type Touchpoint } from '../../src/domain/touchpoint.ts';
import { at } from './books.ts';

/** Monday to Friday, 09:00 to 18:00. */
export const OFFICE = workingCalendar(DEFAULTS.calendar);

/** A calendar day. */
export const day = (text: string): Day => text as Day;

/** A contact with nothing but a name. */
export function contactOf(more: Partial<Contact> = {}): Contact {
  const { name = 'Ana' } = more;
  return {
    id: 1,
    key: 'ana',
    name,
    folded: fold(name),
    tier: 'standard',
    standing: null,
    prefers: [],
    avoids: [],
    emails: [],
    phones: [],
    handles: {},
    every: null,
    target: null,
    notMoreOften: null,
    dates: [],
    doNotContact: null,
    deceasedOn: null,
    archived: false,
    createdAt: at('2026-01-02T09:00:00Z'),
    ...more,
  };
}

/** A quote of the first contact that nobody asked for and that was not sent. */
export const quoteOf = (more: Partial<Quote> = {}): Quote => ({
  id: 1,
  key: 'q-1',
  contact: 1,
  title: 'Web redesign',
  amountMinor: 480000,
  currency: 'EUR',
  requestedAt: null,
  sentAt: null,
  validUntil: null,
  status: 'requested',
  decidedAt: null,
  reason: null,
  revises: null,
  ...more,
});

/** A follow-up about the first contact. */
export const followUpOf = (more: Partial<FollowUp> = {}): FollowUp => ({
  id: 1,
  key: 'f-1',
  contact: 1,
  due: day('2026-11-20'),
  text: 'call back',
  kind: 'todo',
  status: 'open',
  quote: null,
  ...more,
});

/** Somebody about whom nothing is known. */
export const factsOf = (more: Partial<DueFacts> = {}): DueFacts => ({
  contact: contactOf(),
  ledger: EMPTY_LEDGER,
  answers: [],
  quotes: [],
  ladders: new Map(),
  followUps: [],
  snoozes: [],
  skips: [],
  ...more,
});

type Said = Partial<Pick<Touchpoint, 'missed' | 'auto' | 'bounce' | 'asks' | 'expectsReply'>> & {
  readonly dismissed?: string;
};

const LIVE: readonly string[] = ['call', 'meeting', 'video', 'visit', 'event'];

/** A touchpoint in a log: `touch(1, '…', 'in', 'email')`. */
export function touch(
  id: number,
  when: string,
  direction: Touchpoint['direction'],
  channel = 'email',
  said: Said = {},
): LogTouch {
  const { missed = false, auto = false, bounce = false, asks = false, expectsReply = null } = said;
  const side = sideOf({ channel, direction, missed, auto, bounce }, LIVE.includes(channel));
  return {
    is: 'touch',
    id,
    at: at(when),
    channel,
    side,
    opens: expectsOurs(side, expectsReply),
    asks: asksTheirs(side, expectsReply, asks),
    dismissedAt: said.dismissed === undefined ? null : at(said.dismissed),
  };
}
