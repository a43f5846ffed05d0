import { describe, expect, test } from 'vitest';
import { complaint } from '../support/complaint.ts';
import { fill, linesOf, mailFrom, person } from '../support/interchange.ts';
import type { JsonObject } from '../support/matches.ts';
import { freshBook } from '../support/program.ts';

const book = freshBook();
fill(book, [
  person('luis', 'Luis Vidal', { standing: 'friend', created_at: '2026-01-02T09:00:00Z' }),
  person('ana', 'Ana Pérez', {
    org: 'Taller Norte',
    emails: ['ana@taller.example'],
    phones: ['+34 600 000 001'],
    prefers: ['email'],
    avoids: ['sms'],
    tier: 'vip',
    target: '4h',
    not_more_often: '7d',
    birthday: '1980-12-01',
    facts: { goal: 'a second shop' },
    consent: { news: { given: true, on: '2026-01-10', source: 'form' } },
    do_not_contact: { on: '2026-10-01', reason: 'works nights', channels: ['call'] },
    created_at: '2026-01-02T09:00:00Z',
  }),
  person('eva', 'Eva Roca', {
    emails: ['eva@x.example'],
    deceased_on: '2026-05-02',
    created_at: '2026-01-02T09:00:00Z',
  }),
  {
    type: 'touchpoint',
    key: 'm-1',
    contacts: ['ana', 'luis'],
    at: '2026-11-09T11:30:00Z',
    channel: 'meeting',
    direction: 'live',
    text: 'scope',
    minutes: 20,
  },
  {
    type: 'touchpoint',
    key: 'm-2',
    contacts: ['ana'],
    at: '2026-11-17T11:30:00Z',
    channel: 'email',
    direction: 'out',
    text: 'is the price right?',
    quote: 'q-1',
  },
  mailFrom('m-3', 'ana', '2026-11-19T11:30:00Z', { text: 'split in two phases?' }),
  mailFrom('m-4', 'ana', '2026-11-19T12:00:00Z', { text: 'and when?\nBefore Easter?' }),
  {
    type: 'quote',
    key: 'q-1',
    contact: 'ana',
    title: 'Web redesign',
    amount_minor: 480000,
    currency: 'EUR',
    requested_at: '2026-11-09T09:12:00Z',
    sent_at: '2026-11-10T09:00:00Z',
    valid_until: '2026-11-21',
    status: 'sent',
  },
  { type: 'followup', key: 'f-1', contact: 'ana', due: '2026-11-25', text: 'send the plan', kind: 'promise' },
  { type: 'followup', key: 'f-2', contact: 'ana', due: '2026-11-18', text: 'ask about the shop' },
  ...Array.from({ length: 12 }, (_, n) =>
    mailFrom(`l-${n}`, 'luis', `2026-10-${10 + n}T09:00:00Z`, { text: `letter ${n}`, expects_reply: false }),
  ),
]);

describe('crm show', () => {
  test('is the whole brief, in a pipe', () => {
    expect(book.crm(['show', 'ana'])).toEqual({
      code: 0,
      err: '',
      out: `\
! Ana Pérez asked not to be contacted by call (marked 2026-10-01): works nights
! Does not like sms.
! Too soon: our last word was 2026-11-17, not more often than every 7 days; from 2026-11-24 on.
Ana Pérez
c2 Taller Norte · prospect · vip · since 2026-01-02

reach     email ana@taller.example (preferred)
          phone +34 600 000 001 (not call, sms)
we owe    an answer to their email of 2026-11-19T12:30 (t3): waiting 7h 30m of 4h, overdue
promised  2026-11-25: send the plan (f1)
to do     2026-11-18: ask about the shop (f2, overdue)
quotes    Web redesign, 4,800 EUR: sent 2026-11-10, valid only until 2026-11-21 (q1)
dates     birthday 2026-12-01 (46), in 11 days
facts     goal: a second shop
about     answered within 4h
consent   news: yes, 2026-01-10, form

touchpoints
2026-11-19T13:00 ← email   t4  and when? Before Easter?
2026-11-19T12:30 ← email   t3  split in two phases?
2026-11-17T12:30 → email   t2  is the price right? (about q1)
2026-11-09T12:30 ↔ meeting t1  scope (20m, with Luis Vidal)
`,
    });
  });

  test('says of the dead that they are to be left in peace, before anything else', () => {
    expect(linesOf(book.crm(['show', 'eva']))[0]).toBe(
      '! Eva Roca died (marked 2026-05-02). Leave them in peace.',
    );
    const { reasons, warnings } = JSON.parse(book.crm(['show', 'eva', '--json']).out) as JsonObject;
    expect({ reasons, warnings }).toEqual({
      reasons: [],
      warnings: [
        {
          kind: 'deceased',
          on: '2026-05-02',
          text: 'Eva Roca died (marked 2026-05-02). Leave them in peace.',
        },
      ],
    });
  });

  test('has the last ten touchpoints, and all of them with --all', () => {
    const last = linesOf(book.crm(['contact', 'show', 'luis']));
    expect(last.filter((line) => line.includes('letter'))).toHaveLength(9);
    expect(last).toContain('last 10 touchpoints (--all shows the rest)');
    const all = linesOf(book.crm(['show', 'luis', '--all']));
    expect(all.at(-1)).toBe('2026-10-10T11:00 ← email   t5   letter 0 (no reply needed)');
  });

  test('shows the contact as of --now', () => {
    const { out } = book.crm(['show', 'ana', '--now', '2026-11-18T10:00:00+01:00']);
    expect(out).not.toContain('we owe');
    expect(out).toContain('\n2026-11-17T12:30 → email   t2  is the price right? (about q1)\n');
    expect(out).not.toContain('split in two phases');
  });

  test('as JSON has the raw values', () => {
    const shown = JSON.parse(book.crm(['show', 'ana@taller.example', '--json']).out) as JsonObject;
    expect({ ...shown, touchpoints: null, contact: null, reasons: null, warnings: null }).toEqual({
      schema: 'crm.show/1',
      now: '2026-11-20T10:00:00Z',
      zone: 'Europe/Madrid',
      contact: null,
      warnings: null,
      reach: { channel: 'email', to: 'ana@taller.example' },
      owed: {
        ref: 't3',
        channel: 'email',
        since: '2026-11-19T11:30:00Z',
        first: false,
        working_minutes: 450,
        target_minutes: 240,
        overdue: true,
      },
      asked: null,
      rhythm: null,
      reasons: null,
      quotes: [
        {
          ref: 'q1',
          key: 'q-1',
          title: 'Web redesign',
          amount_minor: 480000,
          currency: 'EUR',
          status: 'sent',
          requested_at: '2026-11-09T09:12:00Z',
          sent_at: '2026-11-10T09:00:00Z',
          valid_until: '2026-11-21',
          decided_at: null,
          reason: null,
          revises: null,
          why: 'quote-expiring',
          rung: null,
          nudges: 0,
        },
      ],
      followups: [
        {
          ref: 'f2',
          key: 'f-2',
          kind: 'todo',
          due: '2026-11-18',
          text: 'ask about the shop',
          status: 'open',
          quote: null,
        },
        {
          ref: 'f1',
          key: 'f-1',
          kind: 'promise',
          due: '2026-11-25',
          text: 'send the plan',
          status: 'open',
          quote: null,
        },
      ],
      touchpoints: null,
    });
    const due = JSON.parse(book.crm(['due', '--json']).out) as { readonly items: readonly JsonObject[] };
    expect(shown['reasons']).toEqual(due.items[0]?.['reasons']);
    expect(shown['contact']).toMatchObject({
      key: 'ana',
      standing: 'prospect',
      created_at: '2026-01-02T09:00:00Z',
    });
  });

  test('needs somebody to show', () => {
    expect(book.crm(['show'])).toEqual(complaint(2, /Which contact/, /crm show/));
    expect(book.crm(['show', 'nobody'])).toEqual(complaint(3, /nobody/));
  });
});
