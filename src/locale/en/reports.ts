/** Periods as sentences name them. */
export const periods = {
  until: (last: string): string => `through ${last}`,
  since: (first: string): string => `since ${first}`,
  between: (first: string, last: string): string => `${first} to ${last}`,
};

const of = (part: string, whole: string | null): string => (whole === null ? part : `${part} of ${whole}`);
const shown = (title: string, listed: number, all: number): string =>
  listed === all ? title : `${title} (${listed} of ${all}; --limit ${all} shows all)`;

/** The report of replies. */
export const replies = {
  none: 'No turns in this period: nobody waited for an answer.',
  columns: {
    ref: 'ref',
    who: 'who',
    over: 'over',
    since: 'since',
    answered: 'answered',
    took: 'took',
    target: 'target',
    slow: 'slow',
    waiting: 'waiting',
    answerWith: 'once answered',
    group: '',
    turns: 'turns',
    openTurns: 'open',
    within: 'within target',
    median: 'median',
    p90: 'p90',
    worst: 'worst',
  },
  titles: {
    groups: 'By kind',
    open: (listed: number, all: number): string => shown('Still waiting for you, oldest first', listed, all),
    slow: (listed: number, all: number): string =>
      shown('Slowest, worst share of the target first', listed, all),
  },
  answered: (
    answered: number,
    turns: number,
    open: number,
    dismissed: number,
    period: string | null,
  ): string =>
    [
      `Answered ${answered} of ${turns}`,
      ...(open === 0 ? [] : [`${open} still open`]),
      ...(dismissed === 0 ? [] : [`${dismissed} dismissed`]),
      period ?? 'whole log',
    ].join(' · '),
  within: (share: string, within: number, judged: number): string =>
    `Within target ${share} (${within} of ${judged})`,
  spread: (median: string, p90: string | null, worst: string): string =>
    `Working time: median ${median}${p90 === null ? '' : ` · nine in ten within ${p90}`} · worst ${worst}`,
  calendar: (median: string, worst: string): string => `By the clock: median ${median} · worst ${worst}`,
  first: 'first response',
  next: 'next response',
  channel: (name: string): string => name,
  tier: (name: string): string => `tier ${name}`,
  percent: (share: number): string => `${share}%`,
  monthTitle: 'Median by month  ',
  months: (first: string, last: string, worst: string, month: string): string =>
    `${first} to ${last}, highest ${worst} in ${month}`,
  of,
  stillOpen: 'not yet',
  dismiss: (ref: string): string => `Nothing to answer: crm dismiss ${ref}`,
};

interface TurnaroundWords {
  readonly sent: number;
  readonly asked: number;
  readonly within: { readonly share: string; readonly count: number; readonly of: number } | null;
  readonly target: string;
  readonly median: string | null;
  readonly worst: string | null;
}

/** The report of quotes. */
export const quoteReport = {
  noneLeft: 'Nobody whom the filter leaves has a quote.',
  none: 'There are no quotes yet. The first: crm quote new ana 4800 "Web redesign"',
  columns: {
    ref: 'ref',
    who: 'who',
    what: 'what',
    amount: 'amount',
    why: 'why',
    age: 'age',
    lastWord: 'last word',
  },
  stale: (count: number, listed: number, atStake: string): string =>
    count === 0
      ? 'No quote is going stale.'
      : [
          count === 1 ? '1 quote is going stale' : `${count} quotes are going stale`,
          `at stake ${atStake}`,
          ...(listed === count ? [] : [`${listed} shown`]),
        ].join(' · '),
  next: (command: string): string => `The oldest: ${command}`,
  noWord: 'none yet',
  age: (workingDays: number): string => `${workingDays}d`,
  unsent: (waited: string, target: string | null): string => `not sent, ${of(waited, target)}`,
  expiring: (last: string): string => `valid to ${last}`,
  expired: (last: string): string => `expired ${last}`,
  chase: (rung: number, rungs: number, nudges: number): string =>
    rung === rungs
      ? `keep or close? ${nudges === 1 ? '1 nudge' : `${nudges} nudges`}`
      : `nudge ${rung} of ${rungs - 1} due, ${nudges} made`,
  period: (period: string): string => `Asked for and decided ${period}:`,
  turnaround: ({ sent, asked, within, target, median, worst }: TurnaroundWords): string =>
    [
      `Sent ${sent} of ${asked} asked for`,
      ...(within === null ? [] : [`${within.share} within ${target} (${within.count} of ${within.of})`]),
      ...(median === null ? [] : [`median ${median}`]),
      ...(worst === null ? [] : [`worst ${worst}`]),
    ].join(' · '),
  won: (
    share: string,
    accepted: number,
    decided: number,
    amounts: readonly string[],
    days: number | null,
  ): string =>
    [
      `Won ${share} (${accepted} of ${decided})`,
      ...amounts,
      ...(days === null ? [] : [`decided after ${days === 1 ? '1 day' : `${days} days`} (median)`]),
    ].join(' · '),
  wonAmount: (won: string, decided: string): string => `${won} of ${decided}`,
  lost: (reasons: string): string => `Lost to: ${reasons}`,
  forecast: (expected: string, open: string): string =>
    `Forecast: ${expected} to be expected of ${open} open`,
  tooFew: (open: string, decided: number, needed: number): string =>
    `Forecast: too few to say (${decided} decided, ${needed} needed) · ${open} open`,
};

/** The report of retention. */
export const retention = {
  none: 'Nobody accepted a quote in this period or the one before.',
  columns: { group: '', ref: 'ref', who: 'who', tier: 'tier' },
  groups: { lost: 'lost', won_back: 'won back', new: 'new', kept: 'kept' },
  kept: (kept: number, before: number, rate: string | null): string =>
    rate === null
      ? 'No clients in the period before, so nobody to keep'
      : `Kept ${kept} of ${before} clients (${rate})`,
  counts: (added: number, wonBack: number, lost: number): string =>
    `${added} new · ${wonBack} won back · ${lost} lost`,
  periods: (period: string, before: string): string => `${period}, compared with ${before}`,
  revenue: (all: string, repeat: string): string =>
    repeat === ''
      ? `Accepted ${all}, all of it from new clients`
      : `Accepted ${all}, of it ${repeat} from those who came again`,
};
