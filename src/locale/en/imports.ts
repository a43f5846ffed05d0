import type { FieldShape, Refusal } from '../../domain/interchange.ts';

const SHAPES: Readonly<Record<FieldShape, string>> = {
  text: 'text',
  texts: 'a list of texts',
  'texts-by-name': 'an object of texts',
  'channel-name': 'one word of letters, digits and hyphens, not in, out or live',
  'channel-names': 'a list of words of letters, digits and hyphens, not in, out or live',
  flag: 'true or false',
  count: 'a whole number, not negative',
  instant: 'an instant such as 2026-11-20T09:12:00Z',
  day: 'a day such as 2026-11-25',
  interval: 'a number of days such as 30d',
  target: 'a target such as 4h or 1d',
  tier: 'vip, premium or standard',
  standing: 'friend, personal, partner or supplier',
  direction: 'in, out or live',
  status: 'requested, sent, accepted, declined, withdrawn or superseded',
  'follow-up-kind': 'todo or promise',
  'follow-up-status': 'open, done or dropped',
  'reason-kind': 'a reason such as reply, quote-chase or cadence',
  'skip-kind': 'quote-chase or cadence',
  'template-purpose': 'draft or script',
  dates: 'a list of dates, each with kind and on',
  mark: 'an object with on, and perhaps reason and channels',
  consent: 'an object of consents, each with given',
};

/** Why a line was refused. */
function refusal(why: Refusal): string {
  switch (why.is) {
    case 'not-utf8':
      return 'not UTF-8';
    case 'not-json':
      return 'not JSON';
    case 'not-an-object':
      return 'not a JSON object';
    case 'type-unknown':
      return `unknown type "${why.type}"${why.near === null ? '' : `; did you mean ${why.near}?`}`;
    case 'type-twice':
      return 'type is given twice';
    case 'key-missing':
      return 'no key';
    case 'field-missing':
      return `no ${why.field}`;
    case 'field-wrong':
      return `${why.field} must be ${SHAPES[why.expects]}`;
    case 'instant-without-zone':
      return `${why.field} is an instant without a zone`;
    case 'amount-not-integer':
      return 'amount_minor must be a whole number of the currency’s minor unit, not negative';
    case 'currency-unknown':
      return `unknown currency "${why.currency}"`;
    case 'undecided-at':
      return 'a decided quote needs decided_at';
    case 'reference-unknown':
      return `${why.field} names "${why.key}", which is nowhere`;
    case 'channel-unknown':
      return `unknown channel "${why.channel}"${why.near === null ? '' : `; did you mean ${why.near}?`}`;
  }
}

export const imports = {
  refusal,
  undo: (ref: string): string => `${ref}: crm undo`,
  reading: (lines: number): string => `${lines} lines read`,
};
