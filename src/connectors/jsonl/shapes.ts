import { channelWord } from '../../domain/channel.ts';
import { SET_STANDINGS, TIERS } from '../../domain/contact.ts';
import { parseDay } from '../../domain/day.ts';
import { REASON_KINDS } from '../../domain/reason.ts';
import { parseInterval, parseTarget } from '../../domain/duration.ts';
import { parseInstant } from '../../domain/instant.ts';
import type { FieldShape } from '../../domain/interchange.ts';
import type { Fields, Json } from '../../domain/journal.ts';

/** How a value is read; undefined where it has not the shape. */
export type Read = (value: Json) => Json | undefined;

const isText = (value: Json): value is string => typeof value === 'string';
const isObject = (value: Json): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: Json): value is readonly string[] => Array.isArray(value) && value.every(isText);

const text: Read = (value) => (isText(value) ? value : undefined);
const oneOf =
  (names: readonly string[]): Read =>
  (value) =>
    isText(value) && names.includes(value) ? value : undefined;
const accepted =
  (read: (text: string) => unknown): Read =>
  (value) =>
    isText(value) && read(value) !== null ? value : undefined;

const textsByName: Read = (value) =>
  isObject(value) && Object.values(value).every(isText) ? value : undefined;

const dates: Read = (value) => {
  if (!Array.isArray(value)) return undefined;
  const read = (value as readonly Json[]).map((date) => {
    if (!isObject(date)) return undefined;
    const { kind = null, on = null, yearly = true } = date;
    if (!isText(kind) || !isText(on) || parseDay(on) === null) return undefined;
    return yearly === null || typeof yearly === 'boolean' ? { ...date, yearly: yearly ?? true } : undefined;
  });
  return read.every((date) => date !== undefined) ? read : undefined;
};

const mark: Read = (value) => {
  if (!isObject(value)) return undefined;
  const { on = null, reason = null, channels = null } = value;
  if (!isText(on) || parseDay(on) === null) return undefined;
  if (reason !== null && !isText(reason)) return undefined;
  if (channels !== null && !isTexts(channels)) return undefined;
  return { ...value, on, reason, channels };
};

const channelNames: Read = (value) => {
  if (!isTexts(value)) return undefined;
  const words = value.map(channelWord);
  return words.every((word) => word !== null) ? words : undefined;
};

const consent: Read = (value) =>
  isObject(value) &&
  Object.values(value).every((given) => isObject(given) && typeof given['given'] === 'boolean')
    ? value
    : undefined;

export const SHAPES: Readonly<Record<FieldShape, Read>> = {
  text,
  texts: (value) => (isTexts(value) ? value : undefined),
  'texts-by-name': textsByName,
  'channel-name': (value) => (isText(value) ? (channelWord(value) ?? undefined) : undefined),
  'channel-names': channelNames,
  flag: (value) => (typeof value === 'boolean' ? value : undefined),
  count: (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined,
  instant: (value) => (isText(value) ? (parseInstant(value) ?? undefined) : undefined),
  day: accepted(parseDay),
  interval: accepted(parseInterval),
  target: accepted(parseTarget),
  tier: oneOf(TIERS),
  standing: oneOf(SET_STANDINGS),
  direction: oneOf(['in', 'out', 'live']),
  status: oneOf(['requested', 'sent', 'accepted', 'declined', 'withdrawn', 'superseded']),
  'follow-up-kind': oneOf(['todo', 'promise']),
  'follow-up-status': oneOf(['open', 'done', 'dropped']),
  'reason-kind': oneOf(REASON_KINDS),
  'skip-kind': oneOf(['quote-chase', 'cadence']),
  'template-purpose': oneOf(['draft', 'script']),
  dates,
  mark,
  consent,
};
