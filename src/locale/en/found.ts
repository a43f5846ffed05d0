import type { FoundKind } from '../../domain/found.ts';

const KINDS: Readonly<Record<FoundKind, string>> = {
  contact: 'contact',
  touchpoint: 'touchpoint',
  quote: 'quote',
  'follow-up': 'follow-up',
  org: 'organisation',
};

/** What `find` says. */
export const found = {
  kinds: KINDS,
  columns: { ref: 'ref', who: 'who', when: 'when', what: 'what', text: 'text' },
  nobody: '',
  archived: (text: string): string => (text === '' ? '(archived)' : `${text} (archived)`),
  count: (count: number, more: boolean): string =>
    more ? `The best ${count}; --limit shows more.` : count === 1 ? '1 found' : `${count} found`,
  nothing: (words: string): string => `Nothing has "${words}".`,
  /** Each of the words is there, but nothing has them all. */
  apart: 'Each of these words is there, but nothing has all of them. Fewer words find more.',
  nowhere: (words: readonly string[]): string => `Nowhere: ${words.join(', ')}.`,
  near: (words: readonly string[]): string => `Near it: ${words.join(', ')}.`,
  tryWords: (command: string): string => `Perhaps: ${command}`,
  leftOut: (count: number): string =>
    count === 1
      ? '1 archived contact is left out: --archived'
      : `${count} archived contacts are left out: --archived`,
};
