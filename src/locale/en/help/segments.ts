import type { VerbHelp } from '../../manual.ts';

const LIST: Readonly<Record<string, string>> = {
  '--sort': 'by this column',
  '--limit': 'at most that many',
};

/** The verbs about segments. */
export const segmentVerbs: Readonly<Record<string, VerbHelp>> = {
  'segment add': {
    usage: '<name> <filter…>',
    summary: 'save a filter over contacts under a name',
    more: 'Wherever a filter is taken, `segment:<name>` then stands for it, in other segments too. `crm help filters` says how filters are written.',
    flags: {},
    examples: [
      'crm segment add regulars tier:vip standing:client',
      'crm segment add silent "last:>90d -is:archived"',
    ],
  },
  'segment list': {
    usage: '',
    summary: 'the segments, with how many people are in each',
    flags: LIST,
    examples: ['crm segment list', 'crm segment list --sort people'],
  },
  'segment show': {
    usage: '<name>',
    summary: 'the people in a segment',
    flags: { ...LIST, '--archived': 'also those out of the way' },
    examples: ['crm segment show regulars'],
  },
  'segment drop': {
    usage: '<name>',
    summary: 'forget a segment; the people stay',
    flags: {},
    examples: ['crm segment drop regulars'],
  },
};
