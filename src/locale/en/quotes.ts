import type { QuoteState } from '../../domain/quoteState.ts';

const STATES: Readonly<Record<QuoteState, string>> = {
  requested: 'to send',
  sent: 'sent',
  expiring: 'expiring',
  expired: 'expired',
  accepted: 'accepted',
  declined: 'declined',
  withdrawn: 'withdrawn',
  superseded: 'superseded',
};

/** Quotes: their list, their page and what is said when they change. */
export const quotes = {
  states: STATES,
  columns: {
    ref: 'ref',
    contact: 'who',
    title: 'title',
    amount: 'amount',
    status: 'status',
    sent: 'sent',
    valid: 'valid until',
    next: 'next',
  },
  none: (all: boolean): string =>
    all
      ? 'There are no quotes. The first one: crm quote new ana 4800 "Web redesign"'
      : 'No quote is open. Decided ones too: crm quote list --all',
  /** What comes next, and when. */
  next: {
    send: (day: string): string => `asked ${day}`,
    expiring: (day: string): string => `expiring ${day}`,
    expired: 'decide',
    nudge: (rung: number, rungs: number, day: string): string =>
      rung === rungs ? `decide ${day}` : `nudge ${rung} ${day}`,
  },
  /** The labels of a quote's page. */
  labels: {
    quote: 'quote',
    who: 'who',
    requested: 'asked for',
    sent: 'sent',
    valid: 'valid until',
    decided: 'decided',
    reason: 'reason',
    now: 'now',
    next: 'next',
    versions: 'versions',
    todo: 'to do',
    log: 'log',
  },
  turnaround: (working: string, target: string | null): string =>
    target === null
      ? `${working} after it was asked for`
      : `${working} after it was asked for, target ${target}`,
  nudges: (count: number): string => (count === 1 ? '1 nudge so far' : `${count} nudges so far`),
  unasked: 'nobody asked for it',
  version: (ref: string, amount: string, state: string): string => `${ref} ${amount}, ${state}`,
  /** Texts of the touchpoints that sending and deciding are. */
  log: {
    sent: (title: string): string => `quote: ${title}`,
    accepted: (title: string): string => `accepted: ${title}`,
    declined: (title: string): string => `declined: ${title}`,
  },
  /** Parts of what a write answers. */
  said: {
    quote: (ref: string, title: string, amount: string, name: string): string =>
      `${ref} ${title}, ${amount}, for ${name}`,
    asked: (at: string): string => `asked for ${at}`,
    sendBy: (day: string): string => `to be sent by ${day}`,
    sent: (at: string, ref: string): string => `sent ${at} ${ref}`,
    sentAfter: (working: string, target: string | null): string =>
      `${working} after it was asked for${target === null ? '' : ` (target ${target})`}`,
    valid: (day: string): string => `valid until ${day}`,
    firstNudge: (day: string): string => `first nudge ${day}`,
    accepted: (at: string, ref: string | null): string => `accepted ${at}${ref === null ? '' : ` ${ref}`}`,
    declined: (at: string, ref: string | null): string => `declined ${at}${ref === null ? '' : ` ${ref}`}`,
    withdrawn: (at: string): string => `withdrawn ${at}`,
    reason: (reason: string): string => `reason: ${reason}`,
    revises: (ref: string, superseded: boolean): string =>
      `revises ${ref}${superseded ? ', which is superseded' : ''}`,
    moved: (ref: string): string => `${ref} moved with it`,
    openFollowUps: (refs: readonly string[]): string => `still to do: ${refs.join(', ')}`,
    unchanged: 'nothing to change',
    undo: 'crm undo',
  },
};
