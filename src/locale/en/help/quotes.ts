import type { VerbHelp } from '../../manual.ts';

const DECIDED: Readonly<Record<string, string>> = {
  '--at': 'when, where not now',
  '--via': 'over which channel they said so (email)',
  '--reason': 'why: price, timing…; the report counts them',
};

/** The verbs about quotes and follow-ups. */
export const quoteVerbs: Readonly<Record<string, VerbHelp>> = {
  'quote new': {
    usage: '<contact> <amount> <title…>',
    summary: 'somebody asked for a quote',
    more: 'The clock runs from the request to the sending.',
    flags: {
      '--requested': 'when they asked, where not now',
      '--not-requested': 'nobody asked for it',
      '--valid': 'its last day',
      '--sent': 'it is sent already: now, or at that time',
      '--via': 'over which channel it was sent (email)',
      '--key': 'a key of its own, by which an import finds it again',
      '--currency': 'the currency, where the amount names none',
      '--anyway': 'although they are to be left alone',
    },
    examples: [
      'crm quote new ana 4800 "Web redesign"',
      'crm quote new luis "1200 USD" "Audit" --requested yesterday --valid +30d',
    ],
  },
  'quote send': {
    usage: '<ref>',
    summary: 'the quote went out; it is logged as the message it is',
    flags: {
      '--at': 'when, where not now',
      '--via': 'over which channel (email)',
      '--valid': 'its last day',
      '--message': 'what was written with it',
      '--anyway': 'although they are to be left alone',
    },
    examples: ['crm quote send q14', 'crm quote send q14 --via whatsapp --valid +30d'],
  },
  'quote accept': {
    usage: '<ref>',
    summary: 'they said yes',
    flags: { ...DECIDED, '--message': 'what they said' },
    examples: ['crm quote accept q14'],
  },
  'quote decline': {
    usage: '<ref>',
    summary: 'they said no',
    flags: { ...DECIDED, '--message': 'what they said' },
    examples: ['crm quote decline q14 --reason price'],
  },
  'quote withdraw': {
    usage: '<ref>',
    summary: 'we take it back',
    flags: {
      '--at': 'when, where not now',
      '--reason': 'why',
    },
    examples: ['crm quote withdraw q14'],
  },
  'quote revise': {
    usage: '<ref> [amount]',
    summary: 'a new version, which takes the place of an undecided one',
    flags: {
      '--title': 'the new title',
      '--requested': 'when they asked for the new version',
      '--valid': 'its last day',
      '--currency': 'the currency, where the amount names none',
      '--key': 'a key of its own, by which an import finds it again',
    },
    examples: ['crm quote revise q14 4200 --title "Web redesign, without the shop"'],
  },
  'quote edit': {
    usage: '<ref>',
    summary: 'correct a quote',
    flags: {
      '--title': 'the title',
      '--amount': 'the amount',
      '--currency': 'the currency',
      '--valid': 'its last day; none: for good',
      '--requested': 'when they asked; none: nobody did',
      '--sent': 'when it went out',
      '--decided': 'when it was decided',
      '--reason': 'why it was decided so',
    },
    examples: ['crm quote edit q14 --valid 2026-12-31'],
  },
  'quote list': {
    usage: '[filter…]',
    summary: 'open quotes',
    flags: { '--all': 'also the decided ones', '--sort': 'by this column', '--limit': 'at most that many' },
    examples: [
      'crm quote list',
      'crm quote list tier:vip "amount:>2000"',
      'crm quote list --all --sort amount',
    ],
  },
  'quote show': {
    usage: '<ref>',
    summary: 'a quote, its versions, its chase and what was said about it',
    flags: {},
    examples: ['crm quote show q14'],
  },
  'todo list': {
    usage: '[filter…]',
    summary: 'open follow-ups and promises',
    flags: {
      '--all': 'also those done and dropped',
      '--sort': 'by this column',
      '--limit': 'at most that many',
    },
    examples: ['crm todo list'],
  },
  'todo edit': {
    usage: '<ref>',
    summary: 'correct a follow-up',
    flags: {
      '--due': 'the day',
      '--text': 'what is to be done',
      '--message': 'the same',
      '--promise': 'they were told',
      '--todo': 'they were not told',
      '--quote': 'the quote it is about; none: about none',
    },
    examples: ['crm todo edit f12 --due friday'],
  },
  'todo drop': {
    usage: '<ref…>',
    summary: 'a follow-up is no longer needed',
    flags: {},
    examples: ['crm todo drop f12'],
  },
};
