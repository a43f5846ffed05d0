/** Whether a word begins with the sound of an i, before which `y` is `e`: `Ana e Inés`, but `agua y hielo`. */
const soundsLikeI = (word: string): boolean => /^(?:h?[ií](?![aeouáéóú])|[ií]$)/i.test(word);

/** `Ana`, `Ana y Luis`, `Ana, Luis e Inés`. */
export function list(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  return `${words.slice(0, -1).join(', ')} ${soundsLikeI(last) ? 'e' : 'y'} ${last}`;
}

/** Days that are said without an article: `hoy`, `ayer 16:40`, `mañana`, `hace 3 días`. */
const isAdverb = (day: string): boolean => /^(?:hoy|ayer|mañana|hace)\b/.test(day);

/** `el vie 6 mar`, `hoy`. */
export const on = (day: string): string => (isAdverb(day) ? day : `el ${day}`);

/** `del vie 6 mar`, `de hoy`. */
export const of = (day: string): string => (isAdverb(day) ? `de ${day}` : `del ${day}`);

/** `al vie 6 mar`, `a hoy`. */
export const to = (day: string): string => (isAdverb(day) ? `a ${day}` : `al ${day}`);

/** A word of the user's by its Spanish name; one that has none as it is. */
export const named = (names: Readonly<Record<string, string>>, word: string): string =>
  Object.hasOwn(names, word) ? (names[word] ?? word) : word;

/** With a capital at the beginning, as a sentence has it. */
export const capital = (text: string): string => text.replace(/^\p{L}/u, (letter) => letter.toUpperCase());

/** `1 contacto`, `2 contactos`. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
