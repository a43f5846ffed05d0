import type { Manual } from '../locale/manual.ts';
import { bold, request, roff, roffLine, roffProse } from './roff.ts';
import { longName } from './help.ts';
import { blocksOf } from './topic.ts';

/** The whole manual as a man page: the same sentences as `crm help`. Flags as commander writes them, by command. */
export function manPage(
  manual: Manual,
  flags: Readonly<Record<string, readonly string[]>>,
  short: Readonly<Record<string, string>>,
  version: string,
): string {
  const { man, groups, nouns, topics } = manual;
  const names = Object.keys(flags);
  const single = groups.flatMap(({ title, names: own }) => [
    request('SS', roff(title)),
    ...own.flatMap((name) => command(manual, name, short[name] ?? name, flags)),
  ]);
  // Those with a short name stand there already.
  const ofNouns = Object.entries(nouns).flatMap(([noun, { summary }]) => [
    request('SS', roff(`crm ${noun}: ${summary}`)),
    ...names
      .filter((name) => name.startsWith(`${noun} `))
      .flatMap((name) => {
        const brief = Object.keys(short).find((one) => short[one] === name);
        return brief === undefined
          ? command(manual, name, name, flags)
          : ['.TP', bold(`crm ${name}`), roffProse(man.sameAs(`crm ${brief}`))];
      }),
  ]);
  const lines = [
    request('TH', 'CRM', '1', '', roff(`crm ${version}`), roff(man.title)),
    // Commands are copied from it: no word is broken, and no line stretched.
    '.nh',
    '.na',
    request('SH', roff(man.name)),
    `crm \\- ${roff(man.summary)}`,
    request('SH', roff(man.synopsis)),
    bold(manual.usage),
    request('SH', roff(man.description)),
    roffProse(manual.intro),
    '.PP',
    roffProse(manual.more),
    request('SH', roff(man.commands)),
    ...single,
    ...ofNouns,
    request('SH', roff(man.everywhere)),
    ...Object.entries(manual.everywhere).flatMap(([flag, text]) => ['.TP', bold(flag), roffProse(text)]),
    ...Object.entries(topics).flatMap(([name, { summary, text }]) => [
      request('SH', roff(`${name}: ${summary}`.toLocaleUpperCase())),
      ...topic(text),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** A command: how it is called, what it does, its flags, and examples. */
function command(
  manual: Manual,
  shown: string,
  name: string,
  flags: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const help = manual.verbs[name];
  if (help === undefined) return [];
  const { usage, summary, more = '', flags: said, examples } = help;
  const own = flags[name] ?? [];
  return [
    '.TP',
    `${bold(`crm ${shown}`)} ${roff(usage)}`.trimEnd(),
    roffProse(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}. ${more}`.trimEnd()),
    '.RS',
    ...own.flatMap((flag) => ['.TP', bold(flag), roffProse(said[longName(flag)] ?? '')]),
    '.PP',
    '.nf',
    ...examples.map(roffLine),
    '.fi',
    '.RE',
  ];
}

const topic = (text: string): readonly string[] =>
  blocksOf(text).flatMap((block): readonly string[] => {
    if (block.is === 'prose') return ['.PP', roffProse(block.text)];
    if (block.is === 'lines') return ['.PP', '.nf', ...block.lines.map(roffLine), '.fi'];
    return block.pairs.flatMap(([term, said]) => ['.TP', bold(term.trim()), roffProse(said)]);
  });
