import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isCommandLine } from '../support/commandLines.ts';
import { sentencesIn, VALUE } from '../support/sentences.ts';

/** Texts that may stand outside the catalogue, each for a reason; a string is the whole text. */
const ALLOWED: readonly {
  readonly in: string;
  readonly texts?: readonly (string | RegExp)[];
  readonly because: string;
}[] = [
  { in: 'commands/sample/', because: 'the sample book: what its invented people wrote' },
  { in: 'domain/dateWords.ts', because: 'the words of the days that people type, in both languages' },
  { in: 'domain/clockWords.ts', because: 'the words of the clock times that people type' },
  { in: 'domain/otherWords.ts', because: 'words that people type for commands' },
  { in: 'domain/spanWords.ts', because: 'the words of the spans that people type' },
  { in: 'domain/writtenDate.ts', because: 'the names of the months in files, in both languages' },
  {
    in: 'domain/unclear.ts',
    texts: [`at ${VALUE}`],
    because: 'the words of a clock time, as people type it',
  },
  {
    in: 'connectors/liquid/engine.ts',
    texts: [/^[a-z ]+$/],
    because: 'the names of filters that templates may use',
  },
  {
    in: 'connectors/mail/writeMail.ts',
    texts: [/^[A-Z][A-Za-z-]+: /],
    because: 'the head of a mail',
  },
  { in: 'commands/completion/offers.ts', because: 'words that flags and filters take' },
  { in: 'connectors/csv/clickup.ts', because: 'the headers of ClickUp' },
  { in: 'connectors/csv/google.ts', because: 'the headers of Google Contacts' },
  { in: 'connectors/csv/guess.ts', because: 'what columns are commonly called, in both languages' },
  { in: 'connectors/csv/hubspot.ts', because: 'the headers of HubSpot' },
  { in: 'connectors/csv/linkedin.ts', because: 'the headers of LinkedIn' },
  { in: 'connectors/csv/outlook.ts', because: 'the headers of Outlook, in both languages' },
  { in: 'connectors/csv/pipedrive.ts', because: 'the headers of Pipedrive' },
  { in: 'connectors/whatsapp/kindOf.ts', because: 'what the phone writes in chats, in both languages' },
  { in: 'connectors/shell/scripts.ts', because: 'programs for bash, zsh and fish' },
  {
    in: 'connectors/toml/settingsKeys.ts',
    texts: [/^[a-z ]+$/],
    because: 'the names of settings',
  },
  { in: 'domain/money.ts', texts: [/^(?:[A-Z]{3} ?)+$/], because: 'the codes of currencies' },
  {
    in: 'commands/completionPlaces.ts',
    texts: ['# crm completion', /^fpath=\(/],
    because: 'lines of the shell’s own file',
  },
  {
    in: 'commands/places.ts',
    texts: ['Application Support'],
    because: 'a folder of macOS',
  },
  {
    in: 'store/',
    texts: [/^\s*(?:select|insert|update|delete|create|with|drop|alter|vacuum|pragma)\s/],
    because: 'SQL',
  },
  {
    in: 'store/migrations.ts',
    texts: [
      'the first book: journal, entities, what is derived from them',
      'saved filters, and words to send and to have at hand',
      'who was merged into whom, who is not the same, and who was erased',
      'which reminders went out, so that none goes out twice',
    ],
    because: 'why a migration was made, for whoever reads the schema',
  },
  {
    in: 'domain/reminder.ts',
    texts: [/^(?:crm |\0 --quote )/],
    because: 'command lines to be copied',
  },
  { in: 'connectors/mail/smtp.ts', texts: ['TLSv1.2'], because: 'the name of a protocol' },
  { in: 'render/letterHtml.ts', because: 'elements and styles of HTML' },
  {
    in: 'world/lastResort.ts',
    texts: [`Error: ${VALUE}`],
    because: 'the same in both languages, where no catalogue can be relied on',
  },
  {
    in: 'world/pager.ts',
    texts: [/^command -v /],
    because: 'a line for sh',
  },
];

const SRC = join(import.meta.dirname, '../../src');
const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('locale/'));

const allowanceFor = (file: string, text: string): number =>
  ALLOWED.findIndex(
    (allowed) =>
      file.startsWith(allowed.in) &&
      (allowed.texts?.some((one) => (typeof one === 'string' ? one === text : one.test(text))) ?? true),
  );

/** The sentences of a module that are not allowed to stand there. */
const strays = (file: string, code: string): readonly string[] =>
  sentencesIn(code)
    .filter(({ text }) => !isCommandLine(text) && allowanceFor(file, text) < 0)
    .map(({ line, text }) => `src/${file}:${line} ${JSON.stringify(text)}`);

const read = (file: string): string => readFileSync(join(SRC, file), 'utf8');

describe('every sentence that a person reads stands in the catalogue', () => {
  test('and none elsewhere', () => {
    expect(FILES.length).toBeGreaterThan(300);
    expect(FILES.flatMap((file) => strays(file, read(file)))).toEqual([]);
  });

  test('and none is allowed elsewhere that is not there', () => {
    const used = new Set(
      FILES.flatMap((file) => sentencesIn(read(file)).map(({ text }) => allowanceFor(file, text))),
    );
    expect(ALLOWED.filter((_, index) => !used.has(index))).toEqual([]);
  });

  test.each([
    ['a text', "const told = 'nobody needs you';"],
    ['a word with a stop', "const told = 'Done.';"],
    ['a template', 'const told = `${count} days left`;'],
    ['words before a value', 'const told = `waiting ${span}`;'],
    ['words around a value', 'const told = `They wrote by ${channel}.`;'],
    ['a problem', "throw new CrmError({ is: 'usage', said: 'Say which one.', hint: null });"],
    ['a default', "const say = (text = 'not yet') => text;"],
    ['a text inside another', 'const told = `${late ? `very late` : ""}`;'],
    ['Spanish', "const told = '¿Quién es? Nadie.';"],
    ['a command line with a remark', 'const hint = `crm log ${channel} and then wait`;'],
  ])('%s that does not is found', (_, planted) => {
    const file = 'render/due.ts';
    expect(strays(file, `${read(file)}\n${planted}\n`)).toHaveLength(1);
  });

  test.each([
    ['an import', "import { some } from './some thing.ts';"],
    ['a type', "type Word = 'two words';"],
    ['the name of a property', "const told = { 'two words': 1 };"],
    ['a fault of ours', 'throw new Error(`no contact ${id}`);'],
    ['a command line', 'const hint = `crm quote send ${ref} --at …`;'],
    ['one word', "const kind = 'quote-chase';"],
    ['values beside each other', 'const head = `${ref} ${name}`;'],
    ['a pattern', 'const two = /two words/;'],
  ])('%s is no sentence', (_, code) => {
    expect(strays('render/due.ts', code)).toEqual([]);
  });
});
