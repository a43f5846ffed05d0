/** What the value of a field is. */
export type Takes =
  | 'text'
  | 'phone'
  | 'choice'
  | 'logged'
  | 'planned'
  | 'number'
  | 'birthday'
  | 'channel'
  | 'ref'
  | 'segment';

/** A field of the filter language. */
export interface FilterField {
  readonly takes: Takes;
  /** The words a `choice` takes, beside `any` and `none`. */
  readonly words?: readonly string[];
  /** Several values may stand with commas between them: any of them. */
  readonly several?: boolean;
  /** Whether it can be missing: then `none` and `any` are taken. */
  readonly optional?: boolean;
}

/** Lists whose rows have fields of their own. */
export type Listed = 'contact' | 'org' | 'touchpoint' | 'quote' | 'follow-up';

const TEXT: FilterField = { takes: 'text', optional: true };
const choice = (...words: readonly string[]): FilterField => ({
  takes: 'choice',
  words,
  several: true,
  optional: true,
});
const LOGGED: FilterField = { takes: 'logged', optional: true };
const PLANNED: FilterField = { takes: 'planned', optional: true };
const CHANNEL: FilterField = { takes: 'channel', several: true, optional: true };
const REF: FilterField = { takes: 'ref', several: true };

/** What every list can be filtered by: the contacts that its rows are about. */
export const CONTACT_FIELDS = {
  name: { takes: 'text' },
  org: TEXT,
  tag: { takes: 'text', several: true, optional: true },
  tier: choice('vip', 'premium', 'standard'),
  standing: choice('lead', 'prospect', 'client', 'lapsed', 'friend', 'personal', 'partner', 'supplier'),
  source: TEXT,
  by: TEXT,
  email: TEXT,
  phone: { takes: 'phone', optional: true },
  lang: TEXT,
  fact: TEXT,
  channel: CHANNEL,
  prefers: CHANNEL,
  avoids: CHANNEL,
  last: LOGGED,
  created: LOGGED,
  birthday: { takes: 'birthday', optional: true },
  owes: choice('me', 'them'),
  quote: choice(
    'open',
    'requested',
    'unsent',
    'sent',
    'expiring',
    'expired',
    'accepted',
    'declined',
    'withdrawn',
    'superseded',
  ),
  due: choice('today', 'overdue'),
  is: choice('archived', 'deceased', 'do-not-contact', 'left-alone'),
  consent: TEXT,
  segment: { takes: 'segment' },
  ref: REF,
} as const satisfies Readonly<Record<string, FilterField>>;

/** What the rows of a list can be filtered by besides; of the same name, it is the row's that counts. */
export const OWN_FIELDS: Readonly<Record<Listed, Readonly<Record<string, FilterField>>>> = {
  contact: {},
  org: {},
  touchpoint: {
    at: { takes: 'logged' },
    channel: CHANNEL,
    direction: choice('in', 'out', 'live'),
    minutes: { takes: 'number', optional: true },
    text: TEXT,
  },
  quote: {
    title: { takes: 'text' },
    amount: { takes: 'number' },
    currency: { takes: 'text' },
    status: choice(
      'open',
      'requested',
      'unsent',
      'sent',
      'expiring',
      'expired',
      'accepted',
      'declined',
      'withdrawn',
      'superseded',
    ),
    requested: LOGGED,
    sent: LOGGED,
    decided: LOGGED,
    valid: PLANNED,
    reason: TEXT,
  },
  'follow-up': {
    due: PLANNED,
    kind: choice('todo', 'promise'),
    status: choice('open', 'done', 'dropped'),
    text: TEXT,
  },
};

/** Every field of the language by name. */
export const FILTER_FIELDS: Readonly<Record<string, FilterField>> = Object.assign(
  {},
  ...Object.values(OWN_FIELDS),
  CONTACT_FIELDS,
) as Readonly<Record<string, FilterField>>;

/** The fields that a list takes. */
export const fieldsOf = (listed: Listed): Readonly<Record<string, FilterField>> => ({
  ...CONTACT_FIELDS,
  ...OWN_FIELDS[listed],
});
