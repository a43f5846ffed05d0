import type { Purpose } from '../../domain/template.ts';

const PURPOSES: Readonly<Record<Purpose, string>> = { draft: 'draft', script: 'script' };

/** Templates and scripts. */
export const templates = {
  columns: { name: 'template', purpose: 'for', langs: 'in', whose: 'whose', about: 'when' },
  purposes: PURPOSES,
  /** Whose a template is. */
  whose: { shipped: 'crm', changed: 'yours, instead of crm’s', own: 'yours' },
  everyLanguage: 'every language',
  in: (lang: string): string => `in ${lang}`,
  copied: 'your own copy from now on',
  renamed: (name: string): string => `now ${name}`,
  deleted: 'deleted',
  shippedAgain: 'the one that came with crm holds again',
  givenUp: 'Nothing was saved.',
  /** On top of the page in the editor. */
  page: (name: string, lang: string): readonly string[] => [
    `${name}, ${lang}. Lines at the top that begin with # are not part of it.`,
    'Values: {{ contact.first }}, {{ quote.amount }}… All: crm help templates',
    'To leave it as it was, save the page empty.',
  ],
  which: 'Which template?',
  newName: 'What is it to be called?',
};
