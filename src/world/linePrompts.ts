import { readSync } from 'node:fs';
import { Interrupted, SteppedBack } from '../errors.ts';
import { edit } from './editor.ts';
import { KEY_NAMES } from './key.ts';
import { writeAll } from './output.ts';
import { shownOn } from './plain.ts';
import { whenReady } from './wait.ts';
import type { Choice, LineManner, Manner, Prompts } from './world.ts';
import { confirmedBy } from './yesNo.ts';

/** Questions on a terminal that cannot move its cursor: each is a line, and so is its answer; of a list the number is typed. */
export const linePrompts: Prompts = {
  byLine: true,
  choose(question, choices, manner = {}) {
    return answering(() => chosen(question, manner, () => choices, false));
  },
  search(question, find, manner = {}) {
    return answering(() => chosen(question, manner, find, true));
  },
  line,
  confirm: (question, letters = 'y/N') => confirmedBy(line, question, letters),
  key: (shown) =>
    answering(() => {
      say(shown);
      const typed = typedLine();
      return typed === '' ? 'enter' : (KEY_NAMES[typed] ?? [...typed][0] ?? '');
    }),
  rest: () => undefined,
  edit,
};

/** What is thrown becomes of the promise. */
const answering = (ask: () => string): Promise<string> =>
  new Promise((resolve) => {
    resolve(ask());
  });

/** How many are listed at once. */
const LISTED = 10;

/** Shows what there is, numbered, until one is named; Enter alone takes the first. Of what can be searched, words look for others. */
function chosen(
  question: string,
  manner: Manner,
  find: (typed: string) => readonly Choice[],
  searches: boolean,
): string {
  let head = `${withHint(question, manner)}\n`;
  for (let typed = ''; ; head = '') {
    const found = find(typed);
    const listed = searches ? found.slice(0, LISTED) : found;
    const lines = listed.map(({ label }, at) => `${`${at + 1}`.padStart(3)}) ${label}\n`);
    const more = found.length > listed.length ? '     ...\n' : '';
    // At once: what is typed meanwhile is echoed where it belongs.
    say([head, ...lines, more, listed.length > 1 ? `1-${listed.length} [1] > ` : '> '].join(''));
    const said = answerTyped(manner);
    const number = said === '' ? 1 : /^\d+$/.test(said) ? Number(said) : 0;
    const choice = listed[number - 1];
    if (choice !== undefined) return choice.value;
    if (searches) typed = said;
  }
}

async function line(question: string, manner: LineManner = {}): Promise<string> {
  const { check, editor = false, otherwise = '' } = manner;
  let begin = manner.begin ?? '';
  for (;;) {
    const enter = begin === '' ? otherwise : begin;
    say(`${withHint(question, manner)}${enter === '' ? '' : ` [${enter}]`} `);
    const typed = answerTyped(manner);
    if (editor && typed.endsWith(EDITOR)) {
      const text = edit(typed.slice(0, -1) || begin).trim();
      if (text.includes('\n')) return text;
      begin = text;
      continue;
    }
    const answer = typed === '' ? enter : typed;
    const wrong = (await check?.(answer)) ?? null;
    if (wrong === null) return answer;
    say(`> ${wrong}\n`);
  }
}

const withHint = (question: string, { hint = '' }: Manner): string =>
  hint === '' ? question : `${question} ${hint}`;

/** Ctrl-G and Escape, as they stand in a line. */
const EDITOR = '\u0007';
const ESCAPE = '\u001B';

function answerTyped({ back = false }: Manner): string {
  const typed = typedLine().trim();
  if (back && typed === ESCAPE) throw new SteppedBack();
  return typed.replaceAll(ESCAPE, '');
}

const say = (text: string): void => writeAll(2, Buffer.from(shownOn(process.stderr, text), 'utf8'));

const BLOCK = 1 << 12;

/** The next line that is typed; the terminal gives whole lines, and ends the program on Ctrl-C. Throws `Interrupted` at its end. */
function typedLine(): string {
  const parts: Uint8Array[] = [];
  for (;;) {
    const block = Buffer.allocUnsafe(BLOCK);
    const length = readSome(block);
    if (length === 0) throw new Interrupted();
    parts.push(block.subarray(0, length));
    if (block[length - 1] === NEW_LINE)
      return Buffer.concat(parts)
        .toString('utf8')
        .replace(/\r?\n$/, '');
  }
}

const NEW_LINE = 0x0a;

/** 0 where the terminal has gone. */
function readSome(block: Uint8Array): number {
  try {
    return whenReady(() => readSync(0, block));
  } catch {
    return 0;
  }
}
