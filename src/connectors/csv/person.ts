import { fold } from '../../domain/folding.ts';
import type { Incoming, Party } from '../../domain/incoming.ts';
import type { Fields, Json } from '../../domain/journal.ts';
import { TIERS } from '../../domain/contact.ts';
import { writtenDate, type DateReading, type WrittenDate } from '../../domain/writtenDate.ts';
import { NO_YEAR } from '../../domain/yearless.ts';

/** What a column may say of somebody. */
export const PERSON_ROLES = [
  'key',
  'name',
  'first_name',
  'middle_name',
  'last_name',
  'suffix',
  'alias',
  'org',
  'email',
  'phone',
  'tag',
  'birthday',
  'created',
  'lang',
  'source',
  'tier',
  'ignore',
] as const;

export type PersonRole = (typeof PERSON_ROLES)[number];

/** A role, or one with a name of its own: `fact:goal`, `handle:linkedin`, `date:anniversary`, `extra:photo`. */
export type Role =
  | { readonly is: PersonRole }
  | { readonly is: 'handle' | 'date' | 'extra'; readonly name: string }
  /** `between` stands between the cells of several columns that are one fact. */
  | { readonly is: 'fact'; readonly name: string; readonly between?: string };

/** Somebody as the cells of a row come together. What a cell says that its column's role cannot take is kept as a fact. */
export class Person {
  private key: string | null = null;
  private org: string | null = null;
  private readonly names = new Map<string, string>();
  private readonly emails = new Set<string>();
  private readonly phones = new Map<string, string>();
  private readonly lists = { tags: new Set<string>(), aliases: new Set<string>() };
  private readonly facts = new Map<string, string>();
  private readonly handles = new Map<string, string>();
  private readonly extra = new Map<string, Json>();
  private readonly dates = new Map<string, Json>();
  private readonly plain = new Map<string, Json>();
  private readonly reading: DateReading;

  constructor(reading: DateReading) {
    this.reading = reading;
  }

  /** Takes a cell in; empty ones say nothing. */
  put(role: Role, column: string, value: string): void {
    if (value === '') return;
    switch (role.is) {
      case 'ignore':
        return;
      case 'fact':
        return this.fact(role.name, value, role.between);
      case 'handle':
        return this.handle(role.name, value, column);
      case 'date':
        return this.date(role.name, column, value);
      case 'extra':
        this.extra.set(role.name, value);
        return;
      case 'key':
        this.key = value;
        return;
      case 'org':
        if (this.org === null) this.org = value;
        else if (fold(this.org) !== fold(value)) this.fact(column, value);
        return;
      case 'email':
        return this.email(column, value);
      case 'phone':
        return this.phone(column, value);
      case 'tag':
        for (const tag of listed(value, /\s*(?:[;,]|:::|\n)\s*/)) this.lists.tags.add(tag.replace(/^#/, ''));
        return;
      case 'alias':
        for (const name of listed(value, /\s*(?:;|:::|\n)\s*/)) this.lists.aliases.add(name);
        return;
      case 'birthday':
        return this.birthday(column, value);
      case 'created':
        return this.created(column, value);
      case 'lang':
        if (/^[a-z]{2}(?:[-_][a-z]{2})?$/i.test(value))
          this.plain.set('lang', value.slice(0, 2).toLowerCase());
        else this.fact(column, value);
        return;
      case 'source':
        this.plain.set('source', value);
        return;
      case 'tier': {
        const tier = TIERS.find((one) => one === fold(value));
        if (tier) this.plain.set('tier', tier);
        else this.fact(column, value);
        return;
      }
      default:
        this.names.set(role.is, value.replace(/\s+/g, ' '));
    }
  }

  /** Sets a field of the interchange as it is. */
  set(field: string, value: Json): void {
    this.plain.set(field, value);
  }

  /** Keeps something beside the fields, in a list where it comes again. */
  keep(name: string, by: string, value: string): void {
    if (value === '') return;
    const before = this.extra.get(name);
    const known: readonly Json[] = Array.isArray(before) ? before : [];
    this.extra.set(name, [...known, `${by}: ${value}`]);
  }

  fact(name: string, value: string, between = '\n'): void {
    const before = this.facts.get(name);
    if (before === undefined) this.facts.set(name, value);
    else if (!before.split(between).includes(value)) this.facts.set(name, `${before}${between}${value}`);
  }

  /** Who it is; the organisation's name is the name of one that has no other. */
  party(): Party {
    const full = this.names.get('name');
    const parts = ['first_name', 'middle_name', 'last_name', 'suffix'].map(
      (part) => this.names.get(part) ?? '',
    );
    const joined = parts.filter((part) => part !== '').join(' ');
    const emails = [...this.emails];
    const last = this.names.get('last_name') ?? '';
    const own = full === undefined ? joined : fold(full).includes(fold(last)) ? full : `${full} ${last}`;
    return {
      key: this.key,
      name: own === '' && emails.length === 0 ? (this.org ?? '') : own,
      emails,
      phones: [...this.phones.values()],
      org: this.org,
    };
  }

  /** The contact of a row, or why it is none. */
  contact(line: number): Incoming {
    const party = this.party();
    if (party.name === '' && party.emails.length + party.phones.length === 0) {
      return this.facts.size + this.handles.size === 0
        ? { is: 'passed', line, why: { is: 'empty' } }
        : { is: 'refused', line, why: { is: 'nobody' } };
    }
    return { is: 'contact', line, party, fields: this.fields(), extra: Object.fromEntries(this.extra) };
  }

  private fields(): Fields {
    const { tags, aliases } = this.lists;
    return Object.fromEntries<Json>([
      ...this.plain,
      ...(tags.size > 0 ? [['tags', [...tags]] as const] : []),
      ...(aliases.size > 0 ? [['aliases', [...aliases]] as const] : []),
      ...(this.dates.size > 0 ? [['dates', [...this.dates.values()]] as const] : []),
      ...(this.handles.size > 0 ? [['handles', Object.fromEntries(this.handles)] as const] : []),
      ...(this.facts.size > 0 ? [['facts', Object.fromEntries(this.facts)] as const] : []),
    ]);
  }

  private email(column: string, value: string): void {
    const words = listed(value, /\s*(?:[;,]|:::|\s)\s*/).map((word) =>
      word.replace(/^(?:mailto:|<)+|>$/gi, ''),
    );
    if (!words.every((word) => EMAIL.test(word))) return this.fact(column, value);
    for (const word of words) this.emails.add(word.toLowerCase());
  }

  private phone(column: string, value: string): void {
    const numbers = listed(value, /\s*(?:[;,]|:::|\n)\s*/);
    // Spreadsheets turn long numbers into 3.46E+10: what is left of it rings nowhere.
    if (!numbers.every((number) => PHONE.test(number) && !/\d[.,]?\d*E\+\d+$/i.test(number)))
      return this.fact(column, value);
    for (const number of numbers) {
      const same = number.replace(/\D/g, '');
      if (!this.phones.has(same)) this.phones.set(same, number);
    }
  }

  private handle(name: string, value: string, column: string): void {
    const before = this.handles.get(name);
    if (before === undefined) this.handles.set(name, value);
    else if (before !== value) this.fact(column, value);
  }

  private birthday(column: string, value: string): void {
    const date = this.dateIn(value);
    if (date === 'none') return;
    if (date === null) return this.fact(column, value);
    this.plain.set('birthday', dayText(date));
  }

  private date(kind: string, column: string, value: string): void {
    const date = this.dateIn(value);
    if (date === 'none') return;
    if (date === null || this.dates.has(kind)) return this.fact(column, value);
    this.dates.set(kind, { kind, on: dayText(date), yearly: true });
  }

  private created(column: string, value: string): void {
    const date = writtenDate(value, this.reading);
    if (date?.is === 'instant') this.plain.set('created_at', date.at);
    else this.fact(column, value);
  }

  private dateIn(value: string): WrittenDate | null | 'none' {
    return NO_DATE.test(value) ? 'none' : writtenDate(value, this.reading);
  }
}

/** How Outlook writes that there is no date. */
const NO_DATE = /^0?0[/.-]0?0[/.-]0{2,4}$/;
const EMAIL = /^[^\s@<>,;"']+@[^\s@<>,;"']+\.?[^\s@<>,;"'.]$/;
const PHONE = /^(?=(?:\D*\d){3})[\p{L}\d\s()+.\-/;=*#]{3,60}$/u;

const dayText = (date: WrittenDate): string =>
  date.is === 'yearless'
    ? `${NO_YEAR}-${`${date.month}`.padStart(2, '0')}-${`${date.day}`.padStart(2, '0')}`
    : date.day;

const listed = (value: string, between: RegExp): readonly string[] =>
  value.split(between).filter((one) => one !== '');
