import { describe, expect, test } from 'vitest';
import type { Contact } from '../../src/domain/contact.ts';
import type { Day } from '../../src/domain/day.ts';
import { instant, parseInstant } from '../../src/domain/instant.ts';
import type { Retention } from '../../src/domain/retention.ts';
import { en } from '../../src/locale/en.ts';
import { faceFor, type Format } from '../../src/render/face.ts';
import { showRetention } from '../../src/render/retention.ts';

const now = parseInstant('2026-11-20T10:00:00Z') ?? instant(0);
const today = '2026-11-20' as Day;
const faceOf = (format: Format) =>
  faceFor({ format, env: {}, isTerminal: format === 'table', columns: 80, color: 'never' });

const person = (id: number, name: string): Contact => ({
  id,
  key: name.slice(0, 3).toLowerCase(),
  name,
  folded: name.toLowerCase(),
  tier: id === 1 ? 'vip' : 'standard',
  standing: null,
  prefers: [],
  avoids: [],
  emails: [],
  phones: [],
  handles: {},
  every: null,
  target: null,
  notMoreOften: null,
  dates: [],
  doNotContact: null,
  deceasedOn: null,
  archived: false,
  createdAt: instant(0),
});

const parties = new Map(
  [person(1, 'Ana Pérez'), person(2, 'Luis Vidal'), person(3, 'Eva Roca'), person(4, 'Bob Stone')].map(
    (contact) => [contact.id, { contact, standing: 'client' as const }],
  ),
);

const retention: Retention = {
  period: { from: '2025-11-21' as Day, to: '2026-11-21' as Day },
  before: { from: '2024-11-21' as Day, to: '2025-11-21' as Day },
  added: [3],
  kept: [2, 1],
  wonBack: [],
  lost: [4],
  rate: 2 / 3,
  revenue: new Map([
    ['EUR', 1_250_050],
    ['USD', 90_000],
  ]),
  repeatRevenue: new Map([['EUR', 800_000]]),
};

const shown = (format: Format, one: Retention = retention): string =>
  showRetention(one, parties, { now, today }, faceOf(format), en);

describe('the report of retention', () => {
  test('on a screen tells who stayed, and names those who went first', () => {
    expect(shown('table')).toBe(
      `Kept 2 of 3 clients (67%)
1 new · 0 won back · 1 lost
Fri 21 Nov 2025 to Fri 20 Nov, compared with Thu 21 Nov 2024 to Thu 20 Nov 2025
Accepted 12,500.50 EUR, 900 USD, of it 8,000 EUR from those who came again

      ref  who         tier
lost  c4   Bob Stone   standard
new   c3   Eva Roca    standard
kept  c1   Ana Pérez   vip
kept  c2   Luis Vidal  standard
`,
    );
  });

  test('in a pipe has a line a contact', () => {
    expect(shown('tsv')).toBe(
      'lost\tc4\tBob Stone\tstandard\nnew\tc3\tEva Roca\tstandard\nkept\tc1\tAna Pérez\tvip\nkept\tc2\tLuis Vidal\tstandard\n',
    );
  });

  test('as JSON has local days, minor units and whole contacts', () => {
    const party = (id: number, key: string, name: string, tier = 'standard'): object => ({
      ref: `c${id}`,
      key,
      name,
      tier,
      standing: 'client',
    });
    expect(JSON.parse(shown('json'))).toEqual({
      schema: 'crm.report.retention/1',
      now: '2026-11-20T10:00:00Z',
      from: '2025-11-21',
      to: '2026-11-21',
      before: { from: '2024-11-21', to: '2025-11-21' },
      new: [party(3, 'eva', 'Eva Roca')],
      kept: [party(1, 'ana', 'Ana Pérez', 'vip'), party(2, 'lui', 'Luis Vidal')],
      won_back: [],
      lost: [party(4, 'bob', 'Bob Stone')],
      rate: 2 / 3,
      revenue: { EUR: 1_250_050, USD: 90_000 },
      repeat_revenue: { EUR: 800_000 },
    });
  });

  test('does not speak of a rate where there was nobody to keep', () => {
    const first = { ...retention, kept: [], lost: [], rate: null, repeatRevenue: new Map<string, number>() };
    expect(shown('table', first).split('\n').slice(0, 4)).toEqual([
      'No clients in the period before, so nobody to keep',
      '1 new · 0 won back · 0 lost',
      'Fri 21 Nov 2025 to Fri 20 Nov, compared with Thu 21 Nov 2024 to Thu 20 Nov 2025',
      'Accepted 12,500.50 EUR, 900 USD, all of it from new clients',
    ]);
  });
});
