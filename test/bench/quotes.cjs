'use strict';

const { CALL, DAY, HOUR, WRITTEN, afterWorking } = require('./log.cjs');

const REASONS = ['price', 'timing', 'went with someone else', 'no budget', 'did it themselves'];
const TITLES = [
  'Web redesign',
  'Tienda en línea',
  'Brand manual',
  'Catálogo',
  'Training',
  'Mantenimiento',
  'Audit',
];

/**
 * Adds a whole quote that ends with `status` at `decided`: asked for, talked over, sent and decided, with its four
 * touchpoints. One in twelve was revised once before it was decided.
 */
const writeQuote = ({ random, log, quotes, contact, status, decided }) => {
  const sent = afterWorking(decided - Math.floor(random.between(6, 25) * DAY), random.between(0, 8));
  const requested = afterWorking(sent - Math.floor(random.between(4, 9) * DAY), 0);
  const quote = newQuote(random, quotes, { contact, status, requested, sent, decided });
  if (random.chance(1 / 12)) {
    const first = newQuote(random, quotes, {
      contact,
      status: 'superseded',
      requested,
      sent: sent - HOUR,
      decided: null,
    });
    quote.revises = first.key;
  }
  log.add(contact, requested, WRITTEN.form.in);
  log.add(contact, afterWorking(requested, random.between(0.2, 3)), CALL.out);
  log.add(contact, sent, WRITTEN.email.out, { quote: quote.key });
  log.add(contact, decided, WRITTEN.email.last, { quote: quote.key });
};

/** Adds a quote alone; instants in seconds, null where they never came. */
const newQuote = (random, quotes, { contact, status, requested, sent, decided, validUntil = null }) => {
  const quote = {
    key: `q-${quotes.length + 1}`,
    contact,
    title: random.pick(TITLES),
    amount: random.whole(3, 240) * 5_000,
    currency: random.chance(0.85) ? 'EUR' : 'GBP',
    requested,
    sent,
    validUntil,
    status,
    decided,
    reason: status === 'declined' ? random.pick(REASONS) : null,
    revises: null,
  };
  quotes.push(quote);
  return quote;
};

module.exports = { newQuote, writeQuote };
