'use strict';

const { AUTO, CALL, DAY, HOUR, LIVE, NOTE, TARGET, WRITTEN, afterWorking } = require('./log.cjs');

const REPLY_CHANNEL = { form: 'email', letter: 'email' };
const CHANNELS = ['email', 'email', 'email', 'whatsapp', 'whatsapp', 'chat', 'sms', 'dm', 'form', 'letter'];
const LIVE_SORTS = [CALL.live, CALL.out, CALL.in, LIVE.meeting, LIVE.video, LIVE.visit, LIVE.event];

/** Working hours until the answer: nine in ten within the target, none later than three working days. */
const delay = (random, channel) => {
  const share = random.chance(0.9) ? random.between(0.03, 0.85) : random.between(1.1, 3);
  return Math.min(27, TARGET[channel] * share);
};

/** An hour at which people write: any day, more often a working one. */
const theirTime = (random, at) => {
  const midnight = at - (at % DAY);
  const weekday = new Date(midnight * 1000).getUTCDay();
  const monday = (weekday === 0 || weekday === 6) && random.chance(0.7) ? (8 - weekday) % 7 : 0;
  return Math.floor(midnight + monday * DAY + random.between(7 * HOUR, 20 * HOUR));
};

const ourTime = (random, at) => afterWorking(at - (at % DAY), random.between(0, 8.9));

/** They write, up to three times, and we answer: by the same channel, or by a call. */
const question = ({ random, log, contact, at, left }) => {
  const channel = random.pick(CHANNELS);
  const messages = Math.min(left - 1, random.pick([1, 1, 1, 2, 2, 3]));
  let instant = theirTime(random, at);
  const begun = instant;
  for (let n = 0; n < messages; n += 1) {
    log.add(contact, instant, WRITTEN[channel].in);
    instant += Math.floor(random.between(60, HOUR));
  }
  const answer = afterWorking(Math.max(instant, afterWorking(begun, delay(random, channel))), 0);
  log.add(contact, answer, random.chance(0.1) ? CALL.out : WRITTEN[REPLY_CHANNEL[channel] ?? channel].out);
};

/** We ask, they answer, we close the matter. */
const ask = ({ random, log, contact, at }) => {
  const channel = random.pick(['email', 'email', 'whatsapp']);
  const asked = ourTime(random, at);
  const answered = theirTime(random, afterWorking(asked, random.between(1, 27)) + DAY);
  log.add(contact, asked, WRITTEN[channel].ask);
  log.add(contact, answered, WRITTEN[channel].in);
  log.add(contact, afterWorking(answered, delay(random, channel)), WRITTEN[channel].out);
};

/** They ring in vain and we ring back. */
const missedCall = ({ random, log, contact, at }) => {
  const rang = theirTime(random, at);
  log.add(contact, rang, CALL.missed);
  log.add(contact, afterWorking(rang, delay(random, 'call')), CALL.out);
};

/** A "thank you" that needs no answer, and is dismissed. */
const thanks = ({ random, log, contact, at, dismissals }) => {
  const instant = theirTime(random, at);
  const touchpoint = log.add(contact, instant, WRITTEN.email.in);
  dismissals.push({ contact, touchpoint, at: instant + 2 * HOUR });
};

const alone = ({ random, log, contact, at, colleague }) => {
  const chosen = random.next();
  if (chosen < 0.1) return log.add(contact, ourTime(random, at), NOTE);
  if (chosen < 0.15)
    return log.add(contact, theirTime(random, at), random.pick([AUTO.in, AUTO.out, CALL.attempt]));
  if (chosen < 0.5)
    return log.add(contact, ourTime(random, at), WRITTEN[random.pick(['email', 'whatsapp'])].out);
  const other = colleague !== undefined && random.chance(0.2) ? { other: colleague } : {};
  return log.add(contact, ourTime(random, at), random.pick(LIVE_SORTS), other);
};

/**
 * Writes `left` touchpoints with one contact between two instants, in episodes that leave nothing open: what they
 * asked is answered or dismissed, what we asked (only where `asks`) they answered, each at most two weeks later.
 */
exports.writeEpisodes = (given) => {
  const { random, log, from, to, asks } = given;
  let { left } = given;
  while (left > 0) {
    const before = log.size;
    const at = Math.floor(random.between(from, to));
    const chosen = random.next();
    const next = { ...given, at, left };
    if (left >= 2 && chosen < 0.5) question(next);
    else if (asks && left >= 3 && chosen < 0.58) ask(next);
    else if (left >= 2 && chosen < 0.62) missedCall(next);
    else if (chosen > 0.99) thanks(next);
    else alone(next);
    left -= log.size - before;
  }
};
