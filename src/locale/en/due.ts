import type { CadenceStart, ReasonKind } from '../../domain/reason.ts';

const KINDS: Readonly<Record<ReasonKind, string>> = {
  reply: 'reply',
  promise: 'promise',
  'quote-unsent': 'send quote',
  'follow-up': 'follow-up',
  'quote-expiring': 'quote expiring',
  'quote-expired': 'quote expired',
  'quote-chase': 'chase quote',
  waiting: 'waiting',
  date: 'date',
  cadence: 'say hello',
};

const DATES: Readonly<Record<string, string>> = {
  birthday: 'birthday',
  anniversary: 'anniversary',
  renewal: 'renewal',
};

const STARTS: Readonly<Record<CadenceStart, string>> = {
  word: 'Your last word was',
  skip: 'Let be',
  added: 'Not written to since they were added',
};

/** How long nothing was said to somebody. */
export const silence = (days: number, start: CadenceStart): string => {
  const span = days === 1 ? '1 day' : `${days} days`;
  return start === 'skip'
    ? `let be ${span} ago`
    : start === 'added'
      ? `no word yet, ${span} after they were added`
      : `your last word ${span} ago`;
};

/** The morning list. */
export const due = {
  kinds: KINDS,
  columns: { ref: 'ref', who: 'who', why: 'why', what: 'what', due: 'due', reach: 'reach' },
  nobody: '(nobody)',
  overdue: 'overdue',
  todayMark: 'today',
  heading: (day: string, count: number, overdue: number): string =>
    `${day}: ${count === 1 ? '1 to see to' : `${count} to see to`}${overdue === 0 ? '' : `, ${overdue} overdue`}`,
  /** As short as it can be: a part of a prompt. */
  summary: (count: number, overdue: number): string =>
    overdue === 0 ? `${count} due` : `${count} due, ${overdue} overdue`,
  empty: (day: string): string => `Nobody needs you on ${day}.`,
  noneLeft: (day: string): string => `Nobody whom the filter leaves needs you on ${day}.`,
  emptyBook:
    'The book is empty. Begin with: crm add "Ana Pérez" --email ana@taller.example\nTo look around first: crm demo',
  also: (text: string): string => `also ${text}`,
  /** Short: what the row says. */
  short: {
    reply: (channel: string, waited: string, target: string | null): string =>
      target === null ? `${channel}, waiting ${waited}` : `${channel}, waiting ${waited} of ${target}`,
    unsent: (title: string, waited: string, target: string | null): string =>
      target === null ? `${title}: asked ${waited} ago` : `${title}: asked ${waited} ago, target ${target}`,
    expiring: (title: string, amount: string, until: string): string =>
      `${title}, ${amount}: valid until ${until}`,
    expired: (title: string, amount: string, until: string): string =>
      `${title}, ${amount}: expired after ${until}`,
    chase: (title: string, amount: string, rung: number, rungs: number): string =>
      rung === rungs
        ? `${title}, ${amount}: decide, keep or close`
        : `${title}, ${amount}: nudge ${rung} of ${rungs - 1}`,
    waiting: (asked: string): string => `asked ${asked}, no answer yet`,
    date: (what: string, age: number | null, inDays: number): string =>
      `${DATES[what] ?? what}${age === null ? '' : ` (${age})`}${inDays === 0 ? '' : inDays === 1 ? ' tomorrow' : ` in ${inDays} days`}`,
    cadence: (days: number, start: CadenceStart, winBack: boolean): string =>
      `${winBack ? 'win back: ' : ''}${silence(days, start)}`,
  },
  /** Long: the rule and its numbers (`--why`). */
  why: {
    reply: (channel: string, waited: string, target: string | null, since: string): string =>
      `They wrote by ${channel} on ${since} and wait for an answer: ${waited} of working time${target === null ? '' : `, target ${target}`}.`,
    promise: (day: string): string => `Promised for ${day}.`,
    followUp: (day: string): string => `Noted for ${day}.`,
    unsent: (since: string, waited: string, target: string | null): string =>
      `Asked for on ${since} and not sent: ${waited} of working time${target === null ? '' : `, target ${target}`}.`,
    expiring: (until: string, sent: string): string =>
      `Sent on ${sent}, valid through ${until}; shown from 3 days before.`,
    expired: (until: string, sent: string): string => `Sent on ${sent}, valid through ${until}, undecided.`,
    chase: (rung: number, rungs: number, start: string, days: number, nudges: number): string =>
      `Rung ${rung} of ${rungs}: ${days} working days since ${start}, when it was sent or they last spoke; ${nudges === 1 ? '1 nudge' : `${nudges} nudges`} so far.`,
    patience: (asked: string, passed: number, patience: number): string =>
      `Asked on ${asked}: ${passed} working days without an answer, patience ${patience}.`,
    rhythm: (asked: string, waited: string, p90: string): string =>
      `Asked on ${asked}: ${waited} of working time without an answer; nine times in ten they answer within ${p90}.`,
    date: (what: string, first: string): string => `${DATES[what] ?? what}: ${first}.`,
    cadence: (
      since: string,
      days: number,
      interval: number,
      start: CadenceStart,
      own: boolean,
      winBack: boolean,
    ): string =>
      `${STARTS[start]} on ${since}, ${days === 1 ? '1 day' : `${days} days`} ago; ${own ? 'their own interval' : winBack ? 'win back after' : 'their tier’s interval'} is ${interval} days.`,
  },
};
