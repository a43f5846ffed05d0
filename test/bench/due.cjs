'use strict';

const { CALL, WRITTEN } = require('./log.cjs');
const { newQuote, writeQuote } = require('./quotes.cjs');

const at = (text) => Date.parse(text) / 1000;

/** The instant every book is read at: Friday 20 November 2026, 11:00 in Madrid. */
const NOW = at('2026-11-20T10:00:00Z');

/** What came in and still waits for us (`domain.md §4`). */
const reply =
  (instant, channel) =>
  ({ log, contact }) => {
    log.add(contact, at(instant), channel === 'call' ? CALL.missed : WRITTEN[channel].in);
  };

const followUp =
  (kind, due, text) =>
  ({ followUps, contact }) => {
    followUps.push({ contact, due, text, kind, status: 'open' });
  };

/** A request that was answered by a call and has no quote yet (§5). */
const unsent =
  (requested, called) =>
  ({ random, log, quotes, contact }) => {
    newQuote(random, quotes, {
      contact,
      status: 'requested',
      requested: at(requested),
      sent: null,
      decided: null,
    });
    log.add(contact, at(requested), WRITTEN.form.in);
    log.add(contact, at(called), CALL.out);
  };

/** A quote on its ladder (§5): sent, and not a word since. Valid long enough that its end is no reason. */
const sent =
  (requested, called, instant) =>
  ({ random, log, quotes, contact }) => {
    const dates = { requested: at(requested), sent: at(instant), decided: null, validUntil: '2026-12-18' };
    const quote = newQuote(random, quotes, { contact, status: 'sent', ...dates });
    log.add(contact, at(requested), WRITTEN.email.in);
    log.add(contact, at(called), CALL.out);
    log.add(contact, at(instant), WRITTEN.email.out, { quote: quote.key });
  };

/** An ask past the patience of three working days (§8). */
const waiting =
  (instant) =>
  ({ log, contact }) => {
    log.add(contact, at(instant), WRITTEN.email.ask);
  };

/** A standard client (90 days) of this spring whom we last rang on 5 August. */
const resting = ({ random, log, quotes, contact }) => {
  writeQuote({ random, log, quotes, contact, status: 'accepted', decided: at('2026-04-20T08:40:00Z') });
  log.add(contact, at('2026-08-05T09:15:00Z'), CALL.out);
};

const nothing = () => {};

/** The contacts of `crm due` at that instant, one row each, with the one reason it has. */
const DUE = [
  { name: 'Aitana Bru', kind: 'reply', tier: 'vip', add: reply('2026-11-19T15:20:00Z', 'email') },
  { name: 'Bastian Crowe', kind: 'reply', tier: 'standard', add: reply('2026-11-20T08:10:00Z', 'whatsapp') },
  { name: 'Candela Dueñas', kind: 'reply', tier: 'premium', add: reply('2026-11-18T09:05:00Z', 'form') },
  { name: 'Dorian Estrada', kind: 'reply', tier: 'standard', add: reply('2026-11-17T11:45:00Z', 'email') },
  { name: 'Edurne Falcó', kind: 'reply', tier: 'standard', add: reply('2026-11-20T09:30:00Z', 'call') },
  {
    name: 'Fabio Grau',
    kind: 'promise',
    tier: 'standard',
    add: followUp('promise', '2026-11-18', 'send the dates'),
  },
  {
    name: 'Gala Hoyos',
    kind: 'promise',
    tier: 'vip',
    add: followUp('promise', '2026-11-19', 'enviar la factura'),
  },
  {
    name: 'Hector Inman',
    kind: 'promise',
    tier: 'standard',
    add: followUp('promise', '2026-11-20', 'call back'),
  },
  {
    name: 'Ilaria Juncal',
    kind: 'quote-unsent',
    tier: 'premium',
    add: unsent('2026-11-16T09:00:00Z', '2026-11-16T11:10:00Z'),
  },
  {
    name: 'Jonas Kerr',
    kind: 'quote-unsent',
    tier: 'standard',
    add: unsent('2026-11-19T09:20:00Z', '2026-11-19T10:40:00Z'),
  },
  {
    name: 'Katia Lobo',
    kind: 'follow-up',
    tier: 'standard',
    add: followUp('todo', '2026-11-16', 'ask for photos'),
  },
  {
    name: 'Leandro Mira',
    kind: 'follow-up',
    tier: 'standard',
    add: followUp('todo', '2026-11-19', 'probar la web'),
  },
  {
    name: 'Mirren Nash',
    kind: 'follow-up',
    tier: 'premium',
    add: followUp('todo', '2026-11-20', 'book the room'),
  },
  {
    name: 'Nadia Olmedo',
    kind: 'quote-chase',
    tier: 'standard',
    add: sent('2026-11-11T08:30:00Z', '2026-11-11T10:00:00Z', '2026-11-13T11:00:00Z'),
  },
  {
    name: 'Orla Penn',
    kind: 'quote-chase',
    tier: 'vip',
    add: sent('2026-11-05T08:30:00Z', '2026-11-05T10:00:00Z', '2026-11-09T11:00:00Z'),
  },
  {
    name: 'Petra Quiles',
    kind: 'quote-chase',
    tier: 'standard',
    add: sent('2026-10-27T08:30:00Z', '2026-10-27T10:00:00Z', '2026-10-30T11:00:00Z'),
  },
  { name: 'Quentin Rusk', kind: 'waiting', tier: 'standard', add: waiting('2026-11-12T09:30:00Z') },
  { name: 'Rosaura Sella', kind: 'waiting', tier: 'premium', add: waiting('2026-11-10T15:00:00Z') },
  { name: 'Saskia Toll', kind: 'date', tier: 'standard', birthday: '1979-11-20', add: nothing },
  { name: 'Telmo Uría', kind: 'cadence', tier: 'standard', add: resting },
];

/** A client with an average log and nothing due, whom `show` and `log` name; no other name has these words. */
const WELL_KNOWN = {
  name: 'Nerea Zubizarreta',
  tier: 'premium',
  add: ({ random, log, quotes, contact }) => {
    writeQuote({ random, log, quotes, contact, status: 'accepted', decided: at('2026-06-02T09:00:00Z') });
    log.add(contact, at('2026-11-12T10:30:00Z'), CALL.out);
  },
};

/** Quotes sent this week: on their ladder, no rung come yet. */
const SENT_THIS_WEEK = [
  '2026-11-18T09:10:00Z',
  '2026-11-18T14:00:00Z',
  '2026-11-19T08:25:00Z',
  '2026-11-19T15:40:00Z',
].map((instant) => ({
  tier: 'standard',
  add: sent('2026-11-16T08:30:00Z', '2026-11-16T09:45:00Z', instant),
}));

/** How many rows of each reason every book shows. */
const REASONS = DUE.reduce((counts, { kind }) => ({ ...counts, [kind]: (counts[kind] ?? 0) + 1 }), {});

module.exports = { NOW, DUE, REASONS, WELL_KNOWN, SENT_THIS_WEEK };
