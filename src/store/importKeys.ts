import { channelNamed } from '../domain/channel.ts';
import { fold } from '../domain/folding.ts';
import type { Refusal } from '../domain/interchange.ts';
import { isUuid, type EntityKind, type Json } from '../domain/journal.ts';
import { near } from '../domain/near.ts';
import type { Book } from './book.ts';
import { findByKey, findByUid, readEntity, uidOf } from './entity.ts';
import type { Entry } from './entry.ts';
import { survivorOf } from './gone.ts';
import { PRESENT } from './kinds.ts';
import { channelsOf } from './logs.ts';

/** What the keys and words of an import stand for in the book. */
export class ImportKeys {
  private readonly book: Book;
  private readonly entry: Entry;
  /** Contacts and quotes are named again and again; touchpoints come by the million and are not. */
  private readonly uids = new Map<string, string>();
  private readonly channels = new Map<string, string>();
  private readonly orgs = new Map<string, string>();

  constructor(book: Book, entry: Entry) {
    this.book = book;
    this.entry = entry;
  }

  /** The row with that key, or with that uid: what was made here is exported under its uid. */
  find(kind: EntityKind, key: string): number | null {
    return findByKey(this.book, kind, key) ?? (isUuid(key) ? findByUid(this.book, kind, key) : null);
  }

  /** Whether the thing of that key is there, deleted or unmade (`kinds.ts`); null where there never was one. */
  state(kind: EntityKind, key: string): Json {
    const id = this.find(kind, key);
    return id === null ? null : (readEntity(this.book, kind, id)?.fields['deleted'] ?? null);
  }

  /** The uid of a thing that is there and was not deleted, or null. */
  uid(kind: EntityKind, key: string): string | null {
    const isKept = kind === 'contact' || kind === 'quote';
    const before = isKept ? this.uids.get(`${kind} ${key}`) : undefined;
    if (before !== undefined) return before;
    const id = this.find(kind, key);
    if (id === null) return null;
    // Who was merged is whom they were merged into.
    const there = kind === 'contact' ? survivorOf(this.book, id) : id;
    if (there === null || readEntity(this.book, kind, there)?.fields['deleted'] !== PRESENT) return null;
    const uid = uidOf(this.book, kind, there);
    if (isKept) this.uids.set(`${kind} ${key}`, uid);
    return uid;
  }

  /** The uid of what a snooze hides: a follow-up, a quote, a touchpoint or a contact, by the kind of reason. */
  subject(reason: string, key: string): string | null {
    if (reason === 'promise' || reason === 'follow-up') return this.uid('followup', key);
    if (reason.startsWith('quote')) return this.uid('quote', key);
    return this.uid(reason === 'reply' || reason === 'waiting' ? 'touchpoint' : 'contact', key);
  }

  /** The channel that a word names, or why it names none. */
  channel(word: string): { readonly is: 'channel'; readonly name: string } | Refusal {
    const before = this.channels.get(word);
    if (before !== undefined) return { is: 'channel', name: before };
    const known = channelsOf(this.book);
    const channel = channelNamed(word, known);
    if (!channel) {
      const names = known.map(({ name }) => name);
      return { is: 'channel-unknown', channel: word, near: near(word, names) };
    }
    this.channels.set(word, channel.name);
    return { is: 'channel', name: channel.name };
  }

  /** The uid of the organisation of that name, which is made where there is none. */
  org(name: string): string {
    const before = this.orgs.get(name);
    if (before !== undefined) return before;
    const id = findOrg(this.book, name);
    const uid =
      id === null
        ? this.entry.create('org', { name, created_at: this.book.tools.now }).uid
        : uidOf(this.book, 'org', id);
    this.orgs.set(name, uid);
    return uid;
  }
}

const ORG_NAMED = `
select id
  from org
 where folded = ?
   and deleted = 0
 order by id
 limit 1`;

/** The organisation of that name, case and accents ignored, or null. */
export const findOrg = (book: Book, name: string): number | null =>
  book.prepare<[string], { id: number }>(ORG_NAMED).get(fold(name))?.id ?? null;
