import { fold } from './folding.ts';

/*
 * The words of dates in both languages, brought to one alphabet. What people type is folded to lower case, so a mark
 * with a capital is always ours: `W5` Friday, `M3` March, `D-1` yesterday, `N5` a day of the month, `U…` a unit,
 * `P…` a part of the day. English and Spanish are understood together (`domain.md §3`). The tables are looked up
 * rather than matched: this runs before anything is shown, and the first use of a pattern costs more than a whole table.
 */

/** The marks that the words come to, articles and prepositions left out; words that are none of ours stay as they are. */
export function marksOf(words: string): readonly string[] {
  const said = fold(words)
    .replaceAll('−', '-')
    .replaceAll('º', 'th')
    .split(/[\s,]+/)
    .flatMap(pieces);
  const marks: string[] = [];
  let article = false;
  for (let at = 0; at < said.length;) {
    const length = phraseAt(said, at);
    const phrase = said.slice(at, at + length).join(' ');
    marks.push(...(article && isDayNumber(phrase) ? [`N${phrase}`] : (marksFor(phrase) ?? apart(phrase))));
    article = ARTICLES.has(phrase);
    at += length;
  }
  return marks.map((mark, at) => TWO_SENSES.get(mark)?.(marks, at) ?? mark);
}

/** How many of the words from there on are one phrase of the table; at least one. */
function phraseAt(said: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST_PHRASE, said.length - at); length > 1; length--) {
    if (marksFor(said.slice(at, at + length).join(' '))) return length;
  }
  return 1;
}

const LONGEST_PHRASE = 6;

/** Before a number these make it a day of the month: `the 5th`, `el 5`, `el día 5`. */
const ARTICLES: ReadonlySet<string> = new Set(['the', 'el', 'el dia']);

/** A line for each mark, or for several together: what is said for it. */
const LINES: readonly string[] = [
  '|the|of|on|by|el|la|los|las|de|del|al|para|el dia',
  'W0|sunday|sun|domingo|dom',
  'W1|monday|mon|lunes|lun',
  'W2|tuesday|tue|tues|martes',
  'W3|wednesday|wed|miercoles|mie|mier',
  'W4|thursday|thu|thur|thurs|jueves|jue',
  'W5|friday|fri|viernes|vie',
  'W6|saturday|sat|sabado|sab',
  'M1|january|jan|enero|ene',
  'M2|february|feb|febrero',
  'M3|march|marzo',
  'M4|april|apr|abril|abr',
  'M5|may|mayo',
  'M6|june|jun|junio',
  'M7|july|jul|julio',
  'M8|august|aug|agosto',
  'M9|september|sep|sept|septiembre|setiembre',
  'M10|october|oct|octubre',
  'M11|november|nov|noviembre',
  'M12|december|dec|diciembre|dic',
  'Umin|min|mins|minute|minutes|minuto|minutos',
  'Uhour|h|hr|hrs|hour|hours|hora|horas',
  'Uday|d|day|days|dia|dias',
  'Uweek|w|week|weeks|semana|semanas',
  'Ufortnight|fortnight|fortnights',
  'Umonth|mo|month|months|mes|meses',
  'Uquarter|quarter|trimestre',
  'Uyear|year|years|ano|anos',
  'D0|today|hoy|hoy mismo',
  'D1|tomorrow|manana|manana mismo|tmrw',
  'D2|the day after tomorrow|the day after|day after tomorrow|pasado manana',
  'D-1|yesterday|ayer',
  'D-2|the day before yesterday|day before yesterday|anteayer|antier|antes de ayer',
  'Pmorning|morning|in the morning',
  'Pafternoon|afternoon|in the afternoon',
  'Pevening|evening|in the evening',
  'Pnight|night|at night',
  'Pfirst|first thing|first thing in the morning|a primera hora|a primera hora de la manana',
  'Plast|a ultima hora|a ultima hora del dia',
  'Pmanana|de la manana|por la manana|en la manana|a la manana',
  'Ptarde|a primera hora de la tarde|a ultima hora de la tarde|tarde|de la tarde|por la tarde|en la tarde|a la tarde',
  'Pnoche|noche|de la noche|por la noche|en la noche|a la noche',
  'Pmadrugada|madrugada|de la madrugada|por la madrugada|en la madrugada',
  'D0 Pmorning|this morning',
  'D0 Pafternoon|this afternoon',
  'D0 Pevening|this evening',
  'D0 Pnight|tonight',
  'D0 Pmanana|esta manana',
  'D0 Ptarde|esta tarde',
  'D0 Pnoche|esta noche',
  'D0 Pmadrugada|esta madrugada',
  'D-1 Pnight|last night|anoche',
  'D-2 Pnight|anteanoche',
  'am|a m',
  'pm|p m',
  'now|right now|just now|ahora|ahora mismo',
  'noon|midday|mediodia',
  'next|proximo|proxima|siguiente|que viene|que entra',
  'last|past|pasado|pasada',
  'this|este|esta',
  'in|en|dentro|de aqui a|aqui a',
  'end|fin|final|finales',
  'end Umonth|last day of the month|last day of month|ultimo dia del mes|ultimo dia de mes',
  'eod|end of day|end of the day|end of today|final del dia|fin del dia|al final del dia|a final del dia',
  // Two days; `fin de la semana` is the end of the week.
  'weekend|fin de semana',
  'N1|first|primero',
  '1|one|un|una|uno',
  '2|two|dos|a couple|a couple of|couple of|un par|un par de',
  '3|three|tres',
  '4|four|cuatro',
  '5|five|cinco',
  '6|six|seis',
  '7|seven|siete',
  '8|eight|ocho',
  '9|nine|nueve',
  '10|ten|diez',
  '11|eleven|once',
  '12|twelve|doce',
  '13|thirteen|trece',
  '14|fourteen|catorce',
  '15|fifteen|quince',
  '16|sixteen|dieciseis',
  '17|seventeen|diecisiete',
  '18|eighteen|dieciocho',
  '19|nineteen|diecinueve',
  '20|twenty|veinte',
  '30|thirty|treinta',
  '40|forty|cuarenta',
  '50|fifty|cincuenta',
  '60|sixty|sesenta',
  '90|ninety|noventa',
  '15 Umin|a quarter of an hour|un cuarto de hora|cuarto de hora',
  '30 Umin|half an hour|half hour|media hora',
  '45 Umin|three quarters of an hour|tres cuartos de hora',
  '6 Umonth|half a year|medio ano',
  '18 Umonth|a year and a half|un ano y medio',
  '90 Umin|an hour and a half|una hora y media|1 hora y media|hora y media',
];

/** Every single word that the phrases are made of, folded. */
export const wordsForDates = (): readonly string[] => [
  ...new Set(LINES.flatMap((line) => line.split('|').slice(1)).flatMap((phrase) => phrase.split(' '))),
];

let table: ReadonlyMap<string, readonly string[]> | null = null;

/** The marks that are said by a phrase; the table is made for the first words that are read, for most starts read none. */
function marksFor(phrase: string): readonly string[] | undefined {
  table ??= new Map(
    LINES.flatMap((line) => {
      const [mark = '', ...phrases] = line.split('|');
      const marks = mark === '' ? [] : mark.split(' ');
      return phrases.map((one) => [one, marks] as const);
    }),
  );
  return table.get(phrase);
}

/** Words that are written as one: `2026-11-20t10:00`, `5-mar-2027`, and the points of `vie.` and `p.m.`. */
function pieces(word: string): readonly string[] {
  if (word === '') return [];
  if (word[10] === 't') return [word.slice(0, 10), word.slice(11)];
  if (!/[a-z]/.test(word)) return [word];
  // The point of `1.5h` is none of these; it stays, and the word is refused.
  const plain = word.replace(/(?<!\d)\.|\.(?!\d)/g, '');
  const parts = plain.split(/[-/]/);
  const [day = '', , year = ''] = parts;
  if (parts.length < 2 || !isDayNumber(day)) return [plain];
  return parts.length === 3 && /^\d\d$/.test(year) ? [...parts.slice(0, 2), `20${year}`] : parts;
}

/** One typed word as its marks: `3d` is two, `3:30pm` too. */
function apart(word: string): readonly string[] {
  const [, number, unit = ''] = /^([+-]?\d[\d:]*)([a-z]+)$/.exec(word) ?? [];
  if (number === undefined) return [word];
  if (/^(?:st|nd|rd|th)$/.test(unit) && isDayNumber(number)) return [`N${number}`];
  if (unit === 'am' || unit === 'pm') return [number, unit];
  const [of = ''] = unit === 'y' ? ['Uyear'] : (marksFor(unit) ?? []);
  return of.startsWith('U') ? [number, of] : [word];
}

const isDayNumber = (word: string): boolean => /^\d{1,2}$/.test(word);

type Sense = (marks: readonly string[], at: number) => string;

/**
 * `mar` is March beside a number, else Tuesday; `ago` is August beside one, else what is past; `eod` is today, after a
 * day the end of it.
 */
const TWO_SENSES: ReadonlyMap<string, Sense> = new Map<string, Sense>([
  ['mar', (marks, at) => (isMonth(marks, at) ? 'M3' : 'W2')],
  ['ago', (marks, at) => (isMonth(marks, at) ? 'M8' : 'ago')],
  ['eod', (marks) => (marks.length === 1 ? 'D0' : 'Plast')],
]);

function isMonth(marks: readonly string[], at: number): boolean {
  const number = (place: number): boolean => /^N?\d{1,2}$/.test(marks[place] ?? '');
  if (number(at - 1) || marks[at - 1] === 'end') return true;
  // `mar 10 mar` is Tuesday 10 March.
  return number(at + 1) && !/^(?:M\d+|mar|ago)$/.test(marks[at + 2] ?? '');
}
