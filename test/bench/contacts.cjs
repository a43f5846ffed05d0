'use strict';

const { DUE, NOW, SENT_THIS_WEEK, WELL_KNOWN } = require('./due.cjs');
const { CALL, DAY, WRITTEN, afterWorking } = require('./log.cjs');
const { writeQuote } = require('./quotes.cjs');
const { personName } = require('./words.cjs');

const YEAR = 365 * DAY;
const BEGINNING = NOW - 10 * YEAR;
/** An episode is over after three weeks at the latest; what begins before this leaves nothing open now. */
const SETTLED = NOW - 21 * DAY;
/** Where the usual log of those who are due ends: before anything that makes them so. */
const SETTLED_LONG_AGO = Date.parse('2026-07-01T00:00:00Z') / 1000;

/** A quote decided so many days ago, and a call or a mail since, so that no cadence is due (`domain.md §8`). */
const customer =
  (status, [decidedFrom, decidedTo], [touchedFrom, touchedTo]) =>
  (book) => {
    const { random, log, contact } = book;
    const ago = (from, to) =>
      afterWorking(NOW - Math.floor(random.between(from, to) * DAY), random.between(0, 3));
    writeQuote({ ...book, status, decided: ago(decidedFrom, decidedTo) });
    log.add(contact, ago(touchedFrom, touchedTo), random.chance(0.5) ? CALL.live : WRITTEN.email.out);
  };
const oldRefusal = (book) => {
  const decided = afterWorking(NOW - Math.floor(book.random.between(400, 3000) * DAY), 0);
  writeQuote({ ...book, status: book.random.chance(0.8) ? 'declined' : 'withdrawn', decided });
};
const nothing = () => {};

/** What relationships there are, by share; whoever is left is a lead, who has no cadence. */
const ROLES = [
  { share: 0.02, lasting: true, add: customer('accepted', [30, 330], [4, 20]) },
  { share: 0.01, lasting: true, add: customer('declined', [30, 330], [4, 20]) },
  { share: 0.06, lasting: true, add: customer('accepted', [400, 2900], [4, 150]) },
  { share: 0.04, lasting: true, add: oldRefusal },
  { share: 0.02, standing: 'friend', add: nothing },
  { share: 0.01, standing: 'partner', add: nothing },
  { share: 0.01, standing: 'supplier', add: nothing },
];
const LEAD = { add: nothing };

const roleOf = (random) => {
  let left = random.next();
  for (const role of ROLES) {
    if (left < role.share) return role;
    left -= role.share;
  }
  return LEAD;
};

/** Those with a part of their own, spread evenly over the book so that no answer lies in one corner of the file. */
const parts = (count) => {
  const special = [
    ...DUE.map((part) => ({ ...part, due: true, asks: false, until: SETTLED_LONG_AGO })),
    ...SENT_THIS_WEEK.map((part) => ({ ...part, asks: false, until: SETTLED_LONG_AGO })),
    { ...WELL_KNOWN, average: true },
  ];
  return new Map(special.map((part, n) => [Math.floor(((n + 0.5) * count) / special.length), part]));
};

const tierOf = (random) =>
  random.pick(['vip', 'premium', 'premium', ...Array.from({ length: 17 }, () => 'standard')]);

/** How long they have been with us, in instants: customers from early on until today, others for some months or years. */
const spanOf = (random, part, role) => {
  const until = part?.until ?? SETTLED;
  if (part !== undefined || role.lasting) return { from: BEGINNING + random.between(0, 1.5 * YEAR), until };
  const from = random.between(BEGINNING, until - 60 * DAY);
  return { from, until: Math.min(until, from + random.between(0.2, 5) * YEAR) };
};

/** The contacts of a book of `count`: who they are, what has to happen with them, and their share of the rest. */
exports.contactsOf = (random, count) => {
  const named = parts(count);
  const names = new Set();
  const newName = (lang) => {
    for (;;) {
      const name = personName(random, lang);
      if (!names.has(name)) return names.add(name) && name;
    }
  };
  return Array.from({ length: count }, (_, index) => {
    const part = named.get(index);
    const role = part === undefined ? roleOf(random) : LEAD;
    const lang = random.chance(0.6) ? 'es' : 'en';
    const { from, until } = spanOf(random, part, role);
    return {
      name: part?.name ?? newName(lang),
      lang,
      tier: part?.tier ?? tierOf(random),
      standing: role.standing ?? null,
      birthday: part === undefined ? birthday(random) : (part.birthday ?? null),
      special: part !== undefined,
      lead: role === LEAD && part === undefined,
      asks: part?.asks ?? true,
      from: Math.floor(from),
      until: Math.floor(until),
      add: part?.add ?? role.add,
      weight: part?.average
        ? null
        : ((until - from) / YEAR) ** 0.7 * (0.15 - Math.log(1 - random.next())) ** 1.5,
    };
  });
};

/** Three in ten have one, never on the day the book is read. */
const birthday = (random) => {
  if (!random.chance(0.3)) return null;
  const two = (number) => String(number).padStart(2, '0');
  const day = `${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`;
  return day === '11-20' ? null : `${random.whole(1950, 2002)}-${day}`;
};
