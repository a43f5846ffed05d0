import type { FilterFault, FilterTakes, Problem } from '../../errors.ts';
import { quoted, type Said } from './problemWords.ts';

type FilterProblem = Extract<
  Problem,
  {
    readonly is:
      | 'filter'
      | 'period-backwards'
      | 'sort-unknown'
      | 'segment-name'
      | 'segment-unknown'
      | 'segment-taken'
      | 'segment-used';
  }
>;

/** The sentences of what is wrong with what a list is asked for: a filter is quoted with the word pointed at. */
export function filterProblems(problem: FilterProblem): Said {
  switch (problem.is) {
    case 'filter': {
      const { error, hint } = faultSaid(problem.fault);
      const where = problem.segment === null ? '' : ` in the segment ${quoted(problem.segment)}`;
      const pointer = `${' '.repeat(problem.at)}${'^'.repeat(problem.wide)}`;
      return { error: `${error}${where}:\n  ${problem.filter}\n  ${pointer}`, hint };
    }
    case 'period-backwards':
      return {
        error: `The period ends (${problem.to}) before it begins (${problem.from}).`,
        hint: 'Give the earlier day with --from.',
      };
    case 'sort-unknown':
      return {
        error: `This list cannot be sorted by ${quoted(problem.word)}.`,
        hint: `It can by ${problem.columns.join(', ')}; a - before it turns the order.`,
      };
    case 'segment-name':
      return {
        error: `A segment cannot be called ${quoted(problem.word)}.`,
        hint: 'Its name comes first, and then the filter: crm segment add regulars tier:vip',
      };
    case 'segment-unknown':
      return {
        error: `There is no segment ${quoted(problem.word)}.`,
        hint:
          problem.near === null
            ? '`crm segment list` shows those there are.'
            : `Did you mean ${problem.near}?`,
      };
    case 'segment-taken':
      return {
        error: `There is a segment ${quoted(problem.name)} already: ${problem.filter}`,
        hint: `To make it anew: crm segment drop ${named(problem.name)}`,
      };
    case 'segment-used':
      return {
        error: `${quoted(problem.name)} is used by ${problem.by.map(quoted).join(', ')}.`,
        hint: 'Drop those first.',
      };
  }
}

const named = (name: string): string => (/\s/.test(name) ? quoted(name) : name);

function faultSaid(fault: FilterFault): Said {
  switch (fault.is) {
    case 'field':
      return {
        error: `There is no field ${quoted(fault.field)} here`,
        hint:
          fault.near === null
            ? `There are ${fault.fields.join(', ')}. \`crm help filters\` explains them.`
            : `Did you mean ${fault.near}? \`crm help filters\` shows all.`,
      };
    case 'value': {
      const more = fault.optional ? ', or none, or any' : '';
      const takes = `It takes ${TAKES[fault.takes](fault.words)}${more}.`;
      return {
        error:
          fault.value === ''
            ? `${fault.field}: has no value`
            : `${fault.field}: does not take ${quoted(fault.value)}`,
        hint: fault.near === null ? takes : `Did you mean ${fault.field}:${fault.near}? ${takes}`,
      };
    }
    case 'segment':
      return {
        error: `There is no segment ${quoted(fault.name)}`,
        hint:
          fault.near === null
            ? '`crm segment list` shows those there are.'
            : `Did you mean segment:${named(fault.near)}?`,
      };
    case 'circle':
      return {
        error: `The segment ${quoted(fault.name)} would stand within itself`,
        hint: 'Say what it is to be without it.',
      };
    case 'group':
      return {
        error: 'A bracket has no other half',
        hint: 'Put quotes around it all: "(tag:web or tag:shop) tier:vip"',
      };
    case 'quote':
      return { error: 'A quote does not end', hint: `Close it: 'org:"Taller Norte"'` };
    case 'alone':
      return {
        error: 'Nothing stands on one side of this',
        hint: 'and and or join two words; to look for the word itself, quote it twice: \'"or"\'',
      };
  }
}

const TAKES: Readonly<Record<FilterTakes, (words: readonly string[]) => string>> = {
  text: () => 'a part of the text',
  phone: () => 'digits of a number',
  choice: (words) => words.join(', '),
  logged: () => 'a day, a month, a range or an age: 2026-03, 2026-01-01..2026-03-31, >90d, <2026-01-01',
  planned: () => 'a day, a month, a range or a span ahead: fri, 2026-12, 2026-12-01..2026-12-15, 7d',
  number: () => 'a number: 4800, >1000, 500..2000',
  birthday: () => 'a month or days ahead: march, today, 7d',
  channel: () => 'a channel; `crm channel list` shows them',
  ref: () => 'a reference such as c7',
  segment: () => 'the name of a segment; `crm segment list` shows them',
};
