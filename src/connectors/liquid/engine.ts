import { Drop, Liquid, LiquidError, type Template as Parsed } from 'liquidjs';
import { near } from '../../domain/near.ts';
import { groupsOf, VARIABLES, type Values } from '../../domain/template.ts';
import { CrmError, type TemplateFault } from '../../errors.ts';

/** Where a text comes from, for whoever has to mend it. */
export interface Source {
  readonly name: string;
  readonly part: 'subject' | 'body';
  readonly text: string;
}

/** What reads or runs other files, or counts beyond one rendering. */
const NOT_HERE: readonly string[] = [
  'include',
  'render',
  'layout',
  'block',
  'increment',
  'decrement',
  'tablerow',
];

const LIMITS = { parseLimit: 50_000, renderLimit: 1000, memoryLimit: 2_000_000 };
const LONGEST = 100_000;

/** What stands where a script names what is not known; in a draft it is a fault. */
const BLANK = '…';

class Hole extends Error {}

/** A group of values that has none: false in a condition, while each of its fields is empty. */
class Nothing extends Drop {
  override valueOf(): null {
    return null;
  }
}

/** Checks a template as it is saved: its syntax, its filters, its variables. Throws `template-faulty`. */
export function checkTemplate(source: Source): void {
  parsed(engine(true), source);
}

/** The text with the values in place. Throws `template-faulty`, also where a value is missing, unless `lenient`. */
export function renderTemplate(source: Source, values: Values, lenient = false): string {
  const liquid = engine(lenient);
  const template = parsed(liquid, source);
  const text = located(source, () => String(liquid.renderSync(template, scopeOf(values))));
  if (text.length > LONGEST) throw faulty(source, 1, 1, { is: 'limit' });
  return text;
}

function engine(lenient: boolean): Liquid {
  const liquid = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    ...LIMITS,
    outputEscape: (value: unknown) => {
      if (typeof value === 'string') return value;
      if (typeof value === 'number' || typeof value === 'boolean') return String(value);
      if (Array.isArray(value)) return value.map(String).join('');
      if (lenient) return BLANK;
      throw new Hole();
    },
  });
  for (const tag of NOT_HERE) delete liquid.tags[tag];
  return liquid;
}

function parsed(liquid: Liquid, source: Source): Parsed[] {
  const template = located(source, () => liquid.parse(source.text));
  const { globals } = liquid.analyzeSync(template, { partials: false });
  const known: ReadonlySet<string> = new Set([...VARIABLES, ...groupsOf()]);
  const unknown = Object.values(globals)
    .flat()
    .map(({ segments, location }) => ({ name: segments.map(String).join('.'), ...location }))
    .filter(({ name }) => !known.has(name))
    .toSorted((a, b) => a.row - b.row || a.col - b.col)[0];
  if (unknown === undefined) return template;
  const { name, row, col } = unknown;
  throw faulty(source, row, col, { is: 'variable', name, near: nearVariable(name) });
}

/** `contact.firstname` is near `contact.first`, and `org` alone means `contact.org`. */
function nearVariable(name: string): string | null {
  const [group = '', field = group] = name.split('.');
  return (
    near(name, VARIABLES) ??
    VARIABLES.find((known) => known.endsWith(`.${field}`)) ??
    VARIABLES.find(
      (known) => known.startsWith(`${group}.`) && field.startsWith(known.slice(group.length + 1)),
    ) ??
    null
  );
}

function located<T>(source: Source, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!LiquidError.is(error)) throw error;
    const [line, column] = positionOf(error);
    throw faulty(source, line, column, faultOf(error, source.text, line, column));
  }
}

function positionOf(error: LiquidError): readonly [number, number] {
  const [line = 1, column = 1] = error.token.getPosition();
  return [line, column];
}

function faultOf(error: LiquidError, text: string, line: number, column: number): TemplateFault {
  const said = error.message.replace(/, (?:file:|line:)[\s\S]*$/, '');
  if (error.originalError instanceof Hole) {
    const here = text.split('\n')[line - 1]?.slice(column - 1) ?? '';
    return { is: 'hole', name: /^\{\{-?\s*([\w.]+)/.exec(here)?.[1] ?? '' };
  }
  const word = (pattern: RegExp): string | null => pattern.exec(said)?.[1] ?? null;
  const variable = word(/^undefined variable: (.+)/);
  if (variable !== null) return { is: 'variable', name: variable, near: nearVariable(variable) };
  const filter = word(/^undefined filter: (.+)/);
  if (filter !== null) return { is: 'filter', name: filter, near: near(filter, FILTERS) };
  const tag = word(/^tag "(.+)" not found/);
  if (tag !== null) return { is: 'tag', name: tag, near: near(tag, TAGS) };
  if (/limit exceeded/.test(said)) return { is: 'limit' };
  return said.endsWith(' not closed')
    ? { is: 'unclosed', text: excerpt(text, line, column) }
    : { is: 'syntax', text: excerpt(text, line, 1) };
}

/** As much of a line, from a column on, as shows what is meant. */
const SHOWN = 40;

function excerpt(text: string, line: number, column: number): string {
  const here = (text.split('\n')[line - 1] ?? '').slice(column - 1).trim();
  return here.length > SHOWN ? `${here.slice(0, SHOWN - 1).trimEnd()}…` : here;
}

const FILTERS: readonly string[] =
  'append capitalize default downcase prepend remove replace split strip truncate truncatewords upcase first last size'.split(
    ' ',
  );
const TAGS: readonly string[] = [
  'if',
  'elsif',
  'else',
  'endif',
  'unless',
  'case',
  'when',
  'assign',
  'comment',
  'for',
  'raw',
];

const faulty = ({ name, part }: Source, line: number, column: number, fault: TemplateFault): CrmError =>
  new CrmError({ is: 'template-faulty', name, part, line, column, fault });

/** The values as templates name them; a group without any value is empty as a whole, so that a condition can ask for it. */
function scopeOf(values: Values): Readonly<Record<string, unknown>> {
  const scope: Record<string, unknown> = {};
  for (const group of groupsOf()) {
    const fields = VARIABLES.flatMap((name) =>
      name.startsWith(`${group}.`) ? [[name.slice(group.length + 1), values[name]] as const] : [],
    );
    const isEmpty = fields.every(([, value]) => value === null);
    scope[group] = Object.assign(isEmpty ? new Nothing() : {}, Object.fromEntries(fields));
  }
  for (const name of VARIABLES) if (!name.includes('.')) scope[name] = values[name];
  return scope;
}
