import { parseDay, type Day } from '../domain/day.ts';
import type { Fields, Json } from '../domain/journal.ts';
import type { Catalogue } from '../locale/catalogue.ts';

/**
 * What is other than it was, a phrase for each field: `tier standard → vip`, `email + ana@taller.example`. With
 * `before` null everything that there is, without signs.
 */
export function changes(
  before: Fields | null,
  after: Fields,
  today: Day,
  locale: Catalogue,
): readonly string[] {
  const membersOf = (field: string, value: Json): readonly string[] | null =>
    members(value, (inner) =>
      OF_CHANNELS.includes(field) ? locale.channels.name(plain(inner)) : plain(inner),
    );
  const plain = (value: Json): string => words(value, today, locale);
  const { people } = locale;
  return Object.entries(after).flatMap(([field, value]) => {
    const label = people.fields[field] ?? field;
    const then = membersOf(field, before?.[field] ?? null);
    const now = membersOf(field, value);
    if (then === null || now === null) {
      const [was, is] = [plain(before?.[field] ?? null), plain(value)];
      if (was === is) return [];
      return [
        before === null || was === ''
          ? people.set(label, is)
          : people.changed(label, was, is === '' ? people.nothing : is),
      ];
    }
    const gone = then.filter((text) => !now.includes(text));
    const come = now.filter((text) => !then.includes(text));
    if (come.length + gone.length > 0) {
      return [
        people.listed(
          label,
          before === null ? come : [...come.map((text) => `+ ${text}`), ...gone.map((text) => `− ${text}`)],
        ),
      ];
    }
    return then.join('\n') === now.join('\n') ? [] : [people.listed(label, now)];
  });
}

/** Fields that hold channels. */
const OF_CHANNELS: readonly string[] = ['prefers', 'avoids'];

/** The members of a list or of an object, as texts; null of what holds one value. */
function members(value: Json, plain: (value: Json) => string): readonly string[] | null {
  if (value === null) return [];
  if (Array.isArray(value)) return (value as readonly Json[]).map(plain);
  if (typeof value !== 'object' || 'name' in value) return null;
  return Object.entries(value as Fields).map(([name, inner]) => `${name} ${plain(inner)}`);
}

/** A value in a few words: a thing by its name, a day with its weekday. */
function words(value: Json, today: Day, locale: Catalogue): string {
  if (value === null) return '';
  if (typeof value !== 'object') {
    const day = parseDay(String(value));
    return day === null ? String(value) : locale.days.short(day, today);
  }
  const { name, kind, on } = value as Fields;
  return name === undefined
    ? `${words(kind ?? null, today, locale)} ${words(on ?? null, today, locale)}`
    : words(name, today, locale);
}
