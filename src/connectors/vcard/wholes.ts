import { escaped } from './property.ts';

/** What the fact is called that a postal address is. */
export const ADDRESS = 'address';

/** The place whose postal address a fact is by its name, '' where it says none; null: it is another fact. */
export const addressFact = (name: string): string | null =>
  name === ADDRESS ? '' : (/^(home|work)-address$/.exec(name)?.[1] ?? null);

/** A name of its parts, as it is said. */
export const nameOf = ([
  family = '',
  given = '',
  middle = '',
  prefix = '',
  suffix = '',
]: readonly string[]): string =>
  [prefix, given, middle, family, suffix].filter((part) => part !== '').join(' ');

/** `Pérez;Ana;;;`, where only the whole name is known: its first word, and the others. */
export function nameParts(name: string): string {
  const [given = '', ...family] = name.trim().split(/\s+/);
  return `${escaped(family.join(' '))};${escaped(given)};;;`;
}

/** A postal address of its parts, as one line. */
export const addressOf = ([
  box = '',
  more = '',
  street = '',
  city = '',
  region = '',
  code = '',
  country = '',
]: readonly string[]): string =>
  [street, more, box, [code, city].filter((part) => part !== '').join(' '), region, country]
    .filter((part) => part !== '')
    .join(', ');
