import { describe, expect, test } from 'vitest';
import type { Fields } from '../../src/domain/journal.ts';
import { mergedContact } from '../../src/domain/merge.ts';

const record = (fields: Fields): Fields => ({
  name: 'Ana Pérez',
  tier: 'standard',
  created_at: 100,
  archived: false,
  ...fields,
});

const merged = (keep: Fields, other: Fields): ReturnType<typeof mergedContact> =>
  mergedContact(
    { uid: 'u-keep', fields: record(keep) },
    { uid: 'u-other', fields: record({ name: 'Ana P.', ...other }) },
    (_, uid) => uid.replace('u-', ''),
  );

describe('two records of one person', () => {
  test('keep every address, name and tag once, however it was written', () => {
    const { fields } = merged(
      { emails: ['ana@x.example'], phones: ['+34 600 000 001'], tags: ['web'], aliases: ['anita'] },
      {
        emails: ['ANA@X.example', 'ana@y.example'],
        phones: ['0034600000001', '600000002'],
        tags: ['Web', 'shop'],
        aliases: ['Ana Perez', 'Anita'],
      },
    );
    expect(fields).toMatchObject({
      emails: ['ana@x.example', 'ana@y.example'],
      phones: ['+34 600 000 001', '600000002'],
      tags: ['web', 'shop'],
      aliases: ['anita', 'Ana P.'],
    });
  });

  test('keep both values of a fact or a handle that differs, and say so', () => {
    const { fields, differing } = merged(
      { facts: { goal: 'a shop', size: '3' }, handles: { linkedin: 'ana' } },
      { facts: { goal: 'two shops', size: '3', likes: 'tea' }, handles: { linkedin: 'ana-p', x: '@ana' } },
    );
    expect(fields['facts']).toEqual({ goal: 'a shop', size: '3', likes: 'tea', 'goal 2': 'two shops' });
    expect(fields['handles']).toEqual({ linkedin: 'ana', 'linkedin 2': 'ana-p', x: '@ana' });
    expect(differing).toEqual([{ field: 'facts.goal', kept: 'a shop', other: 'two shops', fact: 'goal 2' }]);
  });

  test('have of what is one value the first one’s, else the other’s; a lost one is a fact', () => {
    const { fields, differing } = merged(
      { org: 'u-norte', birthday: null, lang: 'es', facts: { 'org 2': 'Oeste' } },
      { org: 'u-sur', birthday: '1980-02-29', lang: 'en' },
    );
    expect(fields).toMatchObject({
      org: 'u-norte',
      birthday: '1980-02-29',
      lang: 'es',
      facts: { 'org 2': 'Oeste', 'org 3': 'sur' },
    });
    expect(differing).toEqual([
      { field: 'org', kept: 'norte', other: 'sur', fact: 'org 3' },
      { field: 'lang', kept: 'es', other: 'en', fact: null },
    ]);
  });

  test('are known since the earlier day, with the greater care, and in the archive only where both are', () => {
    expect(
      merged({ created_at: 100, archived: true }, { created_at: 50, tier: 'vip', archived: false }).fields,
    ).toMatchObject({ created_at: 50, tier: 'vip', archived: false });
  });

  test('are left alone as the stricter mark says', () => {
    const part = { on: '2026-01-01', reason: null, channels: ['call'] };
    const other = { on: '2026-02-01', reason: 'asked', channels: ['email'] };
    const whole = { on: '2025-01-01', reason: 'asked', channels: null };
    expect(merged({ do_not_contact: part }, { do_not_contact: whole }).fields['do_not_contact']).toEqual(
      whole,
    );
    expect(merged({ do_not_contact: part }, { do_not_contact: other }).fields['do_not_contact']).toEqual({
      ...part,
      channels: ['email', 'call'],
    });
    expect(merged({}, { deceased_on: '2026-01-01' }).fields['deceased_on']).toBe('2026-01-01');
    expect(merged({ not_more_often: '7d' }, { not_more_often: '2w' }).fields['not_more_often']).toBe('2w');
  });

  test('consent as they said last, and no where they said both on one day', () => {
    const said = (given: boolean, on: string | null): Fields => ({ given, on, source: null });
    const consent = (mine: Fields, its: Fields): unknown =>
      merged({ consent: { news: mine } }, { consent: { news: its } }).fields['consent'];
    expect(consent(said(true, '2026-01-01'), said(false, '2026-02-01'))).toEqual({
      news: said(false, '2026-02-01'),
    });
    expect(consent(said(true, '2026-02-01'), said(false, '2026-01-01'))).toEqual({
      news: said(true, '2026-02-01'),
    });
    expect(consent(said(true, '2026-01-01'), said(false, '2026-01-01'))).toEqual({
      news: said(false, '2026-01-01'),
    });
    expect(consent(said(false, '2026-01-01'), said(true, '2026-01-01'))).toEqual({
      news: said(false, '2026-01-01'),
    });
    expect(consent(said(true, null), said(false, '2026-01-01'))).toEqual({ news: said(false, '2026-01-01') });
  });

  test('did not send each other', () => {
    expect(merged({ referred_by: 'u-other' }, { referred_by: 'u-keep' }).fields['referred_by']).toBeNull();
    expect(merged({ referred_by: null }, { referred_by: 'u-luis' }).fields['referred_by']).toBe('u-luis');
  });

  test('like and avoid what the first one says, where they differ', () => {
    expect(
      merged({ prefers: ['email'], avoids: ['call'] }, { prefers: ['call', 'sms'], avoids: ['email'] })
        .fields,
    ).toMatchObject({ prefers: ['email', 'sms'], avoids: ['call'] });
  });
});
