import { describe, expect, test } from 'vitest';
import { enriched, enrichedExtra } from '../../src/domain/enriching.ts';
import { phoneByDigits } from '../../src/domain/phone.ts';
import type { Fields } from '../../src/domain/journal.ts';

const ana: Fields = {
  name: 'Ana Pérez',
  org: 'Taller Norte',
  emails: ['ana@taller.example'],
  phones: ['+34 600 000 001'],
  aliases: ['Anita'],
  tags: ['web'],
  handles: {},
  facts: { goal: 'a shop' },
  dates: [{ kind: 'renewal', on: '2027-01-15', yearly: true }],
  tier: 'standard',
  birthday: null,
  source: null,
};

const gains = (said: Fields, before: Fields = ana) => enriched(before, said, phoneByDigits);

describe('a known contact', () => {
  test('gains what is missing', () => {
    expect(
      gains({
        emails: ['ANA@taller.example', 'ana@home.example'],
        phones: ['+34600000001', '600 000 002'],
        aliases: ['ana perez', 'anita', 'Ani'],
        tags: ['Web', 'fair'],
        handles: { linkedin: 'ana-perez' },
        facts: { city: 'León' },
        dates: [
          { kind: 'renewal', on: '2027-01-15', yearly: true },
          { kind: 'anniversary', on: '2015-06-01', yearly: true },
        ],
        tier: 'vip',
        birthday: '1980-02-29',
        source: 'fair',
      }),
    ).toEqual({
      changes: {
        emails: ['ana@taller.example', 'ana@home.example'],
        phones: ['+34 600 000 001', '600 000 002'],
        aliases: ['Anita', 'Ani'],
        tags: ['web', 'fair'],
        handles: { linkedin: 'ana-perez' },
        facts: { goal: 'a shop', city: 'León' },
        dates: [
          { kind: 'renewal', on: '2027-01-15', yearly: true },
          { kind: 'anniversary', on: '2015-06-01', yearly: true },
        ],
        tier: 'vip',
        birthday: '1980-02-29',
        source: 'fair',
      },
      differing: [],
    });
  });

  test('keeps what a row says otherwise, which is told', () => {
    expect(
      gains({
        name: 'Ana P. Gil',
        org: 'Otra',
        facts: { goal: 'two shops' },
        dates: [{ kind: 'renewal', on: '2028-01-15', yearly: true }],
      }),
    ).toEqual({
      changes: {},
      differing: [
        { field: 'name', kept: 'Ana Pérez', said: 'Ana P. Gil' },
        { field: 'org', kept: 'Taller Norte', said: 'Otra' },
        { field: 'facts.goal', kept: 'a shop', said: 'two shops' },
        { field: 'dates.renewal', kept: '2027-01-15', said: '2028-01-15' },
      ],
    });
  });

  test('is not contradicted by another spelling, an alias, another source, or nothing', () => {
    expect(
      gains(
        { name: 'ana perez', org: 'TALLER NORTE', source: 'fair', birthday: null, lang: '', tags: [] },
        { ...ana, source: 'friend' },
      ),
    ).toEqual({ changes: {}, differing: [] });
    expect(gains({ name: 'ANITA' })).toEqual({ changes: {}, differing: [] });
  });

  test('gets a name where an address stood for it', () => {
    const nameless = { ...ana, name: 'ana@taller.example' };
    expect(gains({ name: 'Ana Pérez' }, nameless)).toEqual({ changes: { name: 'Ana Pérez' }, differing: [] });
  });

  test('gains the year of a birthday, and loses none', () => {
    expect(gains({ birthday: '1980-02-29' }, { ...ana, birthday: '1604-02-29' }).changes).toEqual({
      birthday: '1980-02-29',
    });
    expect(gains({ birthday: '1604-02-29' }, { ...ana, birthday: '1980-02-29' })).toEqual({
      changes: {},
      differing: [],
    });
  });
});

test('what is kept beside the fields gains what is missing, and stays where somebody came from', () => {
  expect(
    enrichedExtra(
      { from: { file: 'a.vcf', line: 1 }, vcard: ['X-A:1'], mood: 'good' },
      { from: { file: 'b.vcf', line: 9 }, vcard: ['X-A:1', 'X-B:2'], mood: 'bad', keys: ['vcard:7'] },
    ),
  ).toEqual({
    from: { file: 'a.vcf', line: 1 },
    vcard: ['X-A:1', 'X-B:2'],
    mood: 'good',
    keys: ['vcard:7'],
  });
});
