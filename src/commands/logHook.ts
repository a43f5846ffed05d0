import { touchLine, touchRead } from '../connectors/jsonl/touchLine.ts';
import type { ContactRecord } from '../domain/contact.ts';
import type { Fields, Json } from '../domain/journal.ts';
import { parsePerson } from '../domain/person.ts';
import { formatRef, parseRef } from '../domain/refs.ts';
import { findByKey, findByUid, idOf, uidOf } from '../store/entity.ts';
import { readQuote } from '../store/quotes.ts';
import { throughHook, type Heard, type HookLine } from './throughHook.ts';
import type { Call } from './verb.ts';

/** A touchpoint that is about to be written. */
export interface Planned {
  readonly contacts: readonly ContactRecord[];
  /** Somebody who is added with it: `Luis Vidal <luis@vidal.example>`. */
  readonly newcomer: string | null;
  readonly key: string | null;
  /** As the journal would have them, without the contacts. */
  readonly fields: Fields;
  /** It is about that quote and no other. */
  readonly ofQuote: boolean;
}

/** What the hook changes of it, and what it says. */
export interface HookedTouch {
  readonly fields: Fields;
  readonly told: readonly string[];
}

/** Shows a touchpoint to the `log` hook before it is written. Throws what a hook may be wrong about. */
export async function throughLogHook(call: Call, path: string, planned: Planned): Promise<HookedTouch> {
  const sent = sentLine(call, planned);
  const heard = await throughHook(call, 'log', path, [sent]);
  const [line, ...more] = heard.lines;
  if (line === undefined) return { fields: {}, told: heard.told };
  if (more.length > 0) throw heard.wrong({ is: 'lines', sent: 1, printed: heard.lines.length });
  return { fields: changesIn(call, line, sent, planned, heard), told: heard.told };
}

function sentLine(call: Call, { contacts, newcomer, key, fields }: Planned): Fields {
  const person = newcomer === null ? null : parsePerson(newcomer);
  const uid = fields['quote'];
  const quote = typeof uid === 'string' ? readQuote(call.book, idOf(call.book, 'quote', uid)) : null;
  const people: readonly Json[] = [
    ...contacts.map(({ id, key: known, name, tier, tags, emails }) => ({
      ref: formatRef('contact', id),
      key: known,
      name,
      tier,
      tags,
      emails,
    })),
    ...(person === null
      ? []
      : [
          {
            ref: null,
            key: null,
            name: person.name,
            tier: null,
            tags: [],
            emails: person.email === null ? [] : [person.email],
          },
        ]),
  ];
  return touchLine(
    {
      ...fields,
      contacts: contacts.map((contact) => contact.key),
      quote: quote?.key ?? null,
    },
    { key, verb: call.verb, people, quote_ref: quote ? formatRef('quote', quote.id) : null },
  );
}

function changesIn(
  call: Call,
  { line, object }: HookLine,
  sent: Fields,
  { ofQuote }: Planned,
  { wrong }: Heard,
): Fields {
  const read = touchRead(object, sent, !ofQuote);
  if (read.is === 'key') throw wrong({ is: 'key', line, key: read.key, may: read.may });
  if (read.is === 'value') throw wrong({ is: 'value', line, key: read.key });
  const { quote, ...changes } = read.changes;
  if (typeof quote !== 'string') return read.changes;
  const uid = quoteSaid(call, quote);
  if (uid === null) throw wrong({ is: 'quote-unknown', line, quote });
  return { ...changes, quote: uid };
}

/** The quote that a reference, else a key names. */
function quoteSaid({ book }: Call, word: string): string | null {
  const ref = parseRef(word);
  const id =
    ref?.kind === 'quote'
      ? (readQuote(book, ref.id)?.id ?? null)
      : (findByKey(book, 'quote', word) ?? findByUid(book, 'quote', word));
  return id === null ? null : uidOf(book, 'quote', id);
}
