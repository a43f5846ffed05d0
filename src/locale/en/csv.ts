import type { DateOrder } from '../../domain/writtenDate.ts';

const ORDERS: Readonly<Record<DateOrder, string>> = {
  'day-first': 'the day first',
  'month-first': 'the month first',
};

/** What `crm import csv` and `crm import whatsapp` say beside what every import says. */
export const csv = {
  /** Whose file it is, and how it is parted. */
  recognised: (program: string): string => `A file of ${program}.`,
  programs: {
    crm: 'crm',
    google: 'Google Contacts',
    outlook: 'Outlook',
    linkedin: 'LinkedIn',
    hubspot: 'HubSpot',
    pipedrive: 'Pipedrive',
    clickup: 'ClickUp',
  },
  order: (order: DateOrder, why: 'file' | 'said' | 'setting'): string =>
    `Dates in numbers are read with ${ORDERS[order]}, as ${{ file: 'the file shows', said: '--dates says', setting: 'the settings say' }[why]}.`,
  again: (map: string): string => `The columns are read as last time: ${map}`,
  kept: (path: string): string => `Kept for the next file with these columns: ${path}`,
  chat: (me: string | null, other: string): string =>
    me === null ? `A chat with ${other}.` : `A chat of ${me} (you) with ${other}.`,
  whichAreYou: 'Which of them are you?',
  empty: 'There is nothing in the file.',
  asking: {
    question: 'What do the columns stand for?',
    goOn: 'Go on with these',
    column: (column: string, field: string, example: string): string =>
      `${column} → ${field}${example === '' ? '' : `   ${example}`}`,
    field: (column: string): string => `What is "${column}"?`,
    nobody: 'Name at least one column as a name, an organisation, an e-mail address or a phone.',
    handle: 'Of which service? (linkedin, instagram, …)',
    date: 'Which yearly date? (anniversary, renewal, …)',
  },
  fields: {
    name: 'the whole name',
    first_name: 'first name',
    middle_name: 'middle name',
    last_name: 'last name',
    suffix: 'what follows the name',
    alias: 'another name',
    org: 'organisation',
    email: 'e-mail address',
    phone: 'phone',
    tag: 'tags',
    birthday: 'birthday',
    created: 'when it was added there',
    lang: 'language',
    source: 'where they come from',
    tier: 'tier',
    key: 'their number in the other program',
    fact: 'kept as a fact',
    handle: 'a handle',
    date: 'a yearly date',
    at: 'day of an exchange',
    time: 'time of an exchange',
    channel: 'channel of an exchange',
    direction: 'in or out',
    text: 'what was said',
    minutes: 'how many minutes',
    ignore: 'left out',
  },
};
