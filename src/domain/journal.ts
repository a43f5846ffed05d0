/** A value as the journal and the interchange write it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** The value where it is text, else nothing. */
export const textIn = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** Fields of an entity by the names of `cli.md §7`; other entities are named by their uid, instants are seconds. */
export type Fields = Readonly<Record<string, Json>>;

export type EntityKind =
  | 'contact'
  | 'org'
  | 'touchpoint'
  | 'quote'
  | 'followup'
  | 'dismissal'
  | 'snooze'
  | 'skip'
  | 'channel'
  | 'segment'
  | 'template'
  | 'distinction'
  | 'erasure';

/** What one entry says of one entity: `(entity, field, value)` for each field named (`domain.md §9`). */
export interface Op {
  readonly kind: EntityKind;
  readonly uid: string;
  readonly fields: Fields;
}

/** A hybrid logical clock: milliseconds that never go back, and a count within one (`domain.md §9`). */
export interface Clock {
  readonly ms: number;
  readonly count: number;
}

/** As many ticks as one millisecond's identifiers can tell apart (12 bits). */
const TICKS = 4096;

/** The next tick of a clock, at or after the machine's time. */
export function tick(last: Clock, nowMs: number): Clock {
  if (nowMs > last.ms) return { ms: nowMs, count: 0 };
  return last.count + 1 < TICKS ? { ms: last.ms, count: last.count + 1 } : { ms: last.ms + 1, count: 0 };
}

/** Which of two entries was written later: by clock, then by device (`domain.md §9`). */
export const isLater = (
  a: Clock & { readonly device: string },
  b: Clock & { readonly device: string },
): boolean => (a.ms !== b.ms ? a.ms > b.ms : a.count !== b.count ? a.count > b.count : a.device > b.device);

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** A UUIDv7 of a clock's tick and eight random bytes: unique, and in the order of the ticks (`domain.md §9`). */
export function uuidOf(clock: Clock, random: Uint8Array): string {
  const time = clock.ms.toString(16).padStart(12, '0');
  const count = clock.count.toString(16).padStart(3, '0');
  const hex = (index: number): string => HEX[random[index] ?? 0] ?? '00';
  const variant = HEX[((random[0] ?? 0) & 0x3f) | 0x80] ?? '80';
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${variant}${hex(1)}-${hex(2)}${hex(3)}${hex(4)}${hex(5)}${hex(6)}${hex(7)}`;
}

/** Whether a text is a UUIDv7 as `uuidOf` makes them. */
export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);

/** The text of an operation that its digest is taken of. */
export const opText = (kind: string, uid: string, fields: string): string => `${kind} ${uid} ${fields}`;

/** What an entry's hash covers before the digests of its operations: the one before it, and who wrote it when. */
export const entryText = (entry: {
  readonly previous: string;
  readonly device: string;
  readonly n: number;
  readonly at: number;
  readonly clock: Clock;
  readonly command: string;
  readonly undoes: string | null;
}): string =>
  JSON.stringify([
    entry.previous,
    entry.device,
    entry.n,
    entry.at,
    entry.clock.ms,
    entry.clock.count,
    entry.command,
    entry.undoes,
  ]);

/** Fields whose value is an object that two devices may each add to: they are kept by name, `facts.goal`. */
export const KEYED_FIELDS: readonly string[] = ['handles', 'facts', 'consent'];
