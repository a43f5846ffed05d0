import type { ContactRecord } from '../domain/contact.ts';
import type { Unmailed } from '../domain/mailing.ts';
import { formatRef } from '../domain/refs.ts';
import type { Foreign } from '../locale/foreign.ts';
import { harmless } from './harmless.ts';

type LeftOut = readonly { readonly contact: ContactRecord; readonly why: Unmailed }[];

/** How many people a reason names. */
const NAMED = 8;

/** Whom a mailing leaves out, a line for each reason. */
export const leftOutLines = (leftOut: LeftOut, purpose: string, foreign: Foreign): string =>
  [...Map.groupBy(leftOut, ({ why }) => why)]
    .map(([why, people]) => {
      const names = people
        .slice(0, NAMED)
        .map(({ contact }) => `${contact.name} (${formatRef('contact', contact.id)})`);
      return `${harmless(foreign.unmailed(foreign.unmailedWhy(why, purpose), people.length, names))}\n`;
    })
    .join('');

/** The same for programs. */
export const leftOutObjects = (leftOut: LeftOut, purpose: string, foreign: Foreign): readonly object[] =>
  leftOut.map(({ contact, why }) => ({
    contact: { ref: formatRef('contact', contact.id), key: contact.key, name: contact.name },
    kind: why,
    reason: foreign.unmailedWhy(why, purpose),
  }));
