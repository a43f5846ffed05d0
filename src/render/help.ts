import type { Manual, Topic } from '../locale/manual.ts';
import { pad, width } from './width.ts';
import { wrap } from './wrap.ts';

/** Help is made for the narrowest usual terminal. */
const COLUMNS = 80;

type Pair = readonly [term: string, sentence: string];

/** Everything there is: commands in groups, nouns with their verbs, topics. */
export function overview(
  manual: Manual,
  verbs: readonly string[],
  short: Readonly<Record<string, string>>,
): string {
  const { titles, groups, nouns, topics } = manual;
  const named = (name: string): readonly Pair[] => {
    const known = manual.verbs[short[name] ?? name];
    return known && (verbs.includes(name) || name in short) ? [[name, known.summary]] : [];
  };
  const nounPairs = Object.keys(nouns).flatMap((noun): readonly Pair[] => {
    const own = verbsOf(noun, verbs);
    return own.length === 0 ? [] : [[noun, own.join(' ')]];
  });
  const topicPairs = Object.entries(topics).map(([name, { summary }]): Pair => [name, summary]);
  const sections: readonly (readonly [string, readonly Pair[]])[] = [
    ...groups.map(({ title, names }) => [title, names.flatMap(named)] as const),
    [titles.nouns, nounPairs],
    [titles.topics, topicPairs],
  ];
  const left = widest(sections.flatMap(([, pairs]) => pairs));
  return blocks([
    wrap(manual.intro, COLUMNS).join('\n'),
    `${titles.usage} ${manual.usage}`,
    ...sections
      .filter(([, pairs]) => pairs.length > 0)
      .map(([title, pairs]) => `${title}\n${listed(pairs, left)}`),
    wrap(manual.more, COLUMNS).join('\n'),
  ]);
}

/** What a command does and takes; `flags` as commander writes them, those of every command after its own. */
export function verbHelp(
  manual: Manual,
  name: string,
  flags: readonly string[],
  everywhere: readonly string[],
): string {
  const { titles } = manual;
  const verb = manual.verbs[name];
  const own = flags.map((flag): Pair => [flag, verb?.flags[longName(flag)] ?? '']);
  const all = everywhere.map((flag): Pair => [flag, manual.everywhere[flag] ?? '']);
  const left = Math.min(widest([...own, ...all]), 28);
  return blocks([
    `${titles.usage} ${['crm', name, verb?.usage ?? ''].join(' ').trim()}`,
    ...[sentence(verb?.summary ?? ''), verb?.more ?? '']
      .filter((text) => text !== '')
      .map((text) => wrap(text, COLUMNS).join('\n')),
    ...(own.length === 0 ? [] : [`${titles.flags}\n${listed(own, left)}`]),
    `${titles.everywhere}\n${listed(all, left)}`,
    ...(verb === undefined
      ? []
      : [`${titles.examples}\n${verb.examples.map((line) => `  ${line}`).join('\n')}`]),
  ]);
}

/** The commands of a noun. */
export function nounHelp(manual: Manual, noun: string, verbs: readonly string[]): string {
  const pairs = verbsOf(noun, verbs).map((verb): Pair => {
    const { usage, summary } = manual.verbs[`${noun} ${verb}`] ?? { usage: '', summary: '' };
    return [`${verb} ${usage}`.trim(), summary];
  });
  return blocks([
    `crm ${noun}: ${manual.nouns[noun]?.summary ?? ''}`,
    `${manual.titles.commands}\n${listed(pairs, Math.min(widest(pairs), 32))}`,
    wrap(manual.more, COLUMNS).join('\n'),
  ]);
}

/** A topic as it stands. */
export const topicHelp = ({ text }: Topic): string => text;

/** `--at` of `-a, --at <when>`. */
export const longName = (flag: string): string => /--[a-z-]+/.exec(flag)?.[0] ?? flag;

const verbsOf = (noun: string, verbs: readonly string[]): readonly string[] =>
  verbs.filter((name) => name.startsWith(`${noun} `)).map((name) => name.slice(noun.length + 1));

const blocks = (texts: readonly string[]): string => `${texts.join('\n\n')}\n`;

/** As a sentence of its own. */
const sentence = (text: string): string =>
  text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const widest = (pairs: readonly Pair[]): number => Math.max(0, ...pairs.map(([term]) => width(term)));

/** Terms with their sentences beside them, in two columns; a term that is too wide has a line of its own. */
function listed(pairs: readonly Pair[], left: number): string {
  const indent = ' '.repeat(left + 4);
  return pairs
    .flatMap(([term, text]) => {
      const lines = wrap(text, COLUMNS - left - 4).map((line) => `${indent}${line}`);
      const [first = ''] = lines;
      if (width(term) > left) return [`  ${term}`, ...lines];
      return [`  ${pad(term, left)}  ${first.slice(left + 4)}`.trimEnd(), ...lines.slice(1)];
    })
    .join('\n');
}
