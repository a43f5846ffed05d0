import type { VerbHelp } from '../../manual.ts';

const SAID: Readonly<Record<string, string>> = {
  '--email': 'mail addresses',
  '--phone': 'phone numbers, kept as you type them',
  '--handle': 'names elsewhere: linkedin=ana-perez',
  '--alias': 'other names you call them by',
  '--org': 'where they work; none: nowhere',
  '--tier': 'vip, premium or standard: how much care they get',
  '--standing': 'friend, personal, partner or supplier; none: as the log says',
  '--prefers': 'channels they like',
  '--avoids': 'channels they do not like',
  '--not-more-often': 'write to them at most every so many days: 7d',
  '--every': 'say hello after so many days of silence: 30d',
  '--target': 'the working time within which they want an answer: 4h, 1d',
  '--tag': 'tags',
  '--source': 'how they found you',
  '--referred-by': 'who sent them',
  '--birthday': 'their birthday',
  '--date': 'other days to remember: renewal=2027-01-15',
  '--speaks': 'the language to write to them in',
  '--fact': 'what to remember: goal="open a second shop"; goal= forgets it',
  '--key': 'a key of its own, by which an import finds them again',
};

const LIST: Readonly<Record<string, string>> = {
  '--sort': 'by this column',
  '--limit': 'at most that many',
};

/** The verbs about people, organisations and channels. */
export const peopleVerbs: Readonly<Record<string, VerbHelp>> = {
  'contact add': {
    usage: '<name>',
    summary: 'add a person',
    flags: { ...SAID, '--anyway': 'although there is somebody of that name or address' },
    examples: [
      'crm add "Ana Pérez" --email ana@taller.example --org "Taller Norte"',
      'crm add "Luis Vidal <luis@vidal.example>" --referred-by ana',
    ],
  },
  'contact edit': {
    usage: '<contact>',
    summary: 'change what is known of a person',
    more: 'What is a list grows by what is said; --remove-… takes away.',
    flags: {
      ...SAID,
      '--name': 'the name',
      '--remove-email': 'addresses to take away',
      '--remove-phone': 'numbers to take away',
      '--remove-handle': 'names elsewhere to take away',
      '--remove-alias': 'other names to take away',
      '--remove-prefers': 'channels they like no longer',
      '--remove-avoids': 'channels they no longer avoid',
      '--remove-tag': 'tags to take away',
      '--remove-date': 'kinds of days to forget',
    },
    examples: ['crm contact edit ana --tier vip --fact goal="open a second shop"'],
  },
  'contact list': {
    usage: '[filter…]',
    summary: 'people, with their standing and the last word',
    more: '`crm help filters` says what they can be filtered by.',
    flags: { ...LIST, '--archived': 'also those out of the way' },
    examples: [
      'crm contact list',
      'crm contact list tag:web -tier:standard',
      'crm contact list --format csv',
    ],
  },
  'contact show': {
    usage: '<contact>',
    summary: 'the same as `crm show`',
    flags: {
      '--all': 'the whole timeline, not only the last ten touchpoints',
      '--script': 'below it, what to ask and to say when they ring',
    },
    examples: ['crm contact show ana'],
  },
  'contact archive': {
    usage: '<contact…>',
    summary: 'put people out of the way; a new touchpoint brings them back',
    flags: { '--undo': 'bring them back' },
    examples: ['crm contact archive luis'],
  },
  'contact consent': {
    usage: '<contact> <purpose> yes|no',
    summary: 'what somebody said to news, offers or another purpose',
    more: 'The last word holds; `crm undo --list` still knows the ones before. Taking consent back is no.',
    flags: {
      '--source': 'where they said it: form, mail, call',
      '--on': 'on which day, where not today',
      '--new': 'for a purpose that nobody was asked about yet',
    },
    examples: ['crm contact consent ana news yes --source form', 'crm contact consent ana news no'],
  },
  'contact dupes': {
    usage: '[filter…]',
    summary: 'who is likely to be there twice, and why',
    more: 'The strongest first, each with the command that makes one of them. Same address, number or handle; same name; near names or one within the other, where they work at one place.',
    flags: {
      '--not': 'these are different people: not to be named together again',
      '--country': 'whose phone numbers those without a country’s code are: ES',
    },
    examples: ['crm contact dupes', 'crm contact dupes tag:web', 'crm contact dupes --not c7 c12'],
  },
  'contact merge': {
    usage: '<contact> <other…>',
    summary: 'make one of people who are there twice; the first stays',
    more:
      'Both histories, every address, name, tag and fact, quotes and follow-ups go to the first; the others become names it is known by. ' +
      'Where the two differ the first is right and the other value is kept as a fact. The stricter mark holds, and of consents the later word. ' +
      '`crm undo` brings back exactly what was.',
    flags: { '--dry-run': 'say what would happen, and change nothing' },
    examples: ['crm contact merge c7 c12', 'crm contact merge "ana perez" "ana p" --dry-run'],
  },
  'contact mark': {
    usage: '<contact>',
    summary: 'somebody asked not to be contacted, or died',
    more: 'From then on they are in no list and no chase, and logging something sent to them is refused.',
    flags: {
      '--do-not-contact': 'they asked not to be contacted',
      '--deceased': 'they died; what was open for them is dropped and said',
      '--channel': 'only over these channels',
      '--reason': 'why',
      '--on': 'since which day, where not today',
    },
    examples: [
      'crm contact mark nuria --do-not-contact --reason "asked by mail"',
      'crm contact mark luis --do-not-contact --channel call',
    ],
  },
  'contact unmark': {
    usage: '<contact>',
    summary: 'take such marks away',
    flags: {
      '--do-not-contact': 'only the mark that they asked not to be contacted',
      '--channel': 'open these channels again',
      '--deceased': 'only the mark that they died',
    },
    examples: ['crm contact unmark luis'],
  },
  'contact tag': {
    usage: '<contact> <tag…>',
    summary: 'put tags on somebody',
    flags: { '--remove': 'tags to take away' },
    examples: ['crm contact tag ana web shop', 'crm contact tag ana --remove web'],
  },
  'contact alias': {
    usage: '<contact> <alias…>',
    summary: 'add other names to call somebody by',
    flags: { '--remove': 'names to take away' },
    examples: ['crm contact alias ana anita'],
  },
  'org list': {
    usage: '[filter…]',
    summary: 'organisations and how many people they have',
    flags: LIST,
    examples: ['crm org list', 'crm org list standing:client'],
  },
  'org show': {
    usage: '<organisation>',
    summary: 'an organisation and its people',
    flags: { '--archived': 'also those out of the way' },
    examples: ['crm org show "Taller Norte"'],
  },
  'org edit': {
    usage: '<organisation>',
    summary: 'change what is known of an organisation',
    flags: { '--name': 'the name', '--fact': 'what to remember: vat=B00000000; vat= forgets it' },
    examples: ['crm org edit "Taller Norte" --fact vat=B00000000'],
  },
  'channel list': {
    usage: '',
    summary: 'the channels, their other names and targets',
    flags: { '--sort': 'by this column', '--limit': 'at most that many' },
    examples: ['crm channel list'],
  },
  'channel add': {
    usage: '<name>',
    summary: 'add a channel of your own',
    flags: { '--live': 'both sides speak at once, as in a meeting', '--alias': 'other words for it' },
    examples: ['crm channel add signal', 'crm channel add coworking --live --alias cowork'],
  },
  'channel edit': {
    usage: '<name>',
    summary: 'change a channel',
    flags: {
      '--live': 'both sides speak at once',
      '--no-live': 'one writes and the other answers',
      '--alias': 'other words for it',
      '--remove-alias': 'words to take away',
    },
    examples: ['crm channel edit signal --alias sig'],
  },
  'channel close': {
    usage: '<name>',
    summary: 'propose a channel no more; it can still be logged',
    flags: {},
    examples: ['crm channel close letter'],
  },
  'channel open': {
    usage: '<name>',
    summary: 'propose a closed channel again',
    flags: {},
    examples: ['crm channel open letter'],
  },
};
