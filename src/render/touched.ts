import { formatInstant } from '../domain/instant.ts';
import { formatRef } from '../domain/refs.ts';
import type { Touchpoint } from '../domain/touchpoint.ts';
import type { Catalogue } from '../locale/catalogue.ts';

/** What touchpoints are told by: who their contacts are, and which channels are live. */
export interface Cast {
  readonly names: ReadonlyMap<number, { readonly id: number; readonly key: string; readonly name: string }>;
  readonly live: ReadonlySet<string>;
}

/** Who spoke: a note has nobody on the other side, what is live has both. */
export function wayOf(touch: Touchpoint, { live }: Cast): 'in' | 'out' | 'live' | 'note' {
  if (touch.channel === 'note') return 'note';
  const isLive = live.has(touch.channel);
  if (isLive && touch.missed) return touch.direction === 'in' ? 'in' : 'out';
  return isLive ? 'live' : touch.direction;
}

const ARROWS = { in: '←', out: '→', live: '↔', note: '·' } as const;

/** Which way the word went, as one character. */
export const arrowOf = (touch: Touchpoint, cast: Cast): string => ARROWS[wayOf(touch, cast)];

/** The names of its contacts, in their order. */
export const whoOf = (touch: Touchpoint, { names }: Cast): readonly string[] =>
  touch.contacts.flatMap((id) => names.get(id)?.name ?? []);

/** `call with Ana Pérez`, `missed call from Ana Pérez`. */
export function saidOf(touch: Touchpoint, cast: Cast, { logged, channels }: Catalogue): string {
  const way = wayOf(touch, cast);
  const names = whoOf(touch, cast);
  if (way === 'note' || names.length === 0) return [channels.name(touch.channel), ...names].join(' · ');
  if (touch.missed) return logged.missed(touch.channel, names, touch.direction);
  const said = logged.exchange[way](touch.channel, names);
  return touch.auto ? logged.automatic(said) : said;
}

/** What else is to be known of it, in a word each; others than `besides` took part. */
export function notesOf(
  touch: Touchpoint,
  cast: Cast,
  besides: number | null,
  { touches, days }: Catalogue,
): readonly string[] {
  const { notes } = touches;
  const others = touch.contacts.filter((id) => besides !== null && id !== besides);
  return [
    ...(touch.missed ? [notes.missed] : []),
    ...(touch.auto ? [notes.auto] : []),
    ...(touch.bounce ? [notes.bounce] : []),
    ...(touch.asks ? [notes.asks] : []),
    ...(touch.expectsReply === true ? [touch.direction === 'out' ? notes.asks : notes.expects] : []),
    ...(touch.expectsReply === false && touch.direction === 'in' ? [notes.expectsNone] : []),
    ...(touch.minutes === null ? [] : [`${touch.minutes}${days.units.m}`]),
    ...(touch.quote === null ? [] : [notes.quote(formatRef('quote', touch.quote))]),
    ...(others.length === 0 ? [] : [notes.with(others.flatMap((id) => cast.names.get(id)?.name ?? []))]),
    ...touch.tags.map((tag) => `#${tag}`),
  ].filter((note, index, all) => all.indexOf(note) === index);
}

/** A touchpoint as every JSON of ours has it (`cli.md §7`). */
export const touchpointObject = (touch: Touchpoint, { names }: Pick<Cast, 'names'>): object => ({
  ref: formatRef('touchpoint', touch.id),
  key: touch.key ?? touch.uid,
  at: formatInstant(touch.at),
  contacts: touch.contacts.flatMap((id) => nameObject(names.get(id)) ?? []),
  channel: touch.channel,
  direction: touch.direction,
  text: touch.text,
  minutes: touch.minutes,
  missed: touch.missed,
  auto: touch.auto,
  bounce: touch.bounce,
  asks: touch.asks,
  expects_reply: touch.expectsReply,
  quote: touch.quote === null ? null : formatRef('quote', touch.quote),
  tags: touch.tags,
});

/** A contact as lists of other things name them. */
export const nameObject = (
  person: { readonly id: number; readonly key: string; readonly name: string } | undefined,
): object | null =>
  person ? { ref: formatRef('contact', person.id), key: person.key, name: person.name } : null;
