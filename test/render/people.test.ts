import { describe, expect, test } from 'vitest';
import { acquaintanceOf, type Acquaintance } from '../../src/domain/acquaintance.ts';
import type { ContactRecord } from '../../src/domain/contact.ts';
import type { Day } from '../../src/domain/day.ts';
import { parseInstant, type Instant } from '../../src/domain/instant.ts';
import { DEFAULTS } from '../../src/domain/settings.ts';
import { en } from '../../src/locale/en.ts';
import { faceFor } from '../../src/render/face.ts';
import { showPeople } from '../../src/render/people.ts';

const TODAY = '2026-11-20' as Day;
const at = (text: string): Instant => parseInstant(text) ?? (0 as Instant);
const NOW = at('2026-11-20T10:00:00Z');

const ana: ContactRecord = {
  id: 7,
  uid: 'u7',
  key: 'ana',
  name: 'Ana Pérez',
  folded: 'ana perez',
  org: 'Taller Norte',
  tier: 'vip',
  standing: null,
  prefers: ['whatsapp'],
  avoids: [],
  emails: ['ana@taller.example'],
  phones: ['+34 600 000 001'],
  handles: {},
  aliases: [],
  tags: [],
  every: null,
  target: null,
  notMoreOften: null,
  source: null,
  referredBy: null,
  dates: [],
  lang: null,
  facts: {},
  doNotContact: null,
  deceasedOn: null,
  archived: false,
  createdAt: at('2026-01-02T09:00:00Z'),
};

const known = (
  more: Partial<ContactRecord>,
  log: { touched?: string; heard?: string; owed?: string } = {},
): Acquaintance =>
  acquaintanceOf(
    {
      contact: { ...ana, ...more },
      quotes: [],
      touchedAt: log.touched ? at(log.touched) : null,
      heardAt: log.heard ? at(log.heard) : null,
      owed: log.owed ? { since: at(log.owed), channel: 'email' } : null,
    },
    TODAY,
    DEFAULTS,
  );

const PEOPLE: readonly Acquaintance[] = [
  known({}, { touched: '2026-11-01T09:00:00Z', heard: '2026-11-17T09:00:00Z', owed: '2026-11-17T09:00:00Z' }),
  known(
    { id: 8, name: 'Luis', org: null, tier: 'standard', standing: 'friend', prefers: [] },
    { touched: '2025-03-06T09:00:00Z' },
  ),
  known({ id: 9, name: 'Eva', org: null, deceasedOn: TODAY }),
  known({
    id: 10,
    name: 'Noé',
    org: null,
    archived: true,
    doNotContact: { on: TODAY, reason: null, channels: null },
  }),
];

const face = (terminal: boolean): ReturnType<typeof faceFor> =>
  faceFor({ format: null, env: {}, isTerminal: terminal, columns: 100, color: 'never' });

describe('the list of contacts', () => {
  test('on a terminal: who, what they are to us, the last word and how to reach them', () => {
    expect(showPeople(PEOPLE, { now: NOW, today: TODAY }, face(true), en)).toBe(
      [
        'ref  name            org           standing  tier  last word          reach',
        'c7   Ana Pérez       Taller Norte  lead      vip   3 days ago, waits  +34 600 000 001',
        'c8   Luis                          friend          Thu 6 Mar 2025     ana@taller.example',
        'c9   Eva                           lead      vip   never              deceased',
        'c10  Noé (archived)                lead      vip   never              do not contact',
        '',
      ].join('\n'),
    );
  });

  test('in a pipe: plain values', () => {
    expect(showPeople(PEOPLE, { now: NOW, today: TODAY }, face(false), en)).toBe(
      [
        'c7\tAna Pérez\tTaller Norte\tlead\tvip\t2026-11-17\twhatsapp:+34 600 000 001',
        'c8\tLuis\t\tfriend\tstandard\t2025-03-06\temail:ana@taller.example',
        'c9\tEva\t\tlead\tvip\t\tdeceased',
        'c10\tNoé\t\tlead\tvip\t\tdo-not-contact',
        '',
      ].join('\n'),
    );
  });
});
