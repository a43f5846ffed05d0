import fc from 'fast-check';
import { addDays, dayOf } from '../../src/domain/day.ts';
import { instant, type Instant } from '../../src/domain/instant.ts';
import type { EntityKind, Fields, Json } from '../../src/domain/journal.ts';
import type { Book } from '../../src/store/book.ts';
import { readEntity, uidOf } from '../../src/store/entity.ts';
import { write, type Entry } from '../../src/store/entry.ts';
import { takeBack, lastUndoable } from '../../src/store/undo.ts';
import { NOW } from './books.ts';

const ACTS = [
  'contact',
  'edit',
  'mark',
  'touch',
  'touch',
  'touch',
  'touch',
  'retouch',
  'dismiss',
  'quote',
  'requote',
  'revise',
  'skip',
  'snooze',
  'todo',
  'channel',
  'remove',
  'undo',
] as const;

/** Something a person does to a book: what, and the numbers that decide the rest. */
export interface Act {
  readonly is: (typeof ACTS)[number];
  readonly n: readonly number[];
}

/** Random lives of a book, each with three contacts to begin with. */
export const lives = (length: number): fc.Arbitrary<readonly Act[]> =>
  fc.array(
    fc.record({
      is: fc.constantFrom(...ACTS),
      n: fc.array(fc.nat({ max: 5039 }), { minLength: 12, maxLength: 12 }),
    }),
    { maxLength: length, size: 'max' },
  );

/** The instants that acts use lie this many hours apart; few enough that many things share one. */
const HOURS = 31;
const INSTANTS = 18;

/** The first instant that an act can bear, and the last. */
export const FIRST: Instant = instant(NOW - INSTANTS * HOURS * 3600);
export const LAST: Instant = instant(NOW + 2 * HOURS * 3600);

/** Does the acts one after another, some of them together in one entry. */
export function live(book: Book, acts: readonly Act[]): void {
  for (const n of [0, 1, 2]) write(book, 'add', (entry) => new Hand(book, entry, [n]).contact());
  for (const { is, n } of acts) {
    if (is === 'undo') undo(book);
    else
      write(book, is, (entry) => {
        new Hand(book, entry, n).do(is);
        if ((n.at(-1) ?? 0) % 4 === 0) new Hand(book, entry, n.toReversed()).do('touch');
      });
  }
}

function undo(book: Book): void {
  const { n } = book
    .prepare<[], { n: number }>('select count(*) as n from entry where undoes is null')
    .get() ?? { n: 0 };
  const undone = book
    .prepare<[], { n: number }>('select count(*) as n from entry where undoes is not null')
    .get();
  if (n - (undone?.n ?? 0) <= 3) return;
  write(book, 'undo', (entry) => {
    takeBack(book, entry, lastUndoable(book));
  });
}

/** Decides an act by its numbers, taken one after another. */
class Hand {
  private readonly book: Book;
  private readonly entry: Entry;
  private readonly numbers: readonly number[];
  private next = 0;

  constructor(book: Book, entry: Entry, numbers: readonly number[]) {
    this.book = book;
    this.entry = entry;
    this.numbers = numbers;
  }

  do(act: Exclude<Act['is'], 'undo'>): void {
    this[act]();
  }

  contact(): void {
    this.entry.create('contact', { ...this.person(), created_at: this.instant() });
  }

  private edit(): void {
    const id = this.one('contact');
    if (id !== null) this.entry.change('contact', id, this.person());
  }

  private mark(): void {
    const id = this.one('contact');
    if (id === null) return;
    const on = dayOf(this.instant());
    this.entry.change('contact', id, {
      archived: this.chance(3),
      do_not_contact: this.pick<Json>([
        null,
        null,
        { on, reason: null, channels: ['call'] },
        { on, reason: 'asked', channels: null },
      ]),
      deceased_on: this.pick([null, null, on]),
    });
  }

  private person(): Fields {
    return {
      name: this.pick(['Ana Pérez', 'Ana María Vidal', 'Luis', 'José Ñu']),
      aliases: this.pick([[], ['anita'], ['Pepe', 'el de la web']]),
      emails: this.pick([[], ['ana@taller.example'], ['a@x.example', 'A@X.example']]),
      phones: this.pick([[], ['+34 600 000 001']]),
      handles: this.pick<Json>([{}, { dm: '@ana' }, { linkedin: 'ana-perez' }]),
      birthday: this.pick([null, '1980-11-21', '1980-02-29']),
      dates: this.pick<Json>([[], [{ kind: 'renewal', on: '2026-11-22', yearly: false }]]),
      tier: this.pick(['standard', 'premium', 'vip']),
      every: this.pick([null, null, '3d', '9d']),
      standing: this.pick([null, null, null, 'friend', 'partner']),
    };
  }

  private touch(): void {
    this.entry.create('touchpoint', this.exchange());
  }

  private retouch(): void {
    const id = this.one('touchpoint');
    if (id === null) return;
    const { contacts, at, ...rest } = this.exchange();
    this.entry.change(
      'touchpoint',
      id,
      this.pick<Fields>([{ at: at ?? 0 }, { contacts: contacts ?? [] }, rest]),
    );
  }

  private exchange(): Fields {
    const all = this.uids('contact');
    const chosen = all.filter(() => this.chance(2));
    return {
      contacts: chosen.length > 0 ? chosen : all.slice(0, 1),
      at: this.instant(),
      channel: this.pick(['email', 'call', 'whatsapp', 'meeting', 'padel', 'note', 'form']),
      direction: this.pick(['in', 'in', 'out', 'out', 'live']),
      expects_reply: this.pick([null, null, null, true, false]),
      asks: this.chance(4),
      missed: this.chance(6),
      auto: this.chance(12),
      bounce: this.chance(12),
      quote: this.chance(3) ? this.uid('quote') : null,
      text: this.pick(['', 'about the website']),
    };
  }

  private dismiss(): void {
    const id = this.one('touchpoint');
    if (id === null) return;
    const fields = readEntity(this.book, 'touchpoint', id)?.fields ?? {};
    const [contact] = (fields['contacts'] as readonly string[] | undefined) ?? [];
    if (contact === undefined) return;
    const at = Math.max(Number(fields['at']), this.instant());
    this.entry.create('dismissal', { contact, touchpoint: uidOf(this.book, 'touchpoint', id), at });
  }

  private quote(): void {
    const contact = this.uid('contact');
    if (contact !== null) this.entry.create('quote', { contact, amount_minor: 100, ...this.offer() });
  }

  private requote(): void {
    const id = this.one('quote');
    if (id !== null) this.entry.change('quote', id, this.offer());
  }

  private revise(): void {
    const id = this.one('quote');
    if (id === null) return;
    const contact = readEntity(this.book, 'quote', id)?.fields['contact'];
    if (contact === undefined) return;
    this.entry.create('quote', { contact, ...this.offer(), revises: uidOf(this.book, 'quote', id) });
  }

  private offer(): Fields {
    const [requested, sent, decided] = [this.instant(), this.instant(), this.instant()].toSorted(
      (a, b) => a - b,
    );
    const status = this.pick(['requested', 'sent', 'sent', 'sent', 'accepted', 'declined', 'withdrawn']);
    const isDecided = !['requested', 'sent'].includes(status);
    return {
      status,
      requested_at: this.chance(4) ? null : (requested ?? 0),
      sent_at: status === 'requested' ? null : (sent ?? 0),
      decided_at: isDecided ? (decided ?? 0) : null,
      valid_until: this.chance(2) ? addDays(dayOf(NOW), (this.number() % 20) - 8) : null,
    };
  }

  private skip(): void {
    const contact = this.uid('contact');
    const kind = this.pick(['cadence', 'quote-chase']);
    const quote = this.chance(2) && kind !== 'cadence' ? this.uid('quote') : null;
    if (contact !== null) this.entry.create('skip', { contact, kind, quote, at: this.instant() });
  }

  private snooze(): void {
    const contact = this.uid('contact');
    const until = addDays(dayOf(NOW), this.number() % 4);
    const kind = this.pick(['reply', 'waiting', 'cadence', 'quote-chase', 'quote-expired', 'date']);
    if (contact !== null)
      this.entry.create('snooze', { contact, kind, ref: null, until, at: this.instant() });
  }

  private todo(): void {
    this.entry.create('followup', {
      contact: this.chance(5) ? null : this.uid('contact'),
      due: addDays(dayOf(NOW), (this.number() % 12) - 4),
      text: 'call back',
      kind: this.pick(['todo', 'promise']),
      status: this.pick(['open', 'open', 'open', 'done']),
      quote: this.chance(3) ? this.uid('quote') : null,
    });
  }

  private channel(): void {
    const fields = { name: this.pick(['padel', 'padel', 'whatsapp']), live: this.chance(2) };
    const id = this.chance(2) ? this.one('channel') : null;
    if (id === null) this.entry.create('channel', fields);
    else this.entry.change('channel', id, fields);
  }

  private remove(): void {
    const kind = this.pick<EntityKind>([
      'touchpoint',
      'touchpoint',
      'quote',
      'dismissal',
      'skip',
      'snooze',
      'channel',
      'contact',
      'followup',
    ]);
    const id = this.one(kind);
    if (id !== null) this.entry.change(kind, id, { deleted: this.pick([1, 1, 1, 0]) });
  }

  private number(): number {
    const n = this.numbers[this.next % this.numbers.length] ?? 0;
    this.next += 1;
    // Numbers that are taken a second time say something else.
    return n + Math.floor(this.next / this.numbers.length) * 7;
  }

  private pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.number() % choices.length] ?? choices[0];
  }

  private chance(oneIn: number): boolean {
    return this.number() % oneIn === 0;
  }

  private instant(): Instant {
    return instant(NOW + ((this.number() % (INSTANTS + 3)) - INSTANTS) * HOURS * 3600);
  }

  private ids(kind: EntityKind): readonly number[] {
    return this.book
      .prepare<[], { id: number }>(`select id from ${kind} order by id`)
      .all()
      .map(({ id }) => id);
  }

  private uids(kind: EntityKind): readonly string[] {
    return this.ids(kind).map((id) => uidOf(this.book, kind, id));
  }

  private one(kind: EntityKind): number | null {
    const all = this.ids(kind);
    return all[this.number() % Math.max(1, all.length)] ?? null;
  }

  private uid(kind: EntityKind): string | null {
    const id = this.one(kind);
    return id === null ? null : uidOf(this.book, kind, id);
  }
}
