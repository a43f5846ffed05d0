import type { Mistyped } from '../../manual.ts';

/** What is said of words that name no command and of flags that there are not. */
export const mistyped: Mistyped = {
  command: (words) => `There is no command "${words}".`,
  flag: (verb, flag) => `crm ${verb} has no flag ${flag}.`,
  near: (name, line) => `Did you mean ${name}?${line === null ? '' : ` Type: ${line}`}`,
  oneOf: (lines) => `One of: ${lines.join(', ')}`,
  nounAlone: (noun) => `crm ${noun} needs one more word.`,
  nounVerbs: (noun, verbs) => `crm ${noun} takes ${verbs.join(', ')}. What each does: crm help ${noun}`,
  person: (name, line) => `To see ${name}: ${line}`,
  filter: (line) => `Filters are words without dashes. Type: ${line}`,
  elsewhere: 'What there is: crm help',
  flagElsewhere: (verb) => `What it takes: crm help ${verb}`,
};
