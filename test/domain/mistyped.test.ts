import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SHORT, VERBS } from '../../src/commands/verbs.ts';
import { closest, commandsMeant } from '../../src/domain/mistyped.ts';
import { meantBy } from '../../src/domain/otherWords.ts';

const NAMES = {
  verbs: [
    'config',
    'config path',
    'contact edit',
    'contact list',
    'due',
    'help',
    'log',
    'org list',
    'quote accept',
    'quote edit',
    'quote show',
    'show',
    'todo',
    'todo drop',
  ],
  short: ['add', 'slow'],
  topics: ['filters', 'metrics'],
};

/** The lines that two words may have meant: what stands in their place. */
const meant = (first: string, second: string | null = null): readonly string[] =>
  commandsMeant(first, second, NAMES).map(({ words, replaces }) =>
    [...words, ...(replaces === 1 && second !== null ? [second] : [])].join(' '),
  );

describe('what a mistyped command may have meant', () => {
  test.each([
    ['a noun with a letter wrong', 'contcat', 'list', ['contact list']],
    ['a verb with a letter wrong', 'quote', 'acept', ['quote accept']],
    ['the beginning of a noun', 'cont', 'list', ['contact list']],
    ['a command of one word', 'lgo', 'call', ['log call']],
    ['a short name', 'slwo', null, ['slow']],
    ['a noun alone', 'conatct', null, ['contact']],
    ['both words wrong', 'contcat', 'lsit', ['contact list']],
    ['verb and noun the other way round', 'list', 'contacts', ['contact list']],
    ['a verb without its noun', 'accept', 'q3', ['quote accept q3']],
    ['the same with a letter wrong', 'acept', 'q3', ['quote accept q3']],
    ['a verb of several nouns', 'list', null, ['contact list', 'org list']],
    ['that of the reference beside it', 'edit', 'q3', ['quote edit q3']],
    ['a noun and a reference', 'quote', 'q3', ['quote show q3']],
    ['a reference', 'q3', null, ['quote show q3']],
    ['a word of Spanish', 'hoy', null, ['due']],
    ['a Spanish noun and verb', 'contactos', 'lista', ['contact list']],
    ['a Spanish verb of an English noun', 'quote', 'aceptar', ['quote accept']],
    ['another word for it', 'settings', null, ['config']],
    ['a topic', 'filters', null, ['help filters']],
    ['a topic with a letter wrong', 'metrcs', null, ['help metrics']],
    ['a channel', 'llamada', 'ana', ['log llamada ana']],
    ['nothing at all', 'zzzz', null, []],
    ['a noun and nothing known', 'quote', 'zzzz', []],
    ['what objects have by birth', 'constructor', '__proto__', []],
  ])('%s', (_, first, second, words) => {
    expect(meant(first, second)).toEqual(words);
  });

  test('is either of two that are as near', () => {
    const names = { verbs: ['contact mark', 'contact unmark', 'contact list'], short: [], topics: [] };
    expect(commandsMeant('contact', 'nmark', names).map(({ words }) => words.join(' '))).toEqual([
      'contact mark',
      'contact unmark',
    ]);
  });

  test('is said with its line only where one word was wrong', () => {
    const [one] = commandsMeant('contcat', 'list', NAMES);
    const [two] = commandsMeant('contcat', 'lsit', NAMES);
    expect([one?.sure, two?.sure]).toEqual([true, false]);
  });

  test('finds every command again of which one letter was left out', () => {
    const all = { verbs: Object.keys(VERBS), short: Object.keys(SHORT), topics: [] };
    const twoWords = all.verbs.filter((name) => name.includes(' '));
    fc.assert(
      fc.property(fc.constantFrom(...twoWords), fc.boolean(), fc.nat(), (name, inNoun, place) => {
        const [noun = '', verb = ''] = name.split(' ');
        const word = inNoun ? noun : verb;
        fc.pre(word.length > 3);
        const wrong = word.slice(0, place % word.length) + word.slice((place % word.length) + 1);
        const [first, second] = inNoun ? [wrong, verb] : [noun, wrong];
        fc.pre(!all.verbs.includes(`${first} ${second}`));
        expect(commandsMeant(first, second, all).map(({ words }) => words.join(' '))).toContain(name);
      }),
    );
  });
});

describe('the closest of some words', () => {
  test.each([
    ['--ahaed', ['--ahead', '--only'], '--ahead'],
    ['--dir', ['--direction', '--only'], '--direction'],
    ['--d', ['--direction', '--due'], null],
    ['--zzz', ['--ahead'], null],
  ])('to %s', (word, among, found) => {
    expect(closest(word, among)).toBe(found);
  });
});

describe('other words for a command', () => {
  test('are none of its own names', () => {
    const names = [...Object.keys(VERBS), ...Object.keys(SHORT)];
    expect(names.filter((name) => !name.includes(' ') && meantBy(name).length > 0)).toEqual([]);
  });

  test.each([['presupuestos'], ['presupuesto'], ['informes']])('%s is known, one or many', (word) => {
    expect(meantBy(word)).toHaveLength(1);
  });
});
