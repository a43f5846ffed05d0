import { near } from '../../domain/near.ts';
import { TYPE_NAMES, type FieldShape, type Parsed, type Refusal } from '../../domain/interchange.ts';
import type { EntityKind, Fields, Json } from '../../domain/journal.ts';
import { isCurrency } from '../../domain/money.ts';
import { SHAPES } from './shapes.ts';

/** The fields of each type of line, with their shapes (`cli.md §7`); a key of another thing is text. */
export const FIELDS: Readonly<Record<EntityKind, Readonly<Record<string, FieldShape>>>> = {
  contact: {
    name: 'text',
    org: 'text',
    emails: 'texts',
    phones: 'texts',
    handles: 'texts-by-name',
    aliases: 'texts',
    tier: 'tier',
    standing: 'standing',
    prefers: 'texts',
    avoids: 'texts',
    not_more_often: 'interval',
    every: 'interval',
    target: 'target',
    tags: 'texts',
    source: 'text',
    referred_by: 'text',
    birthday: 'day',
    dates: 'dates',
    lang: 'text',
    facts: 'texts-by-name',
    consent: 'consent',
    do_not_contact: 'mark',
    deceased_on: 'day',
    archived: 'flag',
    created_at: 'instant',
  },
  org: { name: 'text', facts: 'texts-by-name', created_at: 'instant' },
  touchpoint: {
    contacts: 'texts',
    at: 'instant',
    channel: 'text',
    direction: 'direction',
    text: 'text',
    minutes: 'count',
    missed: 'flag',
    auto: 'flag',
    bounce: 'flag',
    asks: 'flag',
    expects_reply: 'flag',
    quote: 'text',
    tags: 'texts',
  },
  quote: {
    contact: 'text',
    title: 'text',
    amount_minor: 'count',
    currency: 'text',
    requested_at: 'instant',
    sent_at: 'instant',
    valid_until: 'day',
    status: 'status',
    decided_at: 'instant',
    reason: 'text',
    revises: 'text',
  },
  followup: {
    contact: 'text',
    due: 'day',
    text: 'text',
    kind: 'follow-up-kind',
    status: 'follow-up-status',
    quote: 'text',
  },
  dismissal: { contact: 'text', touchpoint: 'text', at: 'instant', reason: 'text' },
  snooze: { contact: 'text', kind: 'reason-kind', ref: 'text', until: 'day', at: 'instant' },
  skip: { contact: 'text', kind: 'skip-kind', quote: 'text', at: 'instant', reason: 'text' },
  channel: { name: 'channel-name', live: 'flag', aliases: 'channel-names', closed: 'flag' },
  segment: { name: 'text', filter: 'text' },
  template: { name: 'text', purpose: 'template-purpose', lang: 'text', subject: 'text', body: 'text' },
  distinction: { contacts: 'texts' },
  erasure: { at: 'instant', salt: 'text', hashes: 'texts' },
};

/** What a new thing cannot do without. */
export const REQUIRED: Readonly<Record<EntityKind, readonly string[]>> = {
  contact: ['name'],
  org: ['name'],
  touchpoint: ['contacts', 'at', 'channel', 'direction'],
  quote: ['contact', 'amount_minor', 'currency'],
  followup: ['due', 'text'],
  dismissal: ['contact', 'touchpoint', 'at'],
  snooze: ['kind', 'until', 'at'],
  skip: ['contact', 'kind', 'at'],
  channel: ['name'],
  segment: ['name', 'filter'],
  template: ['name', 'body'],
  distinction: ['contacts'],
  erasure: ['at', 'salt', 'hashes'],
};

const KINDS: ReadonlyMap<string, EntityKind> = new Map(
  (Object.keys(TYPE_NAMES) as EntityKind[]).map((kind) => [TYPE_NAMES[kind], kind]),
);

const BEGINNING = /^\{"type": ?"([a-z]+)"/;

/** What kind of record a line's beginning shows it to be, without reading the rest; null where it does not. */
export const kindAtFirstSight = (line: string): EntityKind | null =>
  KINDS.get(BEGINNING.exec(line)?.[1] ?? '') ?? null;

const refused = (why: Refusal): Parsed => ({ is: 'refused', why });

/** A line of the interchange as a record, or why it is none (`cli.md §7`). */
export function parseLine(line: string): Parsed {
  const value = jsonIn(line);
  if (value === undefined) return refused({ is: 'not-json' });
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refused({ is: 'not-an-object' });
  return recordOf(value as Fields);
}

/** What a line says, undefined where it is no JSON. */
export function jsonIn(line: string): Json | undefined {
  try {
    // Halves of characters, as programs leave them that cut texts, cannot be kept: each becomes U+FFFD at once.
    return (/\\ud[89a-f]/i.test(line) ? JSON.parse(line, whole) : JSON.parse(line)) as Json;
  } catch {
    return undefined;
  }
}

const whole = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;

function recordOf(object: Fields): Parsed {
  const { type, key } = object;
  const kind = typeof type === 'string' ? KINDS.get(type) : undefined;
  if (kind === undefined) {
    const name = typeof type === 'string' ? type : '';
    return refused({ is: 'type-unknown', type: name, near: near(name, KINDS.keys()) });
  }
  if (typeof key !== 'string' || key === '') return refused({ is: 'key-missing' });
  const shapes = FIELDS[kind];
  const fields: Record<string, Json> = {};
  const extra: Record<string, Json> = {};
  for (const name of Object.keys(object)) {
    const value = object[name] ?? null;
    if (name === 'type' || name === 'key') continue;
    const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    if (shape === undefined) {
      Object.defineProperty(extra, name, { value, enumerable: true, writable: true, configurable: true });
    } else if (value === null) {
      fields[name] = null;
    } else {
      const read = SHAPES[shape](value);
      if (read === undefined) return refused(wrong(name, shape, value));
      fields[name] = read;
    }
  }
  const { currency } = fields;
  if (kind === 'quote' && typeof currency === 'string' && !isCurrency(currency))
    return refused({ is: 'currency-unknown', currency });
  return { is: 'record', record: { kind, key, fields, extra } };
}

function wrong(field: string, expects: FieldShape, value: Json): Refusal {
  if (field === 'amount_minor') return { is: 'amount-not-integer' };
  if (
    expects === 'instant' &&
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(value)
  ) {
    return { is: 'instant-without-zone', field };
  }
  return { is: 'field-wrong', field, expects };
}
