import type { Addressed } from '../../domain/address.ts';
import { oneAddress } from '../../domain/address.ts';
import { isPassing, portOf, WAYS, wayOf, type MailFault, type Way } from '../../domain/sending.ts';
import { CrmError } from '../../errors.ts';
import type { ReminderWords } from '../../locale/reminders.ts';
import { textOf } from '../flags.ts';
import type { Call } from '../verb.ts';

/** How a mail leaves this machine, from whom, and to whom where it is for the user. */
export interface Route {
  readonly way: Way;
  readonly from: Addressed;
  readonly to: Addressed;
  /** The server, where one takes it. */
  readonly at: string | null;
}

/** Nobody's address; a mail that is only printed may have it. */
const NOBODY = 'crm@localhost.invalid';

/**
 * The route of `--via`, `--to` and the settings to the user (`docs/reminders.md`). Throws `flag-value`, and `undone` where a
 * setting that the way needs is missing.
 */
export function routeHome(call: Call, words: ReminderWords): Route {
  const { remind, smtp } = call.settings;
  const said = addressOf(call, words);
  const way = wayOf(waySaid(call), remind, smtp, said !== null || remind.to !== null);
  const own = ownAddress(call);
  const to = said ?? remind.to ?? own;
  if (to === null && way !== 'stdout') throw undone(words.problems.noRecipient);
  const nobody: Addressed = { name: '', email: NOBODY };
  return checked(call, words, { way, to: to ?? nobody, from: remind.from ?? own ?? to ?? nobody });
}

/** The route of `--via` and the settings to somebody else. Throws as `routeHome`. */
export function routeTo(call: Call, words: ReminderWords, to: Addressed): Route {
  const { remind, smtp } = call.settings;
  const way = wayOf(waySaid(call), remind, smtp, true);
  const from = remind.from ?? ownAddress(call);
  if (from === null) throw undone(words.problems.noSender);
  return checked(call, words, { way, to, from });
}

function checked(call: Call, words: ReminderWords, route: Omit<Route, 'at'>): Route {
  const { remind, smtp } = call.settings;
  if (route.way === 'smtp' && smtp.host === null) throw undone(words.problems.noHost);
  if (route.way === 'command' && remind.command === null) throw undone(words.problems.noCommand);
  return { ...route, at: route.way === 'smtp' ? `${smtp.host}:${portOf(smtp)}` : null };
}

function ownAddress({ settings }: Call): Addressed | null {
  const [email] = settings.addresses;
  return email === undefined ? null : { name: settings.me.name ?? '', email };
}

function waySaid(call: Call): Way | null {
  const said = textOf(call, 'via');
  if (said === null) return null;
  const way = WAYS.find((name) => name === said);
  if (way === undefined) throw new CrmError({ is: 'flag-value', flag: '--via', value: said, expects: 'way' });
  return way;
}

function addressOf(call: Call, words: ReminderWords): Addressed | null {
  const said = textOf(call, 'to');
  if (said === null) return null;
  const to = oneAddress(said);
  if (to === null) {
    const { error, hint } = words.problems.address(said);
    throw new CrmError({ is: 'usage', said: error, hint });
  }
  return to;
}

/** What cannot be done, in a sentence of the reminders' own. */
export const undone = ({ error, hint }: { readonly error: string; readonly hint: string | null }): CrmError =>
  new CrmError({ is: 'undone', said: error, hint: hint ?? '' });

/** Why a mail did not leave, as what ends the command: to be tried again (75), or not (1). */
export function unsent(fault: MailFault, words: ReminderWords): CrmError {
  const { error, hint } = words.fault(fault);
  return isPassing(fault)
    ? new CrmError({ is: 'later', said: error, hint: hint ?? '' })
    : undone({ error, hint });
}

/** The way as a person reads it. */
export const routeText = ({ way, at }: Route, words: ReminderWords): string => words.way(way, at);
