import type { FilterFault, FilterTakes } from '../../errors.ts';
import type { filterProblems as english } from '../en/filterProblems.ts';
import type { Said } from '../en/problemWords.ts';
import { or, quoted } from './problemWords.ts';

/** What is wrong with a filter, quoted with the word pointed at, and with segments. */
export const filterProblems: typeof english = (problem) => {
  switch (problem.is) {
    case 'filter': {
      const { error, hint } = faultSaid(problem.fault);
      const where = problem.segment === null ? '' : ` en el segmento ${quoted(problem.segment)}`;
      const pointer = `${' '.repeat(problem.at)}${'^'.repeat(problem.wide)}`;
      return { error: `${error}${where}:\n  ${problem.filter}\n  ${pointer}`, hint };
    }
    case 'period-backwards':
      return {
        error: `El periodo acaba (${problem.to}) antes de empezar (${problem.from}).`,
        hint: 'El día anterior va con --from.',
      };
    case 'sort-unknown':
      return {
        error: `Esta lista no se puede ordenar por ${quoted(problem.word)}.`,
        hint: `Sí por ${or(problem.columns)}; un - delante invierte el orden.`,
      };
    case 'segment-name':
      return {
        error: `Un segmento no puede llamarse ${quoted(problem.word)}.`,
        hint: 'Primero va el nombre y después el filtro: crm segment add habituales tier:vip',
      };
    case 'segment-unknown':
      return {
        error: `No hay ningún segmento ${quoted(problem.word)}.`,
        hint:
          problem.near === null
            ? '`crm segment list` muestra los que hay.'
            : `¿Querías decir ${problem.near}?`,
      };
    case 'segment-taken':
      return {
        error: `Ya hay un segmento ${quoted(problem.name)}: ${problem.filter}`,
        hint: `Para hacerlo de nuevo: crm segment drop ${named(problem.name)}`,
      };
    case 'segment-used':
      return {
        error: `${quoted(problem.name)} se usa en ${problem.by.map(quoted).join(', ')}.`,
        hint: 'Quita primero esos.',
      };
  }
};

const named = (name: string): string => (/\s/.test(name) ? `"${name}"` : name);

function faultSaid(fault: FilterFault): Said {
  switch (fault.is) {
    case 'field':
      return {
        error: `Aquí no hay ningún campo ${quoted(fault.field)}`,
        hint:
          fault.near === null
            ? `Hay ${fault.fields.join(', ')}. \`crm help filters\` los explica.`
            : `¿Querías decir ${fault.near}? \`crm help filters\` los muestra todos.`,
      };
    case 'value': {
      const more = fault.optional ? ', o none, o any' : '';
      const takes = `Admite ${TAKES[fault.takes](fault.words)}${more}.`;
      return {
        error:
          fault.value === ''
            ? `${fault.field}: no tiene valor`
            : `${fault.field}: no admite ${quoted(fault.value)}`,
        hint: fault.near === null ? takes : `¿Querías decir ${fault.field}:${fault.near}? ${takes}`,
      };
    }
    case 'segment':
      return {
        error: `No hay ningún segmento ${quoted(fault.name)}`,
        hint:
          fault.near === null
            ? '`crm segment list` muestra los que hay.'
            : `¿Querías decir segment:${named(fault.near)}?`,
      };
    case 'circle':
      return {
        error: `El segmento ${quoted(fault.name)} estaría dentro de sí mismo`,
        hint: 'Di lo que ha de ser sin nombrarlo.',
      };
    case 'group':
      return {
        error: 'Un paréntesis no tiene pareja',
        hint: 'Pon comillas alrededor de todo: "(tag:web or tag:tienda) tier:vip"',
      };
    case 'quote':
      return { error: 'Unas comillas no se cierran', hint: `Ciérralas: 'org:"Taller Norte"'` };
    case 'alone':
      return {
        error: 'A un lado de esto no hay nada',
        hint: 'and y or unen dos palabras; para buscar la palabra misma, ponla entre comillas dobles: \'"or"\'',
      };
  }
}

const TAKES: Readonly<Record<FilterTakes, (words: readonly string[]) => string>> = {
  text: () => 'una parte del texto',
  phone: () => 'cifras de un número',
  choice: (words) => words.join(', '),
  logged: () =>
    'un día, un mes, un intervalo o una antigüedad: 2026-03, 2026-01-01..2026-03-31, >90d, <2026-01-01',
  planned: () => 'un día, un mes, un intervalo o un plazo: vie, 2026-12, 2026-12-01..2026-12-15, 7d',
  number: () => 'un número: 4800, >1000, 500..2000',
  birthday: () => 'un mes o días por venir: marzo, hoy, 7d',
  channel: () => 'un canal; `crm channel list` los muestra',
  ref: () => 'una referencia como c7',
  segment: () => 'el nombre de un segmento; `crm segment list` los muestra',
};
