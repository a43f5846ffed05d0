import type { CadenceStart } from '../../domain/reason.ts';
import { silence } from './due.ts';

const DATES: Readonly<Record<string, string>> = {
  birthday: 'birthday',
  anniversary: 'anniversary',
  renewal: 'renewal',
};

const soon = (inDays: number): string =>
  inDays === 0 ? 'today' : inDays === 1 ? 'tomorrow' : `in ${inDays} days`;

const list = (words: readonly string[]): string => words.join(', ');

/** The brief before a call. */
export const brief = {
  labels: {
    reach: 'reach',
    owed: 'we owe',
    asked: 'they owe',
    rhythm: 'rhythm',
    promises: 'promised',
    todos: 'to do',
    quotes: 'quotes',
    cadence: 'say hello',
    dates: 'dates',
    facts: 'facts',
    about: 'about',
    consent: 'consent',
  },
  warning: {
    deceased: (name: string, on: string): string => `${name} died (marked ${on}). Leave them in peace.`,
    doNotContact: (
      name: string,
      on: string,
      reason: string | null,
      channels: readonly string[] | null,
    ): string =>
      `${name} asked not to be contacted${channels === null ? '' : ` by ${list(channels)}`} (marked ${on})${reason === null ? '.' : `: ${reason}`}`,
    avoids: (channels: readonly string[]): string => `Does not like ${list(channels)}.`,
    tooSoon: (last: string, every: number, from: string): string =>
      `Too soon: our last word was ${last}, not more often than every ${every} days; from ${from} on.`,
    notForSale: (standing: string): string =>
      standing === 'friend' ? 'A friend: nothing to sell.' : 'Personal: nothing to sell.',
    archived: 'Archived.',
  },
  since: (day: string): string => `since ${day}`,
  way: (kind: string, to: string, preferred: readonly string[], unwanted: readonly string[]): string => {
    const said = [
      ...(preferred.length === 0 ? [] : [kind === preferred[0] ? 'preferred' : `prefers ${list(preferred)}`]),
      ...(unwanted.length === 0 ? [] : [kind === unwanted[0] ? 'not wanted' : `not ${list(unwanted)}`]),
    ];
    return `${kind} ${to}${said.length === 0 ? '' : ` (${said.join('; ')})`}`;
  },
  noWay: 'no address is known',
  owed: (
    ref: string,
    channel: string,
    since: string,
    waited: string,
    target: string | null,
    late: boolean,
  ): string =>
    `an answer to their ${channel} of ${since} (${ref}): waiting ${waited}${target === null ? '' : ` of ${target}`}${late ? ', overdue' : ''}`,
  asked: (ref: string, since: string, days: number): string =>
    `an answer since ${since} (${ref}): ${days === 1 ? '1 working day' : `${days} working days`}`,
  rhythm: (median: string, p90: string, answers: number): string =>
    `they answer within ${median} half the time, within ${p90} nine times in ten (${answers} answers)`,
  followUp: (ref: string, day: string, text: string, late: boolean): string =>
    `${day}: ${text} (${ref}${late ? ', overdue' : ''})`,
  cadence: (days: number, interval: number, start: CadenceStart, winBack: boolean): string =>
    `${silence(days, start)}, every ${interval}${winBack ? ' to win them back' : ''}`,
  quote: {
    line: (ref: string, title: string, amount: string, state: string): string =>
      `${title}, ${amount}: ${state} (${ref})`,
    requested: (when: string, waited: string, target: string | null, late: boolean): string =>
      `asked for ${when}, not sent, ${waited}${target === null ? '' : ` of ${target}`}${late ? ', overdue' : ''}`,
    unsent: 'not sent',
    sent: (when: string, until: string | null, nudges: number): string =>
      `sent ${when}${until === null ? '' : `, valid until ${until}`}${nudges === 0 ? '' : nudges === 1 ? ', 1 nudge' : `, ${nudges} nudges`}`,
    expiring: (when: string, until: string): string => `sent ${when}, valid only until ${until}`,
    expired: (when: string, until: string): string => `sent ${when}, expired: it was valid until ${until}`,
    chase: (when: string, rung: number, rungs: number, due: string): string =>
      rung === rungs
        ? `sent ${when}, to be decided: keep or close`
        : `sent ${when}, nudge ${rung} of ${rungs - 1} due ${due}`,
    decided: (status: 'accepted' | 'declined' | 'withdrawn', when: string, reason: string | null): string =>
      `${status} ${when}${reason === null ? '' : `, ${reason}`}`,
  },
  silence: (days: number): string =>
    days < 60 ? `${Math.round(days / 7)} weeks of silence` : `${Math.round(days / 30.44)} months of silence`,
  moreDecided: (count: number): string => `and ${count} more decided`,
  date: (kind: string, day: string, age: number, inDays: number): string =>
    `${DATES[kind] ?? kind} ${day}${age > 0 ? ` (${age})` : ''}${inDays < 2 ? '' : `, ${soon(inDays)}`}`,
  fact: (name: string, value: string): string => `${name}: ${value}`,
  aliases: (names: readonly string[]): string => `also ${list(names)}`,
  tags: (tags: readonly string[]): string => `tags ${list(tags)}`,
  source: (source: string): string => `from ${source}`,
  referredBy: (name: string, ref: string): string => `referred by ${name} (${ref})`,
  lang: (lang: string): string => `writes ${lang}`,
  every: (days: number): string => `a word every ${days} days`,
  target: (target: string): string => `answered within ${target}`,
  consent: (purpose: string, given: boolean, on: string | null, source: string | null): string =>
    `${purpose}: ${given ? 'yes' : 'no'}${on === null ? '' : `, ${on}`}${source === null ? '' : `, ${source}`}`,
  touchpoints: (shown: number, more: boolean): string =>
    shown === 0
      ? 'No word yet.'
      : more
        ? `last ${shown === 1 ? 'touchpoint' : `${shown} touchpoints`} (--all shows the rest)`
        : 'touchpoints',
};
