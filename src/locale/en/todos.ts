import type { ReasonKind } from '../../domain/reason.ts';

const REASONS: Readonly<Record<ReasonKind, string>> = {
  reply: 'reply',
  promise: 'promise',
  'quote-unsent': 'quote to send',
  'follow-up': 'follow-up',
  'quote-expiring': 'expiring quote',
  'quote-expired': 'expired quote',
  'quote-chase': 'nudge',
  waiting: 'waiting',
  date: 'date',
  cadence: 'say hello',
};

/** Follow-ups and promises, and what lets things wait. */
export const todos = {
  /** The text of a follow-up where none was said. */
  followUp: 'follow up',
  kinds: { todo: 'to do', promise: 'promise' },
  statuses: { open: 'open', done: 'done', dropped: 'dropped' },
  columns: {
    ref: 'ref',
    due: 'due',
    who: 'who',
    what: 'what',
    kind: 'kind',
    quote: 'quote',
    status: 'status',
  },
  none: 'Nothing is to be done. To note something: crm todo ana fri "send the deck"',
  nobody: '(nobody)',
  /** Parts of what a write answers. */
  said: {
    made: (ref: string, kind: 'todo' | 'promise', day: string, text: string, name: string | null): string =>
      `${ref} ${kind === 'promise' ? 'promised for' : 'to do'} ${day}: ${text}${name === null ? '' : ` (${name})`}`,
    about: (ref: string): string => `about ${ref}`,
    late: 'overdue already',
    done: (ref: string, text: string, name: string | null): string =>
      `done ${ref} ${text}${name === null ? '' : ` (${name})`}`,
    dropped: (ref: string, text: string, name: string | null): string =>
      `dropped ${ref} ${text}${name === null ? '' : ` (${name})`}`,
    hidden: (reason: ReasonKind, ref: string, name: string | null): string =>
      `${REASONS[reason]} ${ref}${name === null ? '' : ` (${name})`}`,
    until: (day: string, what: readonly string[]): string => `hidden until ${day}: ${what.join(', ')}`,
    rung: (ref: string, rung: number, next: string | null): string =>
      `nudge ${rung} for ${ref} skipped${next === null ? '' : `, the next ${next}`}`,
    cadence: (name: string, ref: string, next: string): string => `${name} (${ref}) let be until ${next}`,
  },
  leftAlone: (name: string): string => `${name} is left alone: crm due will not show it.`,
};
