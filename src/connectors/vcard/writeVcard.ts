import { mayBe } from '../../domain/matching.ts';
import { isUuid, textIn as text, type Fields, type Json } from '../../domain/journal.ts';
import { isYearless } from '../../domain/yearless.ts';
import { asVersion, type VcardVersion } from './asVersion.ts';
import { personOf } from './personOf.ts';
import { addressFact, nameParts } from './wholes.ts';
import { escaped, lineOf, propertyIn, type Property } from './property.ts';
import { profileOf } from './social.ts';

/** A contact by the fields of the interchange, as `crm export` has them. */
export interface CardSubject {
  readonly key: string;
  readonly uid: string;
  readonly fields: Fields;
  readonly extra: Fields;
}

/**
 * A contact as a card, its lines folded and ended. What an import kept is given back as it stood, where it still holds;
 * what has no property of its own becomes `X-CRM-FACT`.
 */
export function vcardOf(subject: CardSubject, version: VcardVersion): string {
  const lines = new Card(subject).lines().map((property) => lineOf(asVersion(property, version)));
  return ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD']
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

type Written = Omit<Property, 'line'>;

class Card {
  private readonly subject: CardSubject;
  private readonly kept: readonly Property[];
  private readonly before: readonly Property[];
  /** What properties that were given back say already: `emails=ana@taller.example`. */
  private readonly said = new Set<string>();
  private readonly written: Written[] = [];

  constructor(subject: CardSubject) {
    this.subject = subject;
    this.kept = propertiesIn(subject.extra['vcard']);
    this.before = propertiesIn(subject.extra['vcard_said']);
  }

  lines(): readonly Written[] {
    const back = this.before.filter((property) => this.holds(property));
    const { fields } = this.subject;
    const name = text(fields['name']);
    this.put('UID', this.uid());
    this.put('FN', escaped(name));
    if (![...back, ...this.kept].some((one) => one.name === 'N')) this.put('N', nameParts(name));
    this.list('NICKNAME', texts(fields['aliases']), 'aliases');
    for (const email of texts(fields['emails'])) this.once(`emails=${email}`, 'EMAIL', escaped(email));
    for (const phone of texts(fields['phones'])) this.once(`phones=${phone}`, 'TEL', escaped(phone));
    this.organisation();
    this.days();
    this.list('CATEGORIES', texts(fields['tags']), 'tags');
    this.handles();
    this.once(`lang=${text(fields['lang'])}`, 'LANG', text(fields['lang']));
    this.facts();
    return [...this.written, ...back, ...this.kept];
  }

  /** Whether a kept property says nothing that the contact does not say any more. */
  private holds(property: Property): boolean {
    const { fields } = this.subject;
    if (property.name === 'N')
      return mayBe({ names: [text(fields['name'])] }, personOf([property]).party.name);
    const { party, fields: says } = personOf([property, ...this.labelsOf(property)]);
    const all = [
      ...party.emails.map((one) => ['emails', one] as const),
      ...party.phones.map((one) => ['phones', one] as const),
      ...(party.org === null ? [] : [['org', party.org] as const]),
      ...pairsOf(says),
    ];
    const isTrue = all.every(([field, value]) => hasValue(fields, field, value));
    if (isTrue) for (const [field, value] of all) this.said.add(`${field}=${value}`);
    return isTrue;
  }

  private labelsOf({ group }: Property): readonly Property[] {
    return group === null ? [] : this.kept.filter((one) => one.name === 'X-ABLABEL' && one.group === group);
  }

  private uid(): string {
    const { key, uid, extra } = this.subject;
    const foreign = [key, ...texts(extra['keys'])].find((one) => one.startsWith('vcard:'));
    if (foreign !== undefined) return foreign.slice('vcard:'.length);
    return `urn:uuid:${isUuid(key) ? key : uid}`;
  }

  private organisation(): void {
    const { fields } = this.subject;
    const org = text(fields['org']);
    const department = text(objectOf(fields['facts'])['department']);
    if (org === '') return;
    const unit = department === '' ? '' : `;${escaped(department)}`;
    if (this.once(`org=${org}`, 'ORG', escaped(org) + unit) && unit !== '')
      this.said.add(`facts.department=${department}`);
  }

  private days(): void {
    const { fields } = this.subject;
    const birthday = text(fields['birthday']);
    if (birthday !== '' && !this.said.has(`birthday=${birthday}`))
      this.written.push(dayProperty('BDAY', birthday, null));
    this.once(`deceased_on=${text(fields['deceased_on'])}`, 'DEATHDATE', text(fields['deceased_on']));
    let group = this.kept.length;
    for (const date of listOf(fields['dates']).map(objectOf)) {
      const [kind, on] = [text(date['kind']), text(date['on'])];
      if (this.said.has(`dates.${kind}=${on}`)) continue;
      if (kind === 'anniversary') this.written.push(dayProperty('ANNIVERSARY', on, null));
      else {
        group += 1;
        this.written.push(dayProperty('X-ABDATE', on, `crm${group}`));
        this.written.push(property('X-ABLabel', escaped(kind), [], `crm${group}`));
      }
    }
  }

  private handles(): void {
    for (const [place, value] of Object.entries(objectOf(this.subject.fields['handles']))) {
      const handle = text(value);
      if (this.said.has(`handles.${place}=${handle}`)) continue;
      const profile = profileOf(place, handle);
      if (profile !== null) this.written.push(property('X-SOCIALPROFILE', profile, [['TYPE', place]], null));
      else
        this.written.push(property('IMPP', `x-apple:${escaped(handle)}`, [['X-SERVICE-TYPE', place]], null));
    }
  }

  private facts(): void {
    for (const [name, value] of Object.entries(objectOf(this.subject.fields['facts']))) {
      const fact = escaped(text(value));
      if (this.said.has(`facts.${name}=${text(value)}`) || fact === '') continue;
      if (name === 'fax') this.written.push(property('TEL', fact, [['TYPE', 'FAX']], null));
      else if (PROPERTIES.has(name)) this.put(PROPERTIES.get(name) ?? '', fact);
      else if (addressFact(name) !== null) {
        const place = addressFact(name);
        this.written.push(
          property('ADR', `;;${fact};;;;`, place === '' ? [] : [['TYPE', place ?? '']], null),
        );
      } else this.written.push(property('X-CRM-FACT', fact, [['X-NAME', name]], null));
    }
  }

  private list(name: string, values: readonly string[], field: string): void {
    const left = values.filter((value) => !this.said.has(`${field}=${value}`));
    if (left.length > 0) this.put(name, left.map(escaped).join(','));
  }

  private once(what: string, name: string, value: string): boolean {
    if (value === '' || this.said.has(what)) return false;
    this.put(name, value);
    return true;
  }

  private put(name: string, value: string): void {
    this.written.push(property(name, value, [], null));
  }
}

const propertiesIn = (kept: Json | undefined): readonly Property[] =>
  texts(kept).flatMap((line) => propertyIn(line) ?? []);

/** Facts that are properties. */
const PROPERTIES: ReadonlyMap<string, string> = new Map([
  ['title', 'TITLE'],
  ['role', 'ROLE'],
  ['note', 'NOTE'],
  ['web', 'URL'],
]);

const property = (
  said: string,
  value: string,
  params: readonly (readonly [string, string])[],
  group: string | null,
): Written => ({
  group,
  name: said.toUpperCase(),
  said,
  params: new Map(params.map(([name, one]) => [name, [one]])),
  value,
});

const dayProperty = (name: string, day: string, group: string | null): Written =>
  property(name, day, isYearless(day) ? [['X-APPLE-OMIT-YEAR', day.slice(0, 4)]] : [], group);

const texts = (value: Json | undefined): readonly string[] => listOf(value).map(text);
const listOf = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? (value as readonly Json[]) : [];
const objectOf = (value: Json | undefined): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** What fields say, each value by its own name: `facts.title`, `tags`. */
const pairsOf = (fields: Fields): readonly (readonly [string, string])[] =>
  Object.entries(fields).flatMap(([field, value]): readonly (readonly [string, string])[] => {
    if (field === 'dates')
      return listOf(value).map((date) => [
        `dates.${text(objectOf(date)['kind'])}`,
        text(objectOf(date)['on']),
      ]);
    if (Array.isArray(value)) return texts(value).map((one) => [field, one]);
    if (typeof value === 'object')
      return Object.entries(objectOf(value)).map(([name, one]) => [`${field}.${name}`, text(one)]);
    return [[field, text(value)]];
  });

function hasValue(fields: Fields, field: string, value: string): boolean {
  const known = pairsOf(fields);
  return known.some(([name, one]) => name === field && (one === value || one.toLowerCase() === value));
}

const ENCODER = new TextEncoder();

/** A line in pieces of at most 75 bytes, no character cut. */
function folded(line: string): string {
  if (line.length <= 25) return line;
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const character of line) {
    const bytes = character < '\u0080' ? 1 : ENCODER.encode(character).length;
    if (size + bytes > 75) {
      pieces.push(piece);
      piece = '';
      size = 1;
    }
    piece += character;
    size += bytes;
  }
  return [...pieces, piece].join('\r\n ');
}
