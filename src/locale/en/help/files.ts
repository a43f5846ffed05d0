import type { VerbHelp } from '../../manual.ts';

/** What every import of another program's file takes. */
export const IMPORTS: Readonly<Record<string, string>> = {
  '--dry-run': 'say what would be done, and write nothing',
  '--strict': 'all or nothing: what is refused keeps the rest out too',
  '--tag': 'tags for everybody in the file',
  '--country': 'whose phone numbers those without a country’s code are: ES',
};

/** The verbs around the book itself. */
export const fileVerbs: Readonly<Record<string, VerbHelp>> = {
  import: {
    usage: '<file>',
    summary: 'take a file in by what it looks like, and say which import that was',
    flags: IMPORTS,
    examples: ['crm import people.vcf --dry-run'],
  },
  'import jsonl': {
    usage: '<file|->',
    summary: 'take JSON Lines in; a second time changes nothing',
    more: 'A line that cannot be taken is said with its number and its reason; the others go in.',
    flags: {
      '--dry-run': 'say what would be done, and write nothing',
      '--strict': 'all or nothing: refused lines keep the others out too',
    },
    examples: ['crm import jsonl book.jsonl', 'crm import jsonl - < book.jsonl'],
  },
  'import csv': {
    usage: '<file|->',
    summary: 'take in what another program exported as a table',
    more: 'Google Contacts, Outlook, LinkedIn, HubSpot, Pipedrive and ClickUp are known by their headers. Of any other file, --map says what its columns stand for, or you are asked at the terminal, and it is kept for the next one. What no field has is kept as a fact. See docs/import.md.',
    flags: {
      ...IMPORTS,
      '--map': 'what columns stand for: "Company=org,Mail=email,Goal=fact:goal"',
      '--dates': 'how 3/4/1985 is read where the file does not tell: day-first, month-first',
    },
    examples: [
      'crm import csv contacts.csv --dry-run',
      'crm import csv clients.csv --map "Client=name,Mail=email"',
    ],
  },
  'import whatsapp': {
    usage: '<file|-> [contact]',
    summary: 'take in a chat that a phone exported as text',
    more: 'Export a chat without media; each message becomes a touchpoint of the one you write with. A later, longer export of the same chat adds only what is new. See docs/import.md.',
    flags: {
      ...IMPORTS,
      '--me': 'what the phone calls you in the chat; else `me.name` of the settings',
      '--dates': 'how 3/4/24 is read where the chat does not tell: day-first, month-first',
    },
    examples: [
      'crm import whatsapp _chat.txt ana --dry-run',
      'crm import whatsapp chat.txt --me "Luis Vidal"',
    ],
  },
  'import vcard': {
    usage: '<file|->',
    summary: 'take people in from cards (.vcf), as phones and address books export them',
    more: 'Everybody is looked for first, by e-mail, phone, then name and organisation. Known people gain what is missing; what differs stays as it is and is told. See docs/import.md.',
    flags: IMPORTS,
    examples: ['crm import vcard people.vcf --dry-run', 'crm import vcard people.vcf --tag phone'],
  },
  'export jsonl': {
    usage: '[file] [filter…]',
    summary: 'the whole book as JSON Lines, which import takes back',
    more: 'With a filter: the contacts that it leaves and what belongs to them; nothing in it names anybody left out.',
    flags: { '--out': 'write to this file instead of standard output' },
    examples: ['crm export jsonl > book.jsonl', 'crm export jsonl web.jsonl tag:web'],
  },
  'export csv': {
    usage: '[file] [filter…]',
    summary: 'people as a table for spreadsheets, or those who may get a mailing',
    more: 'A cell that a spreadsheet would take for a formula begins with an apostrophe. With --for only those are in it who said yes to that purpose, can be reached by mail and are not left alone; the others are named with the reason.',
    flags: {
      '--out': 'write to this file instead of standard output',
      '--for': 'only whom may be written to for this purpose: news, offers',
    },
    examples: ['crm export csv people.csv', 'crm export csv letter.csv tag:web --for news'],
  },
  'export ics': {
    usage: '[file] [filter…]',
    summary: 'a calendar of what is due and of birthdays, for the program that shows yours',
    more: 'What is overdue stands on today. Each thing keeps its id, so that a calendar that reads the file again changes it instead of doubling it.',
    flags: {
      '--out': 'write to this file instead of standard output',
      '--ahead': 'how many days ahead what is due is shown; 90 where nothing is said',
    },
    examples: ['crm export ics ~/calendars/crm.ics', 'crm export ics --ahead 14 tier:vip'],
  },
  'export vcard': {
    usage: '[file] [filter…]',
    summary: 'people as cards (.vcf), for phones and address books',
    more: 'What an import of cards kept is given back as it stood.',
    flags: {
      '--out': 'write to this file instead of standard output',
      '--four': 'cards of version 4.0; otherwise 3.0, which more programs read',
    },
    examples: ['crm export vcard > people.vcf', 'crm export vcard web.vcf tag:web'],
  },
  doctor: {
    usage: '',
    summary: 'check the book against its journal and its log',
    more: 'It builds the book anew from the journal and compares; it changes nothing. It ends with 1 where something is wrong.',
    flags: {},
    examples: ['crm doctor'],
  },
  date: {
    usage: '<words…>',
    summary: 'what words for a day or a time mean',
    flags: {
      '--planned': 'as for what is to be done: it looks forward',
      '--logged': 'as for what happened: it looks back',
      '--between': 'the working time between two times',
    },
    examples: [
      'crm date next friday',
      'crm date --logged "mon 16:40"',
      'crm date --between 2026-11-20T09:00 2026-11-23T12:00',
    ],
  },
  completion: {
    usage: '<shell>',
    summary: 'the script that makes bash, zsh or fish complete what you type',
    more: 'Tab completes commands, flags, names, references, tags and topics. `crm completion install` puts the script in its place.',
    flags: {},
    examples: ['crm completion bash'],
  },
  'completion install': {
    usage: '[shell]',
    summary: 'put the script where the shell looks',
    more: 'Without a name it is for your own shell. A start file such as ~/.zshrc is changed only where it has to be, and only when you agree.',
    flags: {},
    examples: ['crm completion install', 'crm completion install zsh --yes'],
  },
  'completion uninstall': {
    usage: '[shell]',
    summary: 'take out what install put there',
    flags: {},
    examples: ['crm completion uninstall'],
  },
  config: {
    usage: '',
    summary: 'every setting, its value, and who said so',
    flags: {},
    examples: ['crm config', 'crm config --json'],
  },
  'config path': {
    usage: '',
    summary: 'where the settings file is',
    flags: {},
    examples: ['crm config path'],
  },
  demo: {
    usage: '',
    summary: 'an invented book to look around in',
    flags: { '--keep': 'put the sample book into this new file' },
    examples: ['crm demo', 'crm demo --keep demo.db'],
  },
  help: {
    usage: '[command|topic]',
    summary: 'what there is, and how it works',
    flags: {
      '--all': 'everything there is to say, as one text',
      '--man': 'the same as a man page: crm help man',
    },
    examples: ['crm help log', 'crm help metrics', 'crm help --all'],
  },
};
