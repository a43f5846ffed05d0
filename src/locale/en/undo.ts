import type { EntityKind } from '../../domain/journal.ts';

const THINGS: Readonly<Record<EntityKind, (name: string) => string>> = {
  contact: (name) => name,
  org: (name) => name,
  touchpoint: (name) => name,
  quote: (name) => name,
  followup: (name) => name,
  dismissal: (name) => `no reply needed: ${name}`,
  snooze: (name) => (name === '' ? 'snooze' : `snooze: ${name}`),
  skip: (name) => `skip: ${name}`,
  channel: (name) => `channel ${name}`,
  segment: (name) => `segment ${name}`,
  template: (name) => `template ${name}`,
  distinction: (name) => `said to be different people: ${name}`,
  erasure: () => 'somebody was erased',
};

/** What `undo` says. */
export const undo = {
  columns: { ref: 'entry', when: 'when', command: 'command', what: 'what', state: '' },
  things: THINGS,
  more: (count: number): string => `and ${count} more`,
  what: (ref: string, command: string, when: string, things: string): string =>
    `${ref} ${command} of ${when}: ${things}`,
  away: {
    done: (what: string, entry: string): string => `undone: ${what} · to bring it back: crm undo ${entry}`,
    would: (what: string): string => `would undo ${what}`,
  },
  back: {
    done: (what: string, entry: string): string =>
      `brought back: ${what} · to undo it again: crm undo ${entry}`,
    would: (what: string): string => `would bring back ${what}`,
  },
  undone: 'undone',
  takesBack: (ref: string): string => `takes back ${ref}`,
};
