import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isCommandLine } from '../support/commandLines.ts';
import { textsIn, VALUE } from '../support/sentences.ts';

const LOCALE = join(import.meta.dirname, '../../src/locale');

const filesOf = (language: string): readonly string[] =>
  readdirSync(join(LOCALE, language), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'));

/** Texts that are the same in both languages, each for a reason. */
const SAME: Readonly<Record<string, string>> = {
  ref: 'short for reference and for referencia',
  alias: 'a word of both languages',
  personal: 'a word of both languages',
  no: 'a word of both languages',
  'Ctrl-G: editor': 'a key, and a word of both languages',
  [`Error: ${VALUE}\n${VALUE}`]: 'a word of both languages',
  '`crm help templates`': 'a command',
  'quote.': 'the beginning of a value’s name in templates',
  [`${VALUE} ms`]: 'a unit',
  [`${VALUE}: crm undo`]: 'a command',
  Outlook: 'a program',
  LinkedIn: 'a program',
  HubSpot: 'a program',
  Pipedrive: 'a program',
  ClickUp: 'a program',
  'crm add "Ana Pérez" --email ana@taller.example': 'a command',
  SMTP: 'a name',
  sendmail: 'a program',
};

/** What is typed is the same in both languages: names of commands and what they take, command lines, the manual's examples. */
const isTyped = (text: string, file: string): boolean =>
  isCommandLine(text) ||
  /^(?:<[a-z]+…?>|\[[a-z]+…?\])$/.test(text) ||
  (file.startsWith('help/') && text.startsWith('crm '));

/** The texts of a Spanish module that stand in the English one too. */
function untranslated(file: string, spanish: string, english: string): readonly string[] {
  const known = new Set(textsIn(english).map(({ text }) => text));
  return textsIn(spanish)
    .map(({ text }) => text)
    .filter((text) => /\p{L}{2}/u.test(text) && known.has(text) && !isTyped(text, file));
}

const read = (language: string, file: string): string => readFileSync(join(LOCALE, language, file), 'utf8');

describe('Spanish says nothing in English', () => {
  const both = filesOf('es').filter((file) => filesOf('en').includes(file));
  const same = both.flatMap((file) => untranslated(file, read('es', file), read('en', file)));

  test('but what is the same in both languages', () => {
    expect(both.length).toBeGreaterThan(25);
    expect(same.filter((text) => !Object.hasOwn(SAME, text))).toEqual([]);
  });

  test('and all that may be the same is', () => {
    expect(Object.keys(SAME).filter((text) => !same.includes(text))).toEqual([]);
  });

  test.each([
    ['a text', "const said = { late: 'overdue' };"],
    ['a template', 'const said = { late: (n: number) => `${n} days late` };'],
    ['one branch of two', "const said = (n: number) => (n === 1 ? '1 day' : `${n} days`);"],
  ])('%s left in English is found', (_, code) => {
    expect(untranslated('due.ts', code, code).length).toBeGreaterThan(0);
  });

  test('what is compared, chosen by or named is no text', () => {
    const code = "switch (word) { case 'open': return word === 'done' ? said['done'] : { 'open': 1 }; }";
    expect(untranslated('due.ts', `function f() { ${code} }`, `function f() { ${code} }`)).toEqual([]);
  });
});
