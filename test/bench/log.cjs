'use strict';

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** Every sort of touchpoint the book knows; `channel in` waits for a reply unless it says otherwise (`domain.md §4`). */
const SORTS = [];
const sort = (channel, direction, more = {}) => SORTS.push({ channel, direction, ...more }) - 1;
const both = (channel) => ({
  in: sort(channel, 'in'),
  out: sort(channel, 'out'),
  ask: sort(channel, 'out', { expects_reply: true }),
  last: sort(channel, 'in', { expects_reply: false }),
});
const WRITTEN = Object.fromEntries(
  ['email', 'whatsapp', 'chat', 'sms', 'dm', 'form', 'letter'].map((channel) => [channel, both(channel)]),
);
const LIVE = Object.fromEntries(
  ['meeting', 'video', 'visit', 'event'].map((channel) => [channel, sort(channel, 'live')]),
);
const CALL = {
  live: sort('call', 'live'),
  out: sort('call', 'out'),
  in: sort('call', 'in'),
  missed: sort('call', 'in', { missed: true }),
  attempt: sort('call', 'out', { missed: true }),
};
const NOTE = sort('note', 'out');
const AUTO = { in: sort('email', 'in', { auto: true }), out: sort('email', 'out', { auto: true }) };

/** Working hours the target of a channel gives (`domain.md §4`). */
const TARGET = { email: 9, form: 4, chat: 1, whatsapp: 4, sms: 4, dm: 4, letter: 45, call: 4 };

/** The instant `hours` of working time after `at`, Monday to Friday, nine hours a day from 08:00 UTC. */
const afterWorking = (at, hours) => {
  let [now, left] = [at, hours * HOUR];
  for (;;) {
    const midnight = now - (now % DAY);
    const weekday = new Date(midnight * 1000).getUTCDay();
    const from = Math.max(now, midnight + 8 * HOUR);
    const open = weekday === 0 || weekday === 6 ? 0 : Math.max(0, midnight + 17 * HOUR - from);
    if (open > left) return Math.floor(from + left);
    left -= open;
    now = midnight + DAY;
  }
};

/** The touchpoints of a book in the making, kept as columns: a million of them is no burden. */
const newLog = (capacity) => {
  const at = new Float64Array(capacity);
  const who = new Int32Array(capacity);
  const what = new Uint8Array(capacity);
  const quotes = new Map();
  const others = new Map();
  const first = new Map();
  let size = 0;
  return {
    get size() {
      return size;
    },
    get left() {
      return capacity - size;
    },
    /** Adds one and answers its number, which its key is made of. */
    add(contact, instant, sortNumber, { quote, other } = {}) {
      if (size === capacity)
        throw new Error(`More than ${capacity} touchpoints are needed for these contacts.`);
      at[size] = instant;
      who[size] = contact;
      what[size] = sortNumber;
      for (const key of other === undefined ? [contact] : [contact, other]) {
        first.set(key, Math.min(instant, first.get(key) ?? Infinity));
      }
      if (quote !== undefined) quotes.set(size, quote);
      if (other !== undefined) others.set(size, other);
      size += 1;
      return size - 1;
    },
    /** The earliest instant at which there was something with a contact; undefined where there never was. */
    firstWith: (contact) => first.get(contact),
    /** All of them in the order in which they happened. */
    *inOrder() {
      const order = Uint32Array.from({ length: size }, (_, index) => index);
      order.sort((a, b) => at[a] - at[b] || a - b);
      for (const index of order) {
        yield {
          index,
          contact: who[index],
          at: at[index],
          sort: SORTS[what[index]],
          quote: quotes.get(index),
          other: others.get(index),
        };
      }
    },
  };
};

module.exports = { HOUR, DAY, WRITTEN, LIVE, CALL, NOTE, AUTO, TARGET, afterWorking, newLog };
