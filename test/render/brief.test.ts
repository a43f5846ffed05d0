import { describe, expect, test } from 'vitest';
import type { ContactRecord } from '../../src/domain/contact.ts';
import type { Touchpoint } from '../../src/domain/touchpoint.ts';
import { en } from '../../src/locale/en.ts';
import { showBrief, type Brief } from '../../src/render/brief.ts';
import { briefMarkdown } from '../../src/render/briefMarkdown.ts';
import { faceFor, type Face } from '../../src/render/face.ts';
import { width } from '../../src/render/width.ts';
import { at } from '../support/books.ts';
import { contactOf, day, followUpOf, quoteOf } from '../support/facts.ts';

process.env['TZ'] = 'Europe/Madrid';

const telling = { today: day('2026-11-20'), locale: en, iso: false };
const faceOf = (columns: number, color: 'always' | 'never' = 'never'): Face =>
  faceFor({ format: 'table', env: {}, isTerminal: true, columns, color });
const pipe = faceFor({
  format: null,
  env: { COLUMNS: '40' },
  isTerminal: false,
  columns: null,
  color: 'auto',
});

const recordOf = (more: Partial<ContactRecord>): ContactRecord => ({
  ...contactOf(more),
  uid: 'u',
  org: null,
  aliases: [],
  tags: [],
  source: null,
  referredBy: null,
  lang: null,
  facts: {},
  ...more,
});

const touchOf = (id: number, when: string, more: Partial<Touchpoint>): Touchpoint => ({
  id,
  uid: `u${id}`,
  key: null,
  contacts: [1],
  at: at(when),
  channel: 'email',
  direction: 'out',
  text: '',
  minutes: null,
  missed: false,
  auto: false,
  bounce: false,
  asks: false,
  expectsReply: null,
  quote: null,
  tags: [],
  ...more,
});

const briefOf = (contact: ContactRecord, more: Partial<Brief> = {}): Brief => ({
  acquaintance: { contact, standing: 'client', lastTouchAt: null, owedSince: null, reach: null },
  warnings: [],
  owed: null,
  asked: null,
  rhythm: null,
  row: null,
  quotes: [],
  followUps: [],
  dates: [],
  consent: {},
  touches: [],
  more: false,
  answered: new Map(),
  cast: {
    names: new Map([
      [1, { id: 1, key: 'ana', name: contact.name }],
      [2, { id: 2, key: 'luis', name: 'Luis Vidal' }],
    ]),
    live: new Set(['call', 'meeting']),
  },
  ...more,
});

const ana = recordOf({
  name: 'Ana Pérez',
  org: 'Taller Norte',
  tier: 'vip',
  emails: ['ana@taller.example'],
  phones: ['+34 600 000 001'],
  prefers: ['email'],
  facts: { goal: 'open a second shop' },
  referredBy: { id: 2, name: 'Luis Vidal' },
  tags: ['web'],
});

const full = briefOf(ana, {
  warnings: [
    { is: 'do-not-contact', on: day('2026-10-01'), reason: 'works nights', channels: ['call'] },
    { is: 'too-soon', last: at('2026-11-17T10:00:00Z'), every: 7, from: day('2026-11-24') },
  ],
  owed: {
    since: at('2026-11-19T11:30:00Z'),
    touchpoint: 5,
    channel: 'email',
    first: false,
    last: 5,
    working: 27000,
    target: 14400,
  },
  asked: {
    first: at('2026-11-17T10:00:00Z'),
    last: at('2026-11-17T10:00:00Z'),
    touchpoint: 4,
    workingDays: 3,
  },
  rhythm: { answers: 7, median: 3600, p90: 12600 },
  quotes: [
    {
      quote: quoteOf({ sentAt: at('2026-11-10T09:00:00Z'), status: 'sent' }),
      requestedAt: null,
      nudges: 1,
      reason: null,
    },
    {
      quote: quoteOf({
        id: 2,
        title: 'Logo',
        status: 'declined',
        decidedAt: at('2026-02-01T10:00:00Z'),
        reason: 'price',
      }),
      requestedAt: null,
      nudges: 0,
      reason: null,
    },
  ],
  followUps: [
    followUpOf({ id: 2, due: day('2026-11-18'), text: 'ask about the shop' }),
    followUpOf({ due: day('2026-11-25'), kind: 'promise', text: 'send the quote' }),
  ],
  dates: [{ kind: 'birthday', first: day('1980-12-01'), on: day('2026-12-01'), inDays: 11 }],
  touches: [
    touchOf(6, '2026-11-20T08:30:00Z', { channel: 'call', missed: true }),
    touchOf(5, '2026-11-19T11:30:00Z', {
      direction: 'in',
      text: 'the price split\nin two phases?',
      tags: ['price'],
    }),
    touchOf(4, '2026-11-17T10:00:00Z', { text: 'is the price right?', expectsReply: true, quote: 1 }),
    touchOf(3, '2025-11-09T10:00:00Z', { channel: 'meeting', text: 'scope', minutes: 20, contacts: [1, 2] }),
  ],
  more: true,
});

describe('the brief', () => {
  test('says first what must be known, then how to reach them, what is owed, and the last words', () => {
    expect(showBrief(full, telling, faceOf(80))).toBe(`\
! Ana Pérez asked not to be contacted by call (marked Thu 1 Oct): works nights
! Too soon: our last word was Tue 17 Nov, not more often than every 7 days; from
  Tue 24 Nov on.
Ana Pérez
c1 Taller Norte · client · vip · since Fri 2 Jan

reach     email ana@taller.example (preferred)
          phone +34 600 000 001
we owe    an answer to their email of yesterday 12:30 (t5): waiting 7h 30m of
          4h, overdue
promised  Wed 25 Nov (in 5 days): send the quote (f1)
to do     Wed 18 Nov (2 days ago): ask about the shop (f2, overdue)
they owe  an answer since Tue 17 Nov 11:00 (t4): 3 working days
quotes    Web redesign, 4,800 EUR: sent Tue 10 Nov (10 days ago), 1 nudge (q1)
          Logo, 4,800 EUR: declined Sun 1 Feb, price (q2)
rhythm    they answer within 1h half the time, within 3h 30m nine times in ten
          (7 answers)
dates     birthday Tue 1 Dec (46), in 11 days
facts     goal: open a second shop
about     tags web · referred by Luis Vidal (c2)

last 4 touchpoints (--all shows the rest)
today          → call    t6      (missed)
yesterday      ← email   t5  the price split in two phases? (#price)
3 days ago     → email   t4      is the price right? (asks, about q1)
    12 months of silence
Sun 9 Nov 2025 ↔ meeting t3  scope (20m, with Luis Vidal)
`);
  });

  test('in a pipe is a line a line with ISO dates, however narrow COLUMNS says it is', () => {
    const out = showBrief(full, { ...telling, iso: true }, pipe);
    expect(out).toContain(
      '! Too soon: our last word was 2026-11-17, not more often than every 7 days; from 2026-11-24 on.\n',
    );
    expect(out).toContain('2026-11-19T12:30 ← email   t5  the price split in two phases? (#price)\n');
    expect(out).not.toMatch(/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun|today|yesterday)\b/);
  });

  test('says how long they had waited for what answered them', () => {
    const out = showBrief({ ...full, answered: new Map([[4, 12000]]) }, telling, faceOf(80));
    expect(out).toContain(
      '3 days ago     → email   t4      is the price right? (answered after 3h 20m,\n                                 asks, about q1)\n',
    );
  });

  test('as Markdown is a heading, a list and the conversation, with nothing that Markdown would read as a mark', () => {
    const hostile = { ...full, touches: [touchOf(9, '2026-11-20T08:30:00Z', { text: '*now*\n# <b>|' })] };
    expect(
      briefMarkdown(hostile, { ...telling, iso: true })
        .split('\n')
        .slice(0, 9),
    ).toEqual([
      '# Ana Pérez',
      '',
      'c1 Taller Norte · client · vip · since 2026-01-02',
      '',
      '> Ana Pérez asked not to be contacted by call (marked 2026-10-01): works nights',
      '',
      '> Too soon: our last word was 2026-11-17, not more often than every 7 days; from 2026-11-24 on.',
      '',
      '- **reach**: email ana@taller.example (preferred)',
    ]);
    expect(
      briefMarkdown(hostile, { ...telling, iso: true })
        .split('\n')
        .slice(-4),
    ).toEqual([
      '## last touchpoint (--all shows the rest)',
      '',
      '- 2026-11-20T09:30 → email t9: \\*now\\* # \\<b\\>\\|',
      '',
    ]);
  });

  test('of somebody unknown is short', () => {
    expect(showBrief(briefOf(recordOf({})), telling, faceOf(80))).toBe(`\
Ana
c1 client · standard · since Fri 2 Jan

reach  no address is known

No word yet.
`);
  });

  const hostile = '\u001b[31mEva\u0007 林美麗 👩‍👩‍👧 \u202eTXT\u2066Roca\r\nq\u009b1m';
  const eva = briefOf(
    recordOf({
      name: hostile,
      org: hostile.repeat(3),
      emails: [`${'e'.repeat(90)}@x.example`],
      facts: { [hostile]: hostile },
    }),
    {
      warnings: [{ is: 'do-not-contact', on: day('2026-10-01'), reason: hostile, channels: [hostile] }],
      touches: [
        touchOf(1, '2026-11-09T10:00:00Z', {
          channel: hostile,
          text: hostile.repeat(20),
          contacts: [1, 2],
          tags: [hostile],
        }),
      ],
      quotes: [{ quote: quoteOf({ title: hostile.repeat(4) }), requestedAt: null, nudges: 0, reason: null }],
      consent: { [hostile]: { given: false, on: null, source: hostile } },
    },
  );

  test.each([40, 60, 80, 120])('in %d columns no line is wider, whatever the names are', (columns) => {
    const lines = showBrief(eva, telling, faceOf(columns)).split('\n');
    expect(lines.filter((line) => width(line) > columns)).toEqual([]);
  });

  test('what came from outside cannot act on the terminal', () => {
    expect(showBrief(eva, telling, faceOf(80))).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
    );
    expect(showBrief(eva, telling, faceOf(80, 'always')).replaceAll(/\u001b\[\d+m/g, '')).toBe(
      showBrief(eva, telling, faceOf(80)),
    );
  });
});
