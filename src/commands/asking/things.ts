import { fold } from '../../domain/folding.ts';
import type { Quote } from '../../domain/quote.ts';
import type { DueRow, Reason } from '../../domain/reason.ts';
import { formatRef } from '../../domain/refs.ts';
import { seek } from '../../domain/seek.ts';
import { CrmError, type Lacking } from '../../errors.ts';
import { alsoCalled } from '../../render/channels.ts';
import { dayText, momentText, type Telling } from '../../render/dayText.ts';
import { shortOf } from '../../render/due.ts';
import { amountText } from '../../render/quoteView.ts';
import { openFollowUps } from '../../store/followUps.ts';
import { channelsOf } from '../../store/logs.ts';
import { namesOf } from '../../store/names.ts';
import { allOrgs } from '../../store/orgs.ts';
import { quotesThen } from '../../store/quotesThen.ts';
import { listTouches } from '../../store/touchpoints.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Choice } from '../../world/world.ts';
import { dueToday } from '../dueToday.ts';
import type { Call } from '../verb.ts';
import { brief, sought, type Asking } from './asking.ts';

/** How many are listed at once, and how many of the last touchpoints are looked at. */
const LISTED = 50;
const TOUCHES = 500;

const tellingOf = ({ today, locale }: Call): Telling => ({ today, iso: false, locale });

/** One of the things, found by the words of its label. Throws `nothing-there` where there is none. */
async function askAmong(
  asking: Asking,
  question: string,
  choices: readonly Choice[],
  what: Lacking,
): Promise<string> {
  if (choices.length === 0) throw new CrmError({ is: 'nothing-there', what });
  const known = choices.map((choice) => ({ ...choice, words: fold(choice.label) }));
  return sought(asking, question, (typed) => seek(known, typed, LISTED));
}

/** An open follow-up, the nearest day first. */
export async function askFollowUp(asking: Asking): Promise<string> {
  const { call } = asking;
  const open = openFollowUps(call.book);
  const names = namesOf(
    call.book,
    open.flatMap(({ contact }) => contact ?? []),
  );
  const choices = open.map(({ id, due, text, contact }) => {
    const ref = formatRef('follow-up', id);
    const name = contact === null ? '' : (names.get(contact)?.name ?? '');
    const who = name === '' ? [] : [brief(name)];
    return { label: [ref, dayText(due, tellingOf(call)), ...who, text].join(' · '), value: ref };
  });
  return askAmong(asking, call.locale.asking.todo.which, choices, 'follow-up');
}

/** A quote that may be meant, the newest first. */
export async function askQuote(
  asking: Asking,
  may: (quote: Quote) => boolean,
  what: Lacking = 'quote',
): Promise<string> {
  const { call } = asking;
  const quotes = [...quotesThen(call.book, call.now).values()].flat().filter(may);
  const names = namesOf(
    call.book,
    quotes.map(({ contact }) => contact),
  );
  const choices = quotes
    .toSorted((a, b) => b.id - a.id)
    .map((quote) => {
      const ref = formatRef('quote', quote.id);
      const name = brief(names.get(quote.contact)?.name ?? '');
      const state = call.locale.quotes.states[quote.status];
      return {
        label: [ref, name, amountText(quote, call.locale), state, quote.title].join(' · '),
        value: ref,
      };
    });
  return askAmong(asking, call.locale.asking.quote.which, choices, what);
}

/** One of the last touchpoints, the newest first. */
export async function askTouch(asking: Asking): Promise<string> {
  const { call } = asking;
  const to = (call.now + 1) as Instant;
  const touches = listTouches(call.book, { contact: null, channel: null, from: null, to, limit: TOUCHES });
  const names = namesOf(
    call.book,
    touches.flatMap(({ contacts }) => contacts),
  );
  const choices = touches.map(({ id, at, channel, contacts, text }) => {
    const ref = formatRef('touchpoint', id);
    const over = call.locale.channels.name(channel);
    const who = contacts.map((contact) => brief(names.get(contact)?.name ?? '')).join(', ');
    return { label: [ref, momentText(at, tellingOf(call)), over, who, text].join(' · '), value: ref };
  });
  return askAmong(asking, call.locale.asking.touch.which, choices, 'touchpoint');
}

/** What is due today that may be meant: by its reference, in the order of the list. */
export async function askDue(
  asking: Asking,
  question: string,
  may: (reason: Reason, row: DueRow) => boolean,
  what: Lacking,
): Promise<string> {
  const { call } = asking;
  const choices = dueToday(call).flatMap((row) =>
    row.reasons
      .filter((reason) => may(reason, row))
      .map((reason) => {
        const name = row.contact?.name ?? call.locale.due.nobody;
        const kind = call.locale.due.kinds[reason.kind];
        return {
          label: [reason.ref, brief(name), kind, shortOf(reason, tellingOf(call))].join(' · '),
          value: reason.ref,
        };
      }),
  );
  return askAmong(asking, question, choices, what);
}

/** An organisation, by name. */
export async function askOrg(asking: Asking): Promise<string> {
  const { call } = asking;
  const choices = allOrgs(call.book).map(({ id, name }) => {
    const ref = formatRef('org', id);
    return { label: `${brief(name)} (${ref})`, value: ref };
  });
  return askAmong(asking, call.locale.asking.org.which, choices, 'org');
}

/** A channel by its name. */
export const askChannelName = (asking: Asking): Promise<string> =>
  askAmong(
    asking,
    asking.call.locale.asking.channelName,
    channelsOf(asking.call.book).map((channel) => {
      const shown = asking.call.locale.channels.name(channel.name);
      const others = alsoCalled(channel, asking.call.locale);
      return { label: others.length === 0 ? shown : `${shown} (${others.join(', ')})`, value: channel.name };
    }),
    'due',
  );
