import type { Manual, VerbHelp } from '../locale/manual.ts';
import { listed, widest, type Pair } from './terms.ts';
import { topicText } from './topic.ts';
import { wrap } from './wrap.ts';

/** Everything there is: commands in groups, nouns with their verbs, topics. */
export function overview(
  manual: Manual,
  verbs: readonly string[],
  short: Readonly<Record<string, string>>,
  columns: number,
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
    wrap(manual.intro, columns).join('\n'),
    usageLine(`${titles.usage} ${manual.usage}`, columns),
    ...sections
      .filter(([, pairs]) => pairs.length > 0)
      .map(([title, pairs]) => `${title}\n${listed(pairs, left, columns)}`),
    wrap(manual.more, columns).join('\n'),
  ]);
}

/** What a command does and takes; `flags` as commander writes them, those of every command after its own. */
export function verbHelp(manual: Manual, name: string, flags: readonly string[], columns: number): string {
  const [examples = '', ...parts] = commandHelp(manual, name, flags, columns).toReversed();
  const all = Object.entries(manual.everywhere);
  const everywhere = `${manual.titles.everywhere}\n${listed(all, leftOf(manual, flags, columns), columns)}`;
  return blocks([...parts.toReversed(), everywhere, examples]);
}

/** How a command is called, what it does, its own flags, and examples at the end. */
function commandHelp(
  manual: Manual,
  name: string,
  flags: readonly string[],
  columns: number,
): readonly string[] {
  const { titles } = manual;
  const { usage, summary, more = '', flags: said, examples } = manual.verbs[name] ?? NOTHING;
  const own = flags.map((flag): Pair => [flag, said[longName(flag)] ?? '']);
  return [
    usageLine(`${titles.usage} ${['crm', name, usage].join(' ').trim()}`, columns),
    ...[sentence(summary), more].filter((text) => text !== '').map((text) => wrap(text, columns).join('\n')),
    ...(own.length === 0 ? [] : [`${titles.flags}\n${listed(own, leftOf(manual, flags, columns), columns)}`]),
    `${titles.examples}\n${examples.map((line) => `  ${line}`).join('\n')}`,
  ];
}

const NOTHING: VerbHelp = { usage: '', summary: '', flags: {}, examples: [] };

/** How wide flags stand, those of the command below those of every command. */
const leftOf = (manual: Manual, flags: readonly string[], columns: number): number =>
  Math.min(
    widest([...flags, ...Object.keys(manual.everywhere)].map((flag) => [flag, ''])),
    Math.floor(columns * 0.35),
  );

/** The commands of a noun. */
export function nounHelp(manual: Manual, noun: string, verbs: readonly string[], columns: number): string {
  const pairs = verbsOf(noun, verbs).map((verb): Pair => {
    const { usage, summary } = manual.verbs[`${noun} ${verb}`] ?? { usage: '', summary: '' };
    return [`${verb} ${usage}`.trim(), summary];
  });
  return blocks([
    ...wrap(`crm ${noun}: ${manual.nouns[noun]?.summary ?? ''}`, columns),
    `${manual.titles.commands}\n${listed(pairs, Math.min(widest(pairs), Math.floor(columns * 0.4)), columns)}`,
    wrap(manual.more, columns).join('\n'),
  ]);
}

/** A topic on a screen of that many columns. */
export const topicHelp = ({ topics }: Manual, name: string, columns: number): string =>
  topicText(topics[name]?.text ?? '', columns);

/** The overview, every command and every topic, one after the other. */
export function wholeManual(
  manual: Manual,
  flags: Readonly<Record<string, readonly string[]>>,
  short: Readonly<Record<string, string>>,
  columns: number,
): string {
  const { titles, verbs, topics } = manual;
  const rule = '-'.repeat(columns);
  const commands = Object.keys(verbs).map((name) => commandHelp(manual, name, flags[name] ?? [], columns));
  return [
    overview(manual, Object.keys(flags), short, columns),
    ...commands.map((parts) => blocks(parts)),
    blocks([
      `${titles.everywhere}\n${listed(Object.entries(manual.everywhere), leftOf(manual, [], columns), columns)}`,
    ]),
    ...Object.keys(topics).map(
      (name) => `crm help ${name}: ${topics[name]?.summary ?? ''}\n\n${topicHelp(manual, name, columns)}`,
    ),
  ].join(`\n${rule}\n\n`);
}

/** `--at` of `-a, --at <when>`. */
export const longName = (flag: string): string => /--[a-z-]+/.exec(flag)?.[0] ?? flag;

const verbsOf = (noun: string, verbs: readonly string[]): readonly string[] =>
  verbs.filter((name) => name.startsWith(`${noun} `)).map((name) => name.slice(noun.length + 1));

const blocks = (texts: readonly string[]): string => `${texts.join('\n\n')}\n`;

/** As a sentence of its own. */
const sentence = (text: string): string =>
  text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** How a command is called; what does not fit goes on deeper. */
const usageLine = (text: string, columns: number): string =>
  wrap(text, columns - 4)
    .map((line, at) => (at === 0 ? line : `    ${line}`))
    .join('\n');
