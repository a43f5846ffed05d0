import type { Problem } from '../../errors.ts';
import { names, quoted, type Said } from './problemWords.ts';

/** What may be wrong with who is who, and with what was erased. */
export type PeopleProblem = Extract<
  Problem,
  {
    readonly is:
      | 'unconfirmed'
      | 'same-contact'
      | 'purpose-unknown'
      | 'contact-merged'
      | 'contact-erased'
      | 'undo-erased';
  }
>;

/** The sentences of what is wrong with who is who. */
export function peopleProblems(problem: PeopleProblem): Said {
  switch (problem.is) {
    case 'unconfirmed':
      return {
        error: `crm ${problem.verb} asks before it does that, and nobody is there to answer.`,
        hint: '--dry-run shows what it would do, --yes lets it.',
      };
    case 'same-contact':
      return {
        error: `${problem.name} (${problem.ref}) was named twice.`,
        hint: 'Name the one that stays, then the others: crm contact merge c7 c12',
      };
    case 'purpose-unknown':
      return {
        error: `${quoted(problem.word)} is no purpose that anybody was asked about.`,
        hint:
          problem.near === null
            ? `There are ${problem.known.join(', ')}; --new makes another.`
            : `Did you mean ${problem.near}? --new makes another.`,
      };
    case 'contact-merged':
      return {
        error: `${problem.ref} was merged into ${names([problem.into])}.`,
        hint: `crm show ${problem.into.ref}`,
      };
    case 'contact-erased':
      return { error: `${problem.ref} was erased.`, hint: null };
    case 'undo-erased':
      return problem.itself
        ? {
            error: `${problem.entry} erased somebody, and that cannot be undone.`,
            hint: '`crm undo --list` shows the entries before it; crm undo <entry> takes back one of them.',
          }
        : {
            error: `${problem.entry} cannot be undone: part of what it says was erased.`,
            hint: '`crm undo --list` shows what can be.',
          };
  }
}
