import { foldPhone } from '../../domain/folding.ts';
import type { Party } from '../../domain/incoming.ts';
import { isUuid, type Fields, type Json } from '../../domain/journal.ts';
import { dayIn } from './cardDate.ts';
import { ADDRESS, addressOf, nameOf, nameParts } from './wholes.ts';
import { lineOf, partsIn, textIn, textsIn, typesOf, type Property } from './property.ts';
import { handleInMessenger, handleInUrl, type Handle } from './social.ts';

/** A card as a person. */
export interface CardPerson {
  readonly party: Party;
  readonly fields: Fields;
  readonly extra: Fields;
}

/** What says something of the file and not of the person. */
const OF_THE_FILE = new Set(['VERSION', 'PRODID', 'REV', 'BEGIN', 'END', 'SOURCE', 'NAME', 'PROFILE']);

/**
 * Who a card is of. What has no place in a contact is kept as it stands (`vcard`), and so is what has one and says more
 * than its value (`vcard_said`), which is given back only as long as it holds.
 */
export function personOf(properties: readonly Property[]): CardPerson {
  const draft = new Draft(properties);
  for (const property of properties) draft.take(property);
  return draft.person();
}

class Draft {
  private readonly properties: readonly Property[];
  private readonly emails: Preferred[] = [];
  private readonly phones: Preferred[] = [];
  private readonly aliases: string[] = [];
  private readonly tags: string[] = [];
  private readonly handles = new Map<string, string>();
  private readonly facts = new Map<string, string>();
  private readonly dates: Json[] = [];
  /** What has no place, and what has one and says more than its value. */
  private readonly kept: string[] = [];
  private readonly said: string[] = [];
  private readonly single = new Map<string, string>();

  constructor(properties: readonly Property[]) {
    this.properties = properties;
  }

  take(property: Property): void {
    const { name } = property;
    if (OF_THE_FILE.has(name)) return;
    const isModelled = this.understand(property);
    const isMore = KEPT.has(name) || (name === 'ORG' && partsIn(property).length > 1);
    if (!isModelled) this.kept.push(lineOf(property));
    else if (isMore || property.params.size > 0 || property.group !== null) this.said.push(lineOf(property));
  }

  person(): CardPerson {
    const said = (field: string): string | null => this.single.get(field) ?? null;
    const name = said('fn') ?? said('n') ?? this.aliases[0] ?? said('org') ?? '';
    // What is made of the name alone says nothing more.
    const known = this.said.filter((line) => line !== `N:${nameParts(name)}`);
    const aliases = this.aliases.filter((alias) => alias !== name);
    const fields: Fields = {
      ...(aliases.length === 0 ? {} : { aliases }),
      ...(this.tags.length === 0 ? {} : { tags: this.tags }),
      ...(this.handles.size === 0 ? {} : { handles: Object.fromEntries(this.handles) }),
      ...(this.facts.size === 0 ? {} : { facts: Object.fromEntries(this.facts) }),
      ...(this.dates.length === 0 ? {} : { dates: this.dates }),
      ...Object.fromEntries(
        ['birthday', 'lang', 'deceased_on'].flatMap((field) => {
          const value = said(field);
          return value === null ? [] : [[field, value]];
        }),
      ),
    };
    return {
      party: {
        key: said('key'),
        name,
        emails: preferredFirst(this.emails),
        phones: preferredFirst(this.phones),
        // An organisation's own card is of no member of it.
        org: said('kind') === 'org' ? null : said('org'),
      },
      fields,
      extra: {
        ...(known.length === 0 ? {} : { vcard_said: known }),
        ...(this.kept.length === 0 ? {} : { vcard: this.kept }),
      },
    };
  }

  /** Puts what a property says where it belongs; false where it has no place, or its place is taken. */
  private understand(property: Property): boolean {
    const text = textIn(property);
    if (text === '') return property.name !== 'N' && property.params.size === 0;
    const hasNoYear = property.params.has('X-APPLE-OMIT-YEAR');
    switch (property.name) {
      case 'FN':
        return this.once('fn', text.replace(/\s+/g, ' '));
      case 'N':
        return this.once('n', nameOf(partsIn(property)));
      case 'NICKNAME':
        this.aliases.push(...textsIn(property));
        return true;
      case 'KIND':
        return this.once('kind', text.toLowerCase());
      case 'UID':
        return this.once('key', keyOf(text));
      case 'EMAIL':
        return this.email(property, text);
      case 'TEL':
        return this.phone(property, text);
      case 'ORG': {
        const [org = '', ...units] = partsIn(property);
        if (units.some((unit) => unit !== ''))
          this.fact('department', units.filter((unit) => unit !== '').join(', '));
        return org === '' || this.once('org', org);
      }
      case 'TITLE':
      case 'ROLE':
      case 'NOTE':
        return this.fact(property.name.toLowerCase(), text);
      case 'ADR': {
        const place = typesOf(property).find((type) => type === 'home' || type === 'work');
        return this.fact(place === undefined ? ADDRESS : `${place}-${ADDRESS}`, addressOf(partsIn(property)));
      }
      case 'BDAY':
        return this.day('birthday', text, hasNoYear);
      case 'DEATHDATE':
        return this.day('deceased_on', text, false);
      case 'ANNIVERSARY':
      case 'X-ANNIVERSARY':
      case 'X-MS-ANNIVERSARY':
      case 'X-EVOLUTION-ANNIVERSARY':
        return this.date('anniversary', text, hasNoYear);
      case 'X-ABDATE':
        return this.date(this.labelOf(property) ?? 'anniversary', text, hasNoYear);
      case 'CATEGORIES':
        for (const tag of textsIn(property))
          if (!isSystemGroup(tag) && !this.tags.includes(tag)) this.tags.push(tag);
        return !textsIn(property).some(isSystemGroup);
      case 'LANG':
        return this.once('lang', text.slice(0, 2).toLowerCase());
      case 'URL':
      case 'X-SOCIALPROFILE':
        return this.url(text, property);
      case 'IMPP':
        return this.handle(handleInMessenger(text, property.params.get('X-SERVICE-TYPE')?.[0] ?? null));
      case 'X-AIM':
      case 'X-ICQ':
      case 'X-JABBER':
      case 'X-MSN':
      case 'X-SKYPE':
      case 'X-SKYPE-USERNAME':
      case 'X-GOOGLE-TALK':
      case 'X-YAHOO':
      case 'X-TWITTER':
        return this.handle(
          handleInMessenger(
            text,
            property.name
              .replace(/^X-/, '')
              .replace(/-USERNAME$/, '')
              .replace('GOOGLE-TALK', 'gtalk'),
          ),
        );
      case 'X-CRM-FACT':
        return this.fact(property.params.get('X-NAME')?.[0] ?? 'fact', text);
      default:
        return false;
    }
  }

  private once(field: string, value: string): boolean {
    return only(this.single, field, value);
  }

  private fact(name: string, value: string): boolean {
    return only(this.facts, name, value);
  }

  private email(property: Property, text: string): boolean {
    const address = text
      .replace(/^mailto:/i, '')
      .trim()
      .toLowerCase();
    if (!/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(address)) return false;
    if (!this.emails.some(({ value }) => value === address))
      this.emails.push({ value: address, isFirst: isPreferred(property) });
    return true;
  }

  private phone(property: Property, text: string): boolean {
    const number = text.replace(/^tel:/i, '').trim();
    if (foldPhone(number) === null) return false;
    const types = typesOf(property);
    // A fax cannot be called.
    if (types.includes('fax') && !types.includes('voice') && !types.includes('cell'))
      return this.fact('fax', number);
    if (!this.phones.some(({ value }) => value === number))
      this.phones.push({ value: number, isFirst: isPreferred(property) });
    return true;
  }

  private url(text: string, property: Property): boolean {
    const found = handleInUrl(text);
    if (found) return this.handle(found);
    const [place] = typesOf(property);
    if (property.name !== 'URL' && place !== undefined) return this.handle({ place, handle: text });
    return this.fact('web', text);
  }

  private handle(found: Handle | null): boolean {
    return found !== null && only(this.handles, found.place, found.handle);
  }

  private day(field: string, text: string, hasNoYear: boolean): boolean {
    const day = dayIn(text, hasNoYear);
    return day !== null && this.once(field, day);
  }

  private date(kind: string, text: string, hasNoYear: boolean): boolean {
    const on = dayIn(text, hasNoYear);
    if (on !== null) this.dates.push({ kind, on, yearly: true });
    return on !== null;
  }

  /** What a property's group calls it: `_$!<Anniversary>!$_`. */
  private labelOf({ group }: Property): string | null {
    if (group === null) return null;
    const label = this.properties.find(
      (one) => one.name === 'X-ABLABEL' && one.group?.toLowerCase() === group.toLowerCase(),
    );
    const text = label
      ? textIn(label)
          .replace(/^_\$!<(.*)>!\$_$/, '$1')
          .toLowerCase()
      : '';
    return text === '' ? null : text;
  }
}

/** Sets a value that is said for the first time; false where another one was said before, or none is. */
function only(values: Map<string, string>, name: string, value: string): boolean {
  if (value === '') return false;
  const before = values.get(name);
  if (before === undefined) values.set(name, value);
  return before === undefined || before === value;
}

interface Preferred {
  readonly value: string;
  readonly isFirst: boolean;
}

const preferredFirst = (list: readonly Preferred[]): readonly string[] =>
  [...list.filter(({ isFirst }) => isFirst), ...list.filter(({ isFirst }) => !isFirst)].map(
    ({ value }) => value,
  );

const isPreferred = (property: Property): boolean =>
  typesOf(property).includes('pref') || property.params.get('PREF')?.[0] === '1';

/** Of these the parts are kept too: a contact has the whole only. */
const KEPT = new Set(['N', 'ADR', 'KIND']);

/** Groups that a program puts everybody into. */
const isSystemGroup = (tag: string): boolean =>
  /^(?:\*\s*)?(?:my ?contacts|starred|mis contactos)$/i.test(tag);

/** A card's own id as a key: ours as it is, so that what was exported is known again. */
const keyOf = (uid: string): string => {
  const bare = uid.replace(/^urn:uuid:/i, '');
  return isUuid(bare.toLowerCase()) ? bare.toLowerCase() : `vcard:${uid}`;
};
