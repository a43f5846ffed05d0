import type { InterchangeRecord, Refusal } from '../domain/interchange.ts';
import { textIn, type Fields, type Json } from '../domain/journal.ts';
import type { ImportKeys } from './importKeys.ts';
import { KINDS } from './kinds.ts';
import type { Shape } from './kinds/kind.ts';

/** A record's fields as the journal says them, or why it cannot. */
export type Resolved =
  | { readonly is: 'fields'; readonly fields: Fields }
  | { readonly is: 'refused'; readonly why: Refusal };

/** A field that names another thing of the same kind, which may come later in the file: who referred whom, what revises what. */
export const kinField = ({ kind }: Pick<InterchangeRecord, 'kind'>): 'referred_by' | 'revises' | null =>
  kind === 'contact' ? 'referred_by' : kind === 'quote' ? 'revises' : null;

/** The record's fields with uids for keys and defaults for null; a kin that is not there yet is left out. */
export function resolveFields(record: InterchangeRecord, keys: ImportKeys): Resolved {
  const { kind, fields } = record;
  const resolved: Record<string, Json> = {};
  for (const [name, value] of Object.entries(fields)) {
    const column = KINDS[kind].columns[name];
    if (value === null) {
      // The default of `created_at` is the first import, whichever this one is.
      if (name !== 'created_at') resolved[name] = column?.initial ?? null;
      continue;
    }
    const said = valueOf(record, name, value, column?.shape ?? { is: 'plain' }, keys);
    if (said.is === 'refused') return said;
    if (said.is === 'value') resolved[name] = said.value;
  }
  return { is: 'fields', fields: resolved };
}

type Said =
  | { readonly is: 'value'; readonly value: Json }
  | { readonly is: 'later' }
  | { readonly is: 'refused'; readonly why: Refusal };

function valueOf(record: InterchangeRecord, name: string, value: Json, shape: Shape, keys: ImportKeys): Said {
  const { kind, fields } = record;
  if (kind === 'contact' && name === 'org') return { is: 'value', value: keys.org(textIn(value)) };
  if (kind === 'contact' && (name === 'prefers' || name === 'avoids'))
    return { is: 'value', value: channelsIn(value, keys) };
  if (kind === 'contact' && name === 'do_not_contact') {
    const mark = value as Fields;
    return { is: 'value', value: { ...mark, channels: channelsIn(mark['channels'] ?? null, keys) } };
  }
  if (kind === 'touchpoint' && name === 'channel') {
    const channel = keys.channel(textIn(value));
    return channel.is === 'channel' ? { is: 'value', value: channel.name } : { is: 'refused', why: channel };
  }
  if (kind === 'snooze' && name === 'ref') {
    return named(name, textIn(value), keys.subject(textIn(fields['kind']), textIn(value)));
  }
  if (shape.is === 'ref') {
    const uid = keys.uid(shape.to, textIn(value));
    return uid === null && name === kinField(record) ? { is: 'later' } : named(name, textIn(value), uid);
  }
  if (shape.is !== 'refs') return { is: 'value', value };
  const uids = new Set<string>();
  for (const key of value as readonly string[]) {
    const uid = keys.uid(shape.to, key);
    if (uid === null) return named(name, key, null);
    uids.add(uid);
  }
  return { is: 'value', value: [...uids] };
}

/** Channels by their own names; a word that names none is kept, as it closes nothing and loses nothing. */
const channelsIn = (words: Json, keys: ImportKeys): Json =>
  words === null
    ? null
    : [
        ...new Set(
          (words as readonly string[]).map((word) => {
            const channel = keys.channel(word);
            return channel.is === 'channel' ? channel.name : word;
          }),
        ),
      ];

const named = (field: string, key: string, uid: string | null): Said =>
  uid === null
    ? { is: 'refused', why: { is: 'reference-unknown', field, key } }
    : { is: 'value', value: uid };
