'use strict';

const { closeSync, openSync, writeSync } = require('node:fs');
const { contactsOf } = require('./contacts.cjs');
const { NOW } = require('./due.cjs');
const { writeEpisodes } = require('./episodes.cjs');
const { DAY, newLog } = require('./log.cjs');
const { seeded } = require('./random.cjs');
const { organisationName, saying } = require('./words.cjs');

/**
 * Writes a book of so many contacts and touchpoints over ten years as interchange (`cli.md §7`), the same every time,
 * and answers how many lines that took. Whatever its size, `crm due` at `NOW` shows the rows of `due.cjs`: everybody
 * else is answered, has answered, was touched lately enough, or has no cadence.
 */
exports.writeBook = (path, { contacts: count, touchpoints }) => {
  const random = seeded(20_261_120);
  const contacts = contactsOf(random, count);
  const book = { random, log: newLog(touchpoints), quotes: [], followUps: [], dismissals: [] };
  contacts.forEach(({ add }, contact) => add({ ...book, contact }));
  shares(contacts, touchpoints / count, book.log.left).forEach((left, contact) => {
    const { from, until, asks } = contacts[contact];
    writeEpisodes({
      ...book,
      contact,
      left,
      from,
      to: until,
      asks,
      colleague: colleagueOf(contacts, contact),
    });
  });
  plan(random, contacts, book.followUps);
  return writeLines(path, linesOf(random, contacts, book));
};

/** How many of the touchpoints left each contact gets; the well-known one gets the average. */
const shares = (contacts, average, left) => {
  const fixed = contacts.map(({ weight }) => (weight === null ? Math.floor(average) : 0));
  const spread = left - fixed.reduce((sum, share) => sum + share, 0);
  const whole = contacts.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  const given = contacts.map(
    ({ weight }, index) => fixed[index] + Math.floor(((weight ?? 0) / whole) * spread),
  );
  let rest = left - given.reduce((sum, share) => sum + share, 0);
  return given.map((share) => (rest-- > 0 ? share + 1 : share));
};

const organisations = (contacts) => Math.ceil(contacts.length / 3);

/** Somebody else of the same organisation, who may be in the same meeting. */
const colleagueOf = (contacts, contact) => {
  const other = (contact + organisations(contacts)) % contacts.length;
  return contacts[other].special || contacts[other].standing !== null || other === contact
    ? undefined
    : other;
};

/** Follow-ups that are done, dropped, or open on a day to come. */
const plan = (random, contacts, followUps) => {
  contacts.forEach(({ lang, from, until, special }, contact) => {
    const add = (instant, status) => {
      const kind = random.chance(0.3) ? 'promise' : 'todo';
      followUps.push({ contact, due: day(instant), text: saying(random, lang), kind, status });
    };
    for (let n = random.whole(0, 2); n > 0; n -= 1) {
      add(random.between(from, until), random.chance(0.9) ? 'done' : 'dropped');
    }
    if (!special && random.chance(0.02)) add(NOW + random.between(2, 120) * DAY, 'open');
  });
};

function* linesOf(random, contacts, { log, quotes, followUps, dismissals }) {
  const key = (contact) => `c-${contact + 1}`;
  for (const [index, contact] of contacts.entries()) {
    const known = Math.min(contact.from, log.firstWith(index) ?? Infinity);
    yield contactLine(random, key(index), { ...contact, known }, index % organisations(contacts));
  }
  for (const quote of quotes) yield quoteLine(key, quote);
  for (const touchpoint of log.inOrder()) yield touchpointLine(random, key, contacts, touchpoint);
  for (const [n, { contact, ...followUp }] of followUps.entries()) {
    yield { type: 'followup', key: `f-${n + 1}`, contact: key(contact), ...followUp };
  }
  for (const [n, { contact, touchpoint, at }] of dismissals.entries()) {
    yield {
      type: 'dismissal',
      key: `d-${n + 1}`,
      contact: key(contact),
      touchpoint: `m-${touchpoint}`,
      at: instant(at),
    };
  }
}

const contactLine = (random, key, { name, lang, tier, standing, birthday, known, lead }, organisation) => ({
  type: 'contact',
  key,
  name,
  org: organisationName(organisation),
  emails: [`${key}@${lang}.example`],
  phones: [`+34 600 ${key.slice(2).padStart(6, '0')}`],
  tier,
  standing,
  ...(random.chance(0.2) ? { prefers: [random.pick(['email', 'whatsapp', 'call'])] } : {}),
  tags: random.chance(0.4) ? [random.pick(['web', 'print', 'shop', 'training', 'brand'])] : [],
  source: random.pick(['referral', 'web', 'event', 'form', null]),
  birthday,
  lang,
  ...(lead && random.chance(0.01) ? { do_not_contact: { on: day(NOW - 90 * DAY), reason: 'asked' } } : {}),
  created_at: instant(known),
});

const quoteLine = (key, quote) => ({
  type: 'quote',
  key: quote.key,
  contact: key(quote.contact),
  title: quote.title,
  amount_minor: quote.amount,
  currency: quote.currency,
  requested_at: instant(quote.requested),
  sent_at: quote.sent === null ? null : instant(quote.sent),
  valid_until: quote.validUntil,
  status: quote.status,
  decided_at: quote.decided === null ? null : instant(quote.decided),
  reason: quote.reason,
  revises: quote.revises,
});

const touchpointLine = (random, key, contacts, { index, contact, at, sort, quote, other }) => {
  if (at > NOW) throw new Error(`Touchpoint ${index} is dated after now.`);
  return {
    type: 'touchpoint',
    key: `m-${index}`,
    contacts: (other === undefined ? [contact] : [contact, other]).map(key),
    at: instant(at),
    ...sort,
    text: saying(random, contacts[contact].lang),
    ...(sort.direction === 'live' ? { minutes: random.whole(2, 18) * 5 } : {}),
    ...(quote === undefined ? {} : { quote }),
  };
};

const instant = (seconds) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
const day = (seconds) => new Date(seconds * 1000).toISOString().slice(0, 10);

const writeLines = (path, lines) => {
  const file = openSync(path, 'w');
  let [count, pending] = [0, ''];
  for (const line of lines) {
    count += 1;
    pending += `${JSON.stringify(line)}\n`;
    if (pending.length > 1 << 20) {
      writeSync(file, pending);
      pending = '';
    }
  }
  writeSync(file, pending);
  closeSync(file);
  return count;
};
