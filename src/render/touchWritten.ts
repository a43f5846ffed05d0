import { formatInstant, type Instant } from '../domain/instant.ts';
import { formatRef } from '../domain/refs.ts';
import type { Touchpoint } from '../domain/touchpoint.ts';
import { dayText, type Telling } from './dayText.ts';
import type { Face } from './face.ts';
import { harmless } from './harmless.ts';
import { json } from './json.ts';
import { momentOf } from './logged.ts';
import { saidOf, touchpointObject, type Cast } from './touched.ts';

interface Shown {
  readonly out: string;
  readonly told: string;
}

const entryRef = (entry: number | null): string | null => (entry === null ? null : formatRef('entry', entry));

/** What a touchpoint says now, and what of it was changed; as JSON `crm.touch.edit/1`. */
export function showTouchEdited(
  before: Touchpoint,
  after: Touchpoint,
  cast: Cast,
  entry: number | null,
  now: Instant,
  telling: Telling,
  face: Face,
): Shown {
  const { touches } = telling.locale;
  const ref = formatRef('touchpoint', after.id);
  const changed = PARTS.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
  const what = saidOf(after, cast, telling.locale);
  const names = [...new Set(changed.map((part) => touches.parts[part]))];
  const told =
    entry === null
      ? touches.same(ref)
      : touches.edited(ref, momentOf(after.at, telling.today, telling.locale), what, names);
  const object = {
    schema: 'crm.touch.edit/1',
    now: formatInstant(now),
    entry: entryRef(entry),
    touchpoint: touchpointObject(after, cast),
  };
  return { out: face.format === 'json' ? json(object, face) : '', told: `${harmless(told)}\n` };
}

const PARTS = [
  'at',
  'contacts',
  'channel',
  'direction',
  'text',
  'minutes',
  'missed',
  'auto',
  'asks',
  'expectsReply',
  'quote',
  'tags',
] as const;

/** Which touchpoints are gone; as JSON `crm.touch.delete/1`. */
export function showTouchesDeleted(
  gone: readonly Touchpoint[],
  cast: Cast,
  entry: number | null,
  now: Instant,
  telling: Telling,
  face: Face,
): Shown {
  const items = gone.map((touch) => ({
    ref: formatRef('touchpoint', touch.id),
    when: dayText(touch.at, telling),
    what: saidOf(touch, cast, telling.locale),
  }));
  const object = {
    schema: 'crm.touch.delete/1',
    now: formatInstant(now),
    entry: entryRef(entry),
    deleted: items.map(({ ref }) => ref),
  };
  return {
    out: face.format === 'json' ? json(object, face) : '',
    told: `${harmless(telling.locale.touches.deleted(items))}\n`,
  };
}
