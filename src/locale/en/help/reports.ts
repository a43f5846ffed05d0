import type { VerbHelp } from '../../manual.ts';

const PERIOD: Readonly<Record<string, string>> = {
  '--from': 'from this day on',
  '--to': 'before this day',
  '--since': 'the last days: 90d',
};

/** The reports. */
export const reportVerbs: Readonly<Record<string, VerbHelp>> = {
  'report replies': {
    usage: '[filter…]',
    summary: 'where I am slow to reply',
    more: '`crm slow` for short. In working time, over the questions that came in within the period; without one, over the whole log.',
    flags: {
      ...PERIOD,
      '--limit': 'at most that many of the slowest',
      '--exit-code': 'end with 9 where an answer is overdue',
    },
    examples: [
      'crm slow --since 90d',
      'crm slow tier:vip',
      'crm report replies --from 2026-01-01 --to 2027-01-01 --json',
    ],
  },
  'report quotes': {
    usage: '[filter…]',
    summary: 'which quotes go stale, what is at stake, what is won',
    more: '`crm stale` for short.',
    flags: {
      ...PERIOD,
      '--limit': 'at most that many quotes',
      '--exit-code': 'end with 9 where one is stale',
    },
    examples: ['crm stale', 'crm report quotes --since 365d'],
  },
  'report retention': {
    usage: '[filter…]',
    summary: 'who came, stayed, came back and went, year against year',
    flags: PERIOD,
    examples: ['crm report retention', 'crm report retention --from 2026-01-01 --to 2026-07-01'],
  },
};
