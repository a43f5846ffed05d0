import type { Contact, SetStanding } from './contact.ts';
import { addDays, addMonths, dayOf, type Day } from './day.ts';
import type { Instant } from './instant.ts';
import { isDecided, isOpen, type Quote } from './quote.ts';
import type { Settings } from './settings.ts';

export type Standing = 'lead' | 'prospect' | 'client' | 'lapsed' | SetStanding;

export const STANDINGS: readonly Standing[] = [
  'lead',
  'prospect',
  'client',
  'lapsed',
  'friend',
  'personal',
  'partner',
  'supplier',
];

type Decided = Quote & { readonly decidedAt: Instant };
const wasDecided = (quote: Quote): quote is Decided => isDecided(quote.status) && quote.decidedAt !== null;

/** The last day on which the decisions among these quotes still count; null where there are none. */
const lastDay = (quotes: readonly Quote[], months: number): Day | null =>
  quotes.filter(wasDecided).reduce<Day | null>((latest, quote) => {
    const through = addMonths(dayOf(quote.decidedAt), months);
    return latest === null || through > latest ? through : latest;
  }, null);

/** What the relationship is on a day, from the quotes as they stood then; what was set by hand wins (`domain.md §6`). */
export function standingOf(
  set: SetStanding | null,
  quotes: readonly Quote[],
  today: Day,
  settings: Settings,
): Standing {
  if (set !== null) return set;
  const { months } = settings.standing;
  const accepted = quotes.filter((quote) => quote.status === 'accepted');
  const clientThrough = lastDay(accepted, months);
  if (clientThrough !== null && today <= clientThrough) return 'client';
  if (quotes.some((quote) => isOpen(quote.status))) return 'prospect';
  const decidedThrough = lastDay(quotes, months);
  if (decidedThrough !== null && today <= decidedThrough) return 'prospect';
  return accepted.length > 0 ? 'lapsed' : 'lead';
}

/** After how many calendar days without a word a contact of that standing is due; null: never (`domain.md §7`, `§8`). */
export function intervalOf(
  contact: Pick<Contact, 'tier' | 'every'>,
  standing: Standing,
  settings: Settings,
): number | null {
  if (standing === 'friend' || standing === 'personal') return null;
  if (contact.every !== null) return contact.every;
  if (standing === 'client' || standing === 'prospect') return settings.cadence[contact.tier];
  return standing === 'lapsed' ? settings.cadence.lapsed : null;
}

/** The days between which a cadence can be due, whatever happens until then but the passing of time; `last` null: no end. */
export interface CadenceWindow {
  readonly first: Day;
  readonly last: Day | null;
}

/**
 * From which day on, and until which, the cadence of a contact that we last touched on `from` can be due: what an index
 * finds candidates by. The standing changes with time alone only from client or prospect to lapsed or lead (`§6`).
 */
export function cadenceWindow(
  contact: Pick<Contact, 'tier' | 'every' | 'standing'>,
  quotes: readonly Quote[],
  from: Day,
  settings: Settings,
): CadenceWindow | null {
  const { standing, every } = contact;
  if (standing === 'friend' || standing === 'personal') return null;
  if (every !== null) return { first: addDays(from, every), last: null };
  if (standing !== null) return null;
  const active = addDays(from, settings.cadence[contact.tier]);
  if (quotes.some((quote) => isOpen(quote.status))) return { first: active, last: null };
  const through = lastDay(quotes, settings.standing.months);
  if (through === null) return null;
  const lapses = quotes.some((quote) => quote.status === 'accepted');
  if (!lapses) return active <= through ? { first: active, last: through } : null;
  const lapsed = addDays(from, settings.cadence.lapsed);
  const won = lapsed > through ? lapsed : addDays(through, 1);
  return { first: active <= through && active < won ? active : won, last: null };
}
