import type { FlagShape, Lacking, MissingWord, Named, QuoteWanted, SettingShape } from '../../errors.ts';

/** What went wrong, and what to do about it. */
export interface Said {
  readonly error: string;
  readonly hint: string | null;
}

export const names = (list: readonly Named[]): string =>
  list.map(({ ref, name }) => `${name} (${ref})`).join(', ');
export const quoted = (words: string): string => `"${words}"`;

export const MISSING: Readonly<Record<MissingWord, Said>> = {
  contact: {
    error: 'Who is it about? No contact was named.',
    hint: 'Say a name, an address or a reference, such as ana, ana@taller.example, c7.',
  },
  whom: {
    error: 'Which contact? None was named.',
    hint: 'Say a name, an address or a reference: crm show ana',
  },
  channel: {
    error: 'Over which channel? None was named.',
    hint: 'Say call, email, meeting, whatsapp…: crm log call ana "…"',
  },
  name: { error: 'No name was given.', hint: 'crm add "Ana Pérez" --email ana@taller.example' },
  text: { error: 'There is no text.', hint: 'Add it in quotes at the end of the line.' },
  when: { error: 'For when? No day was said.', hint: 'Say tomorrow, fri, +3d, 2026-03-06…' },
  amount: { error: 'No amount was given.', hint: 'crm quote new ana 4800 "Web redesign"' },
  title: { error: 'The quote has no title.', hint: 'crm quote new ana 4800 "Web redesign"' },
  ref: {
    error: 'Which one? No reference was given.',
    hint: '`crm due` and every list show them: t88, q14, f12, c7.',
  },
  words: { error: 'There is nothing to look for.', hint: 'Say at least one word: crm find invoice' },
  org: {
    error: 'Which organisation? None was named.',
    hint: '`crm org list` shows them: crm org show "Taller Norte"',
  },
  'channel-name': {
    error: 'Which channel? One word names it.',
    hint: '`crm channel list` shows those there are: crm channel add signal',
  },
  segment: { error: 'Which segment? None was named.', hint: '`crm segment list` shows those there are.' },
  filter: {
    error: 'Who is to be in it? No filter was given.',
    hint: 'crm segment add regulars tier:vip standing:client',
  },
  mark: {
    error: 'Which mark? Neither --deceased nor --do-not-contact was given.',
    hint: 'crm contact mark ana --do-not-contact --reason "asked"',
  },
  template: {
    error: 'Which template? None was named.',
    hint: '`crm template list` shows them: crm template show nudge-1',
  },
  file: { error: 'No file was named.', hint: 'crm import jsonl book.jsonl, or - for standard input' },
  consent: {
    error: 'Consent to what, yes or no?',
    hint: 'Say the purpose and the answer: crm contact consent ana news yes --source form',
  },
  others: {
    error: 'At least two contacts have to be named.',
    hint: 'Of a merge the first is the one that stays: crm contact merge c7 c12',
  },
  change: {
    error: 'Nothing was said to change.',
    hint: 'Name what is to be other than it is; --help lists what can be said.',
  },
};

export const LACKING: Readonly<Record<Lacking, Said>> = {
  contact: { error: 'There is nobody in the book yet.', hint: 'To add somebody: crm add "Ana Pérez"' },
  org: {
    error: 'There is no organisation yet.',
    hint: 'One comes with a contact: crm add "Ana Pérez" --org "Taller Norte"',
  },
  touchpoint: { error: 'Nothing is logged yet.', hint: 'To write something down: crm log' },
  'follow-up': { error: 'Nothing is to be done.', hint: 'To note something: crm todo' },
  quote: { error: 'There is no open quote.', hint: '`crm quote list --all` shows the others.' },
  'quote-unsent': { error: 'No quote waits to be sent.', hint: '`crm quote list` shows the open ones.' },
  owed: { error: 'Nobody waits for an answer.', hint: null },
  due: { error: 'Nobody needs you today.', hint: null },
  skip: {
    error: 'There is nothing to let pass: no nudge is due today, and nobody has a cadence.',
    hint: '`crm due` shows what is.',
  },
};

export const SHAPES: Readonly<Record<FlagShape, string>> = {
  way: 'smtp, sendmail, command or stdout',
  rank: 'a rank from 1 (replies owed) to 8 (saying hello); `crm help due` lists them',
  days: 'a number of days, such as 7',
  direction: 'in, out or live',
  'found-kind': 'contact, touchpoint, quote, follow-up or org',
  duration: 'a time such as 45m or 1h30',
  interval: 'a number of days or weeks, such as 30d or 2w',
  number: 'a whole number',
  channel: 'a channel; `crm channel list` shows them',
  tier: 'vip, premium or standard',
  standing: 'friend, personal, partner or supplier; `none` lets it be derived again',
  reason:
    'reply, promise, quote-unsent, follow-up, quote-expiring, quote-expired, quote-chase, waiting, date or cadence',
  format: 'table, tsv, csv, json, jsonl, md or ids',
  day: 'a day such as 2026-03-06',
  language: 'en or es',
  email: 'an e-mail address, such as ana@taller.example',
  phone: 'a telephone number, in quotes where it has spaces',
  'language-code': 'the code of a language, such as es or pt-br',
  'channel-name': 'one word of letters, digits and hyphens that is no direction',
  target: 'a target such as 30m, 4h or 2d',
  column: 'the name of a column',
  color: 'auto, always or never',
  pair: 'name=value',
  'date-order': 'day-first or month-first',
  country: 'the two letters of a country, such as ES',
  address: 'an address',
};

export const SETTINGS: Readonly<Record<SettingShape, string>> = {
  'one-address': 'one mail address, alone or as "Eva Ruiz <eva@studio.example>"',
  way: '"smtp", "sendmail", "command" or "stdout"',
  host: 'the name of a server such as "smtp.example.org"',
  port: 'a port from 1 to 65535',
  security: '"tls", "starttls" or "none"',
  table: 'a table such as [targets]',
  zone: 'an IANA name such as "Europe/Madrid"',
  language: '"en" or "es"',
  pager: 'a command such as "less", or false for none',
  currency: 'an ISO 4217 code such as "EUR"',
  'date-order': '"day-first" or "month-first"',
  'working-days': 'working days such as "3d"',
  holiday: 'a list of "12-25" (every year) or "2026-04-03" (once)',
  away: 'a list of "2026-08-03..2026-08-21" or "2026-11-12T16:00..2026-11-12T19:00"',
  target: '"30m", "4h" or "2d"',
  rungs: 'rising whole numbers such as [3, 7, 14, 21]',
  interval: '"30d" or "2w"',
  months: 'a whole number above 0',
  address: 'a list of mail addresses',
  text: 'a text in quotes',
  limit: 'a time such as "5s", "500ms" or "1m", ten minutes at most',
  hours: '"09:00-14:00 16:00-19:00", or "" for a closed day',
  'hours-twice': 'each day in one range only',
  'hours-overlap': 'hours that do not overlap, also across midnight',
  'hours-none': 'at least one day with open hours',
};

export const WANTED: Readonly<Record<QuoteWanted, string>> = {
  unsent: 'only a quote that was not sent yet can be sent',
  sent: 'only a quote that was sent is chased',
  latest: 'only the latest version can be sent, decided or revised',
};

export const EVENTS = { sending: 'The sending', decision: 'The decision' };
export const EVENTS_OF = { request: 'the request', sending: 'the sending' };

export const IDLE: Readonly<Record<'--ask' | '--owe', Said>> = {
  '--ask': {
    error: '--ask is for what we sent, or for a talk that took place.',
    hint: 'What they send waits for our answer anyway; notes, attempts and automatic messages wait for nobody.',
  },
  '--owe': {
    error: '--owe is for what they sent, or for a talk that took place.',
    hint: 'For what you told them you would do: --promise "the draft by friday"',
  },
};

export const ANYWAY = 'Nothing was logged. If it happened all the same: --anyway';
export const LEFT_ALONE = {
  deceased: (name: string, on: string): string => `${name} died (marked ${on}).`,
  'do-not-contact': (name: string, on: string): string => `${name} asked not to be contacted (marked ${on}).`,
};

export const TWO_TIMES: Said = {
  error: '--between takes two times.',
  hint: 'crm date --between 2026-03-02T16:40 2026-03-03T10:00',
};

export const nobodyThere = (flag: string): Said => ({
  error: `${flag} asks at a terminal, and nobody is there to answer.`,
  hint: flag === '--edit' ? '--print shows the draft as it is.' : '`crm due` alone prints the list.',
});
