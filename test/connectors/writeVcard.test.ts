import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readVcards } from '../../src/connectors/vcard/readVcards.ts';
import { vcardOf, type CardSubject } from '../../src/connectors/vcard/writeVcard.ts';
import type { Incoming } from '../../src/domain/incoming.ts';
import type { Fields } from '../../src/domain/journal.ts';
import { corpus } from '../support/corpora.ts';

const UID = '0199c7a0-0000-7000-8000-000000000001';

const subject = (fields: Fields, extra: Fields = {}): CardSubject => ({
  key: 'ana',
  uid: UID,
  fields,
  extra,
});

type Person = Incoming & { readonly is: 'contact' };

const people = (bytes: Uint8Array): readonly Person[] =>
  [...readVcards([bytes])].filter((one) => one.is === 'contact');

const read = (card: string): Person | undefined => people(new TextEncoder().encode(card))[0];

/** Somebody as a contact that an import made of them. */
const contactOf = ({ party, fields, extra }: Person): CardSubject => ({
  key: party.key ?? UID,
  uid: UID,
  fields: { ...fields, name: party.name, emails: party.emails, phones: party.phones, org: party.org },
  extra,
});

const body = (card: string): readonly string[] => card.replaceAll('\r\n ', '').split('\r\n').slice(2, -2);

test('a contact is a card of version 3, or of version 4', () => {
  const ana = subject({
    name: 'Ana Pérez',
    emails: ['ana@taller.example'],
    phones: ['+34 600 000 001'],
    org: 'Taller; Norte',
    aliases: ['Anita'],
    tags: ['web', 'a, b'],
    handles: { linkedin: 'ana-perez', signal: 'ana.01' },
    birthday: '1604-02-29',
    dates: [
      { kind: 'anniversary', on: '2010-06-01', yearly: true },
      { kind: 'renewal', on: '2027-01-15', yearly: true },
    ],
    lang: 'es',
    facts: {
      title: 'Socia',
      department: 'Diseño',
      fax: '910000002',
      address: 'Calle Mayor 1',
      goal: 'una\ntienda',
    },
  });
  expect(body(vcardOf(ana, '3.0'))).toEqual([
    `UID:urn:uuid:${UID}`,
    'FN:Ana Pérez',
    'N:Pérez;Ana;;;',
    'NICKNAME:Anita',
    'EMAIL:ana@taller.example',
    'TEL:+34 600 000 001',
    'ORG:Taller\\; Norte;Diseño',
    'BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29',
    'X-ANNIVERSARY:2010-06-01',
    'crm1.X-ABDATE:2027-01-15',
    'crm1.X-ABLabel:renewal',
    'CATEGORIES:web,a\\, b',
    'X-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/ana-perez',
    'IMPP;X-SERVICE-TYPE=signal:x-apple:ana.01',
    'LANG:es',
    'TITLE:Socia',
    'TEL;TYPE=FAX:910000002',
    'ADR:;;Calle Mayor 1;;;;',
    'X-CRM-FACT;X-NAME=goal:una\\ntienda',
  ]);
  expect(body(vcardOf(ana, '4.0')).filter((line) => /^(?:BDAY|ANN|X-ANN)/.test(line))).toEqual([
    'BDAY:--0229',
    'ANNIVERSARY:20100601',
  ]);
});

test('what was kept is given back where it still holds', () => {
  const kept = {
    vcard_said: ['N:Pérez;Ana;;;', 'EMAIL;TYPE=WORK:Ana@taller.example', 'EMAIL;TYPE=HOME:ana@home.example'],
    vcard: ['PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ', 'GEO:1.5;2.5'],
    keys: ['vcard:77'],
  };
  const ana = subject({ name: 'Ana Pérez', emails: ['ana@taller.example', 'new@taller.example'] }, kept);
  expect(body(vcardOf(ana, '3.0'))).toEqual([
    'UID:77',
    'FN:Ana Pérez',
    'EMAIL:new@taller.example',
    'N:Pérez;Ana;;;',
    'EMAIL;TYPE=WORK:Ana@taller.example',
    'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ',
    'GEO:1.5;2.5',
  ]);
  expect(body(vcardOf(ana, '4.0')).filter((line) => line.startsWith('PHOTO'))).toEqual([
    'PHOTO:data:image/jpeg;base64,/9j/4AAQ',
  ]);
  expect(body(vcardOf(subject({ name: 'Luis Vidal' }, kept), '3.0'))).toContain('N:Vidal;Luis;;;');
});

test('lines are folded at 75 bytes, and no character is cut', () => {
  const card = vcardOf(subject({ name: 'ñ日'.repeat(60) }), '3.0');
  expect(card.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(card.includes('\ufffd')).toBe(false);
  expect(read(card)?.party.name).toBe('ñ日'.repeat(60));
});

const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');
const line = word.filter((text) => !/[\r\n]/.test(text));

test('a card says all that it was made of, in both versions', () => {
  const fields = fc.record({
    name: line,
    emails: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}\.example$/), { maxLength: 3 }),
    phones: fc.uniqueArray(fc.stringMatching(/^\+34 [0-9]{9}$/), { maxLength: 3 }),
    org: fc.option(line),
    aliases: fc.uniqueArray(line, { maxLength: 3 }),
    tags: fc.uniqueArray(
      line.filter((tag) => !/contacts|starred|contactos/i.test(tag)),
      { maxLength: 3 },
    ),
    facts: fc.dictionary(
      fc
        .stringMatching(/^[a-z ,;:]{1,9}$/)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
      word,
      {
        maxKeys: 3,
      },
    ),
    birthday: fc.option(fc.constantFrom('1980-02-29', '1604-12-31')),
  });
  fc.assert(
    fc.property(fields, fc.constantFrom('3.0' as const, '4.0' as const), (said, version) => {
      const found = read(vcardOf(subject(said), version));
      expect(found?.party).toEqual({
        key: UID,
        name: said.name,
        emails: said.emails,
        phones: said.phones,
        org: said.org,
      });
      const { aliases = [], tags = [], facts = {}, birthday = null } = found?.fields ?? {};
      expect({ aliases, tags, facts, birthday }).toEqual({
        aliases: said.aliases.filter((alias) => alias !== said.name),
        tags: said.tags,
        facts: { ...said.facts },
        birthday: said.birthday,
      });
    }),
    { numRuns: 200 },
  );
});

const files = corpus('vcard');

describe.skipIf(files.length === 0)('files that other programs wrote (../shared/corpora/vcard)', () => {
  test.each(['3.0', '4.0'] as const)('say as cards of version %s what they said', (version) => {
    for (const path of files)
      for (const person of people(readFileSync(path))) {
        const back = read(vcardOf({ ...contactOf(person), key: 'vcard:x' }, version));
        const { key: _, ...party } = back?.party ?? { key: null };
        const { key: __, ...before } = person.party;
        const name = before.name === '' ? (before.emails[0] ?? '') : before.name;
        // Somebody without a name is called by their address in the book.
        expect({ party, fields: back?.fields }).toEqual({
          party: { ...before, name: before.name === '' ? '' : name },
          fields: person.fields,
        });
        const keptIn = (found: Person | undefined): readonly unknown[] =>
          [found?.extra['vcard_said'] ?? [], found?.extra['vcard'] ?? []].flat();
        // Version 4 writes preferences and pictures in another way.
        const lost = version === '4.0' ? [] : keptIn(person).filter((kept) => !keptIn(back).includes(kept));
        expect(lost).toEqual([]);
      }
  });
});
