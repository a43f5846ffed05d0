import type { Found } from '../domain/found.ts';
import { formatInstant, type Instant } from '../domain/instant.ts';
import { formatRef } from '../domain/refs.ts';
import { placeOf, placesOf, snippet, type Sought } from '../domain/snippet.ts';
import { dayText, sinceText, type Telling } from './dayText.ts';
import type { Face } from './face.ts';
import { json } from './json.ts';
import { showSheet, type Row } from './sheet.ts';
import { nameObject } from './touched.ts';

/** What was found, the best first; as JSON `crm.find/1`. */
export function showFound(
  items: readonly Found[],
  sought: Sought,
  now: Instant,
  telling: Telling,
  face: Face,
): string {
  const rows = items.map((item) => foundRow(item, sought, telling));
  if (face.format === 'json') {
    return json({ schema: 'crm.find/1', now: formatInstant(now), items: rows.map(({ raw }) => raw) }, face);
  }
  const { columns } = telling.locale.found;
  return showSheet(
    {
      columns: [
        { title: columns.ref },
        { title: columns.who, grow: true, least: 10 },
        { title: columns.when },
        { title: columns.what, drop: 1 },
        { title: columns.text, grow: true, least: 24 },
      ],
      rows,
    },
    face,
  );
}

const ARROWS = { in: '←', out: '→', live: '↔' } as const;

function foundRow(item: Found, sought: Sought, telling: Telling): Row {
  const { kind, person, at, due, channel, direction, archived } = item;
  const { found, channels } = telling.locale;
  const ref = formatRef(kind, item.id);
  const when = due ?? at;
  const iso = { ...telling, iso: true };
  const text = kind === 'contact' || kind === 'org' ? besidesName(item, sought) : snippet(item.text, sought);
  const whole = kind === 'contact' || kind === 'org' ? text : item.text;
  const name = person?.name ?? (kind === 'org' ? (item.text.split('\n')[0] ?? '') : found.nobody);
  return {
    ref,
    raw: {
      kind,
      ref,
      contact: nameObject(person ?? undefined),
      ...(kind === 'follow-up' ? { due } : { at: at === null ? null : formatInstant(at) }),
      ...(kind === 'touchpoint' ? { channel, direction } : {}),
      ...(kind === 'contact' ? { archived } : {}),
      text: item.text,
    },
    cells: [
      { text: ref, mood: 'accent' },
      { text: name, mood: 'strong' },
      {
        text:
          when === null ? '' : typeof when === 'number' ? sinceText(when, telling) : dayText(when, telling),
        plain: when === null ? '' : typeof when === 'number' ? sinceText(when, iso) : when,
      },
      {
        text:
          channel === null || direction === null
            ? found.kinds[kind]
            : `${ARROWS[direction]} ${channels.name(channel)}`,
        plain: channel ?? kind,
        mood: 'faint',
      },
      {
        text: archived ? found.archived(text) : text,
        plain: whole,
        standOut: (shown) => placesOf(shown, sought),
      },
    ],
  };
}

/** Of a contact or an organisation, what the words stand in beside the name; without any, what comes first. */
function besidesName({ text }: Found, sought: Sought): string {
  const [, ...pieces] = text.split('\n');
  const having = pieces.filter((piece) => placeOf(piece, sought) !== null);
  return (having.length > 0 ? having : pieces.slice(0, 1)).join(' · ');
}
