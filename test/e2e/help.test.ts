import { describe, expect, test } from 'vitest';
import { helpText } from '../../src/commands/help.ts';
import { SHORT, VERBS } from '../../src/commands/verbs.ts';
import { instant } from '../../src/domain/instant.ts';
import { readWhen } from '../../src/domain/when.ts';
import { EXIT } from '../../src/errors.ts';
import { catalogueOf } from '../../src/locale/languages.ts';
import type { Manual } from '../../src/locale/manual.ts';
import { manualOf } from '../../src/locale/manuals.ts';
import { longName, topicHelp } from '../../src/render/help.ts';
import { blocksOf } from '../../src/render/topic.ts';
import { width } from '../../src/render/width.ts';
import { realWorld } from '../../src/world/real.ts';
import { freshBook } from '../support/program.ts';

const names = Object.keys(VERBS);
const nouns = [
  ...new Set(names.filter((name) => name.includes(' ')).map((name) => name.split(' ')[0] ?? '')),
];

const flagsOf = async (name: string): Promise<readonly string[]> =>
  (await VERBS[name]?.())?.default.flags ?? [];

const WORLD = realWorld();

/** What is the same in both languages: what commands take where no word of it is translated. */
const ALIKE: readonly string[] = ['', '<ref>', '<ref…>', '<shell>', '[shell]'];

/** Everything that a manual says, by where it says it; examples are command lines, which may well be the same. */
function sentencesOf(manual: Manual): ReadonlyMap<string, string> {
  const told = (kind: string, texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([name, text]) => [`${kind} ${name}`, text] as const);
  return new Map([
    ...told('overview', {
      intro: manual.intro,
      usage: manual.usage,
      more: manual.more,
      unknown: manual.unknown('x'),
      near: manual.near('x'),
      none: manual.near(null),
    }),
    ...told('mistyped', {
      ...manual.mistyped,
      command: manual.mistyped.command('x'),
      flag: manual.mistyped.flag('x', '--x'),
      near: manual.mistyped.near('x', 'crm x'),
      oneOf: manual.mistyped.oneOf(['crm x']),
      nounAlone: manual.mistyped.nounAlone('x'),
      nounVerbs: manual.mistyped.nounVerbs('x', ['y']),
      person: manual.mistyped.person('x', 'crm show x'),
      filter: manual.mistyped.filter('crm x'),
      flagElsewhere: manual.mistyped.flagElsewhere('x'),
    }),
    ...told('man', { ...manual.man, sameAs: manual.man.sameAs('crm x') }),
    ...told('title', manual.titles),
    ...manual.groups.map(({ title, names: [first = ''] }) => [`group of ${first}`, title] as const),
    ...told('everywhere', manual.everywhere),
    ...Object.entries(manual.nouns).map(([name, { summary }]) => [`noun ${name}`, summary] as const),
    ...Object.entries(manual.topics).flatMap(([name, { summary, text }]) =>
      told(`topic ${name}`, { summary, text }),
    ),
    ...Object.entries(manual.verbs).flatMap(([name, { usage, summary, more, flags }]) =>
      told(`crm ${name}`, { usage, summary, ...(more === undefined ? {} : { more }), ...flags }),
    ),
  ]);
}

describe.each(['en', 'es'] as const)('the manual in %s', async (language) => {
  const manual = await manualOf(language);
  const locale = await catalogueOf(language);
  const everywhere = Object.keys(manual.everywhere);

  test('has every command, and none that is not there', () => {
    expect(Object.keys(manual.verbs).toSorted()).toEqual(names.toSorted());
  });

  test('has a sentence for every flag of every command, and none too many', async () => {
    const flags = await Promise.all(
      names.map(async (name) => [name, (await flagsOf(name)).map(longName).toSorted()] as const),
    );
    const said = names.map(
      (name) => [name, Object.keys(manual.verbs[name]?.flags ?? {}).toSorted()] as const,
    );
    expect(said).toEqual(flags);
  });

  test('puts every command of one word into one group, and every noun beside them', () => {
    const short = Object.keys(SHORT);
    const grouped = manual.groups.flatMap((group) => group.names);
    const single = [...names.filter((name) => !name.includes(' ')), ...short];
    expect(grouped.toSorted()).toEqual(single.toSorted());
    expect(Object.keys(manual.nouns).toSorted()).toEqual(nouns.toSorted());
  });

  test('gives examples that name a command and its flags', async () => {
    const faults = await Promise.all(
      names.map(async (name) => {
        const known = [...(await flagsOf(name)), ...everywhere].map(longName);
        return (manual.verbs[name]?.examples ?? ['none']).filter((example) => {
          const [, one = '', two = ''] = example.split(' ');
          const called = `${one} ${two}` in VERBS ? `${one} ${two}` : (SHORT[one] ?? one);
          const flags = [...example.replaceAll(/"[^"]*"/g, '').matchAll(/--[a-z-]+/g)].map(([flag]) => flag);
          return called !== name || flags.some((flag) => !known.includes(flag));
        });
      }),
    );
    expect(faults.flat()).toEqual([]);
  });

  test('quotes in its examples what a shell would take for a redirection', () => {
    const examples = Object.values(manual.verbs).flatMap((verb) => verb.examples);
    expect(examples.filter((example) => /:[<>]/.test(example.replaceAll(/"[^"]*"|'[^']*'/g, '')))).toEqual(
      [],
    );
  });

  test.each([80, 60])('fits %i columns but for lines to be copied', async (columns) => {
    const texts = await Promise.all(
      [null, ...names, ...nouns].map((name) =>
        helpText(name, { ...locale, code: language }, { ...WORLD, env: { COLUMNS: String(columns) } }),
      ),
    );
    const topics = Object.keys(manual.topics).map((name) => topicHelp(manual, name, columns));
    const copied = [
      ...Object.values(manual.verbs).flatMap((verb) => verb.examples.map((example) => `  ${example}`)),
      ...Object.values(manual.topics).flatMap(({ text }) =>
        blocksOf(text).flatMap((block) => (block.is === 'lines' ? block.lines : [])),
      ),
    ];
    const wide = [...texts, ...topics]
      .flatMap((text) => text.split('\n'))
      .filter((line) => width(line) > columns && !copied.includes(line));
    expect(wide).toEqual([]);
    expect(copied.filter((line) => width(line) > 80 && !line.startsWith('  crm '))).toEqual([]);
  });

  test('names every exit code', () => {
    const told = [...(manual.topics['exit-codes']?.text ?? '').matchAll(/^ *(\d+) {2}/gm)].map(([, code]) =>
      Number(code),
    );
    expect(told).toEqual(Object.values(EXIT).toSorted((a, b) => a - b));
  });

  test('only names words for days that are read', () => {
    const table = /\n\n( {2}[\s\S]*?)\n\n/.exec(manual.topics['dates']?.text ?? '')?.[1] ?? '';
    const words = [...table.matchAll(/"([^"]+)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
    const now = instant(Date.UTC(2026, 10, 20, 10) / 1000);
    const isRead = (mode: 'logged' | 'planned') => (word: string) =>
      readWhen(word, { mode, now, order: null }).is !== 'unread';
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter((word) => !isRead('logged')(word) && !isRead('planned')(word))).toEqual([]);
  });
});

describe('the manual in Spanish', async () => {
  const [english, spanish] = [sentencesOf(await manualOf('en')), sentencesOf(await manualOf('es'))];

  test('says something of everything that the English one speaks of', () => {
    expect([...spanish.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  test('has no sentence in English', () => {
    const same = [...spanish].filter(([place, text]) => text === english.get(place));
    expect(same.filter(([, text]) => !ALIKE.includes(text))).toEqual([]);
  });

  test('has no line of a topic in English, but for what is typed', async () => {
    const lines = (manual: Manual) =>
      Object.values(manual.topics).flatMap(({ text }) => text.split('\n').map((line) => line.trim()));
    const typed =
      /^(crm [a-z ]+--json +crm\.[a-z.]+\/1|0 8 \* \* 1-5 .*|prefers avoids birthday ref|\[[a-z]+\]|host = .*|crm remind --[a-z-]+|)$/;
    const [en, es] = [lines(await manualOf('en')), lines(await manualOf('es'))];
    const fields = 'quote  title amount currency status requested sent decided valid reason';
    expect(es.filter((line) => en.includes(line) && !typed.test(line) && line !== fields)).toEqual([]);
  });
});

describe('crm help', () => {
  const book = freshBook();

  test('is the overview, as crm --help is, and opens no book', () => {
    const { code, out, err } = book.crm(['--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^crm answers three questions: who needs me today/);
    expect(book.crm(['help'])).toEqual({ code, out, err });
  });

  test('of a command or a noun is what --help says', () => {
    expect(book.crm(['help', 'quote', 'send']).out).toBe(book.crm(['quote', 'send', '--help']).out);
    expect(book.crm(['help', 'slow']).out).toBe(book.crm(['report', 'replies', '--help']).out);
    expect(book.crm(['help', 'quote']).out).toBe(book.crm(['quote', '--help']).out);
  });

  test('of a command says how it is called, what it takes and how it is used', () => {
    expect(book.crm(['help', 'skip']).out).toBe(`Usage: crm skip <ref…>

Let a nudge or a hello pass this once.

Flags:
  --reason <text>    why

Flags of every command:
  --db <file>        the book to use; else CRM_DB, else the one of this machine
  --config <file>    the settings file; else CRM_CONFIG, else the one of this
                     machine
  --now <when>       take this for now, such as 2026-11-20T10:30; else CRM_NOW,
                     else the clock
  --format <format>  table, tsv, csv, json, jsonl, md or ids
  --json             one JSON object on standard output
  --lang <language>  en or es; else CRM_LANG, the settings, the system’s
  --color [when]     auto, always or never
  --no-color         no colour
  --no-hooks         run none of your hooks (\`crm help hooks\`)
  --no-pager         print what is longer than the screen as it is
  --quiet            say nothing beside what was asked for
  --yes              answer yes to every confirmation

Examples:
  crm skip q14 --reason "asked for June"
  crm skip c7
`);
  });

  test('speaks Spanish where it is asked to', () => {
    const { code, out, err } = book.crm(['help', 'skip', '--lang', 'es']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Uso: crm skip <ref…>\n\nSaltar por esta vez un recordatorio o un saludo.\n');
    expect(book.crm(['skip', '--help', '--lang', 'es']).out).toBe(out);
    expect(book.crm(['--help', '--lang', 'es']).out).toMatch(/^crm responde a tres preguntas: /);
    expect(book.crm(['help', 'metrcs', '--lang', 'es'])).toEqual({
      code: 2,
      out: '',
      err: 'Error: No hay ninguna orden ni tema «metrcs».\nSugerencia: ¿Querías decir crm help metrics?\n',
    });
  });

  test('of a topic takes its words with a space too', () => {
    expect(book.crm(['help', 'exit', 'codes']).out).toBe(book.crm(['help', 'exit-codes']).out);
    expect(book.crm(['help', 'constructor']).code).toBe(2);
  });

  test('--all is everything at once: the overview, every command with its flags, every topic', async () => {
    const { code, out, err } = book.crm(['help', '--all']);
    expect([code, err]).toEqual([0, '']);
    expect(out.startsWith(book.crm(['help']).out)).toBe(true);
    const manual = await manualOf('en');
    const flags = (await Promise.all(names.map(flagsOf))).flat();
    const wanted = [
      ...names.map((name) => `Usage: crm ${name}`),
      ...flags.map((flag) => `  ${flag}`),
      ...Object.keys(manual.topics).map((topic) => `crm help ${topic}: `),
    ];
    expect(wanted.filter((text) => !out.includes(text))).toEqual([]);
  });

  test('in a narrow window breaks sentences, and puts them below terms that leave no room', () => {
    const narrow = (columns: string): string =>
      book.crm(['help', 'exit-codes'], { env: { COLUMNS: columns } }).out;
    expect(narrow('46').split('\n').slice(1, 9)).toEqual([
      '   1  could not do it: disk full, damaged',
      '      file, network',
      '   2  usage: wrong flag, date, amount',
      '   3  no such thing',
      '   4  ambiguous, and nobody there to ask',
      '   5  refused by a rule: do not contact, died,',
      '      written by a later version',
      '   9  something is overdue (--exit-code on',
    ]);
    expect(book.crm(['help', 'snooze'], { env: { COLUMNS: '40' } }).out).toContain(
      '  --lang <language>\n      en or es; else CRM_LANG, the\n      settings, the system’s\n',
    );
  });

  test('of something unknown names what is near', () => {
    expect(book.crm(['help', 'metrcs'])).toEqual({
      code: 2,
      out: '',
      err: 'Error: There is no command and no topic "metrcs".\nHint: Did you mean crm help metrics?\n',
    });
  });
});
