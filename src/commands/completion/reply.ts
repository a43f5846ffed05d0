import { fold } from '../../domain/folding.ts';
import { quotedFor, type TypedLine } from '../../domain/shellLine.ts';
import { harmless } from '../../render/harmless.ts';
import type { Offer, Offers } from './offers.ts';

// As cobra and @bomb.sh/tab have them: what follows the candidates after a colon.
const NO_FILES = 4;
const FILES = 0;
/** Ours: the candidates share no beginning that goes on from what is typed; the word stays as it is. */
const KEEP_WORD = 64;

/** A line for each candidate, its sentence after a tab, and the directive in the last line: what zsh and fish read. */
export function replyFor(shell: 'zsh' | 'fish', current: string, { offers, files }: Offers): string {
  const lines = offers.flatMap(({ value, about }) => {
    const word = shell === 'fish' ? asFishFinds(value, current) : value;
    return `${word}\t${short(about)}`;
  });
  const keep = offers.length > 1 && !goesOn(offers, current) ? KEEP_WORD : 0;
  return reply(lines, files ? FILES : NO_FILES | keep);
}

/** fish throws away what does not hold the typed letters as they are; the name without its accents does, and names the same. */
const asFishFinds = (value: string, current: string): string =>
  value.toLowerCase().includes(current.toLowerCase()) ? value : fold(value);

/**
 * The candidates as bash puts them in the line; with several, the sentence stands beside each. `breaks` are the characters
 * at which bash begins a new word, `inserts` whether it goes through the candidates in the line itself.
 */
export function bashReply(
  line: TypedLine,
  breaks: string,
  inserts: boolean,
  { offers, files }: Offers,
): string {
  const { raw, quote } = line;
  const head = quote === '' ? raw.slice(0, lastBreak(raw, breaks) + 1) : '';
  const words = offers.map((offer) => ({ ...offer, word: quotedFor(offer.value, quote) }));
  const fitting = words.filter(({ word }) => word.startsWith(head));
  if (fitting.length === 1 || inserts) {
    return reply(
      fitting.map(({ word }) => word.slice(head.length)),
      files ? FILES : NO_FILES,
    );
  }
  const lines = fitting.map(({ word, about }) => {
    const shown = short(about);
    return word.slice(head.length) + (shown === '' ? '' : `  (${shown})`);
  });
  // Without a common beginning bash leaves the word alone; an empty candidate takes a wrong one away.
  const blank = fitting.length > 1 && !goesOn(offers, line.current) ? [' '] : [];
  return reply([...lines, ...blank], files ? FILES : NO_FILES);
}

/** Whether what all candidates begin with goes on from what is typed. */
function goesOn(offers: readonly Offer[], current: string): boolean {
  const [first = '', ...others] = offers.map(({ value }) => value);
  let common = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, common))) common -= 1;
  return fold(first.slice(0, common)).startsWith(fold(current));
}

function lastBreak(raw: string, breaks: string): number {
  for (let at = raw.length - 1; at >= 0; at -= 1) {
    if (breaks.includes(raw.charAt(at)) && raw.charAt(at - 1) !== '\\' && !/[\s"']/.test(raw.charAt(at)))
      return at;
  }
  return -1;
}

const short = (text: string): string => {
  const clean = harmless(text).replaceAll(/\s+/g, ' ');
  return clean.length > 60 ? `${clean.slice(0, 59)}…` : clean;
};

const reply = (lines: readonly string[], directive: number): string =>
  `${lines.map((line) => `${line}\n`).join('')}:${directive}\n`;
