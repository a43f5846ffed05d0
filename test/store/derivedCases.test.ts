import { describe, expect, it } from 'vitest';
import type { Fields } from '../../src/domain/journal.ts';
import { write } from '../../src/store/entry.ts';
import { factsOf } from '../../src/store/dueFacts.ts';
import { differences } from '../../src/store/rebuild.ts';
import { lastUndoable, takeBack } from '../../src/store/undo.ts';
import type { Book } from '../../src/store/book.ts';
import { addContact, addQuote, addTouch, at, later, newBook, NOW, replayedBook } from '../support/books.ts';

process.env['TZ'] = 'Europe/Madrid';

const at9 = at('2026-11-18T09:00:00+01:00');
const at10 = at('2026-11-18T10:00:00+01:00');
const at11 = at('2026-11-18T11:00:00+01:00');

const mail = (contact: string, instant: number, more: Fields = {}): Fields => ({
  contacts: [contact],
  at: instant,
  channel: 'email',
  direction: 'in',
  ...more,
});

const drift = (book: Book) => differences(book, replayedBook(book));

describe('what is derived follows', () => {
  it('a channel of one’s own that is taken back: what was live over it is no longer', () => {
    const book = newBook();
    const ana = addContact(book, { name: 'Ana' });
    addTouch(book, mail(ana.uid, at9));
    addTouch(book, mail(ana.uid, at10, { channel: 'padel' }));
    expect(factsOf(book, ana.id, NOW)?.ledger.owed?.since).toBe(at9);

    write(book, 'channel add', (entry) => entry.create('channel', { name: 'padel', live: true }));
    expect(factsOf(book, ana.id, NOW)?.ledger.owed).toBeNull();

    write(book, 'undo', (entry) => {
      takeBack(book, entry, lastUndoable(book));
    });
    expect(factsOf(book, ana.id, NOW)?.ledger.owed?.since).toBe(at9);
    expect(drift(book)).toEqual([]);
  });

  it('two answers of the same instant, both of which are known', () => {
    const book = newBook();
    const ana = addContact(book, { name: 'Ana' });
    addTouch(book, mail(ana.uid, at9, { direction: 'out', expects_reply: true }));
    const met: Fields = mail(ana.uid, at10, { channel: 'meeting', direction: 'live', asks: true });
    for (let n = 0; n < 3; n += 1) addTouch(book, met);
    expect(factsOf(book, ana.id, NOW)?.answers).toEqual([
      { askedAt: at9, answeredAt: at10 },
      { askedAt: at10, answeredAt: at10 },
      { askedAt: at10, answeredAt: at10 },
    ]);
    expect(drift(book)).toEqual([]);
  });

  it('a touchpoint of the very instant at which a quote was sent: it comes before the sending', () => {
    const book = newBook();
    const ana = addContact(book, { name: 'Ana' });
    const quote = addQuote(book, { contact: ana.uid, status: 'sent', sent_at: at10 });
    addTouch(book, mail(ana.uid, at10));
    expect(factsOf(book, ana.id, NOW)?.ledger.offered).toEqual([{ quote: quote.id, at: at10 }]);
    expect(factsOf(book, ana.id, NOW)?.ladders).toEqual(
      new Map([[quote.id, { startAt: at10, nudges: 0, nudgedAt: null }]]),
    );
    expect(drift(book)).toEqual([]);
  });

  it('a touchpoint about two people, whose clocks are their own', () => {
    const book = newBook();
    const ana = addContact(book, { name: 'Ana' });
    const luis = addContact(book, { name: 'Luis' });
    addTouch(book, mail(ana.uid, at9, { contacts: [ana.uid, luis.uid] }));
    addTouch(book, mail(luis.uid, at10, { direction: 'out' }));
    expect([ana, luis].map(({ id }) => factsOf(book, id, NOW)?.ledger.owed?.since ?? null)).toEqual([
      at9,
      null,
    ]);
    expect(drift(book)).toEqual([]);
  });

  it('a touchpoint that names the same person twice as one that names them once', () => {
    const book = newBook();
    const ana = addContact(book, { name: 'Ana' });
    addTouch(book, mail(ana.uid, at9, { contacts: [ana.uid, ana.uid] }));
    expect(factsOf(book, ana.id, NOW)?.ledger.owed?.since).toBe(at9);
    expect(drift(book)).toEqual([]);
  });

  it('a late entry that answers an earlier message, and its removal', () => {
    const book = newBook();
    const ana = addContact(book, { name: 'Ana' });
    addTouch(book, mail(ana.uid, at9));
    addTouch(book, mail(ana.uid, at11));
    const late = addTouch(book, mail(ana.uid, at10, { direction: 'out' }));
    expect(factsOf(book, ana.id, NOW)?.ledger.owed).toMatchObject({ since: at11, first: false });
    write(book, 'rm', (entry) => {
      entry.remove('touchpoint', late.id);
    });
    expect(factsOf(book, ana.id, NOW)?.ledger.owed).toMatchObject({ since: at9, first: true });
    expect(drift(book)).toEqual([]);
  });

  it('an imported decision date of a quote that nobody decided: it is none', () => {
    const book = newBook();
    const ana = addContact(book, { name: 'Ana' });
    addQuote(book, { contact: ana.uid, status: 'sent', sent_at: at9, decided_at: at10 });
    expect(factsOf(book, ana.id, NOW)?.ledger.offered).toHaveLength(1);
    addTouch(book, mail(ana.uid, at11));
    expect(factsOf(book, ana.id, NOW)?.answers).toEqual([]);
    expect(book.db.prepare('select asked_at, answered_at from answer').all()).toEqual([
      { asked_at: at9, answered_at: at11 },
    ]);
    expect(drift(book)).toEqual([]);
  });

  it('a message dated after now: it has not happened until then', () => {
    const book = newBook();
    const ana = addContact(book, { name: 'Ana' });
    addTouch(book, mail(ana.uid, at10));
    expect(factsOf(book, ana.id, at9)?.ledger.owed).toBeNull();
    expect(factsOf(later(book, at9), ana.id, at10)?.ledger.owed?.since).toBe(at10);
  });
});
