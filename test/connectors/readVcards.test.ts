import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readVcards } from '../../src/connectors/vcard/readVcards.ts';
import type { Incoming } from '../../src/domain/incoming.ts';
import { corpus } from '../support/corpora.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

const read = (...chunks: readonly Uint8Array[]): readonly Incoming[] => [...readVcards(chunks)];

const card = (version: string, ...lines: readonly string[]): string =>
  ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n');

/** What the only card of a text says. */
function one(text: string | Uint8Array): Incoming & { readonly is: 'contact' } {
  const [first] = read(typeof text === 'string' ? bytes(text) : text);
  if (first?.is !== 'contact') throw new Error(`no card: ${JSON.stringify(first)}`);
  return first;
}

const three = (...lines: readonly string[]) => one(card('3.0', 'FN:Ana', ...lines));

describe('a card', () => {
  test('is a person, with all that a contact has a place for', () => {
    const text = card(
      '3.0',
      'FN:Ana Pérez',
      'N:Pérez;Ana;María;;',
      'NICKNAME:Anita,La Ana',
      'EMAIL:ana@home.example',
      'EMAIL;TYPE=pref:ANA@Taller.example',
      'TEL;TYPE=CELL:+34 600 000 001',
      'TEL;TYPE=FAX:+34 910 000 002',
      'ORG:Taller Norte;Diseño',
      'BDAY:1980-02-29',
      'ANNIVERSARY:20100601',
      'CATEGORIES:web,feria',
      'IMPP:skype:ana.perez',
      'URL:https://www.linkedin.com/in/ana-perez/',
      'URL:https://taller.example',
      'LANG:es',
      'TITLE:Socia',
      'NOTE:una\\nnota\\, larga',
      'ADR;TYPE=WORK:;;Calle Mayor 1;León;;24001;España',
      'UID:abc-1',
      'REV:20200101T000000Z',
    );
    expect(one(text)).toEqual({
      is: 'contact',
      line: 1,
      party: {
        key: 'vcard:abc-1',
        name: 'Ana Pérez',
        emails: ['ana@taller.example', 'ana@home.example'],
        phones: ['+34 600 000 001'],
        org: 'Taller Norte',
      },
      fields: {
        aliases: ['Anita', 'La Ana'],
        tags: ['web', 'feria'],
        handles: { skype: 'ana.perez', linkedin: 'ana-perez' },
        facts: {
          fax: '+34 910 000 002',
          department: 'Diseño',
          web: 'https://taller.example',
          title: 'Socia',
          note: 'una\nnota, larga',
          'work-address': 'Calle Mayor 1, 24001 León, España',
        },
        dates: [{ kind: 'anniversary', on: '2010-06-01', yearly: true }],
        birthday: '1980-02-29',
        lang: 'es',
      },
      extra: {
        vcard_said: [
          'N:Pérez;Ana;María;;',
          'EMAIL;TYPE=pref:ANA@Taller.example',
          'TEL;TYPE=CELL:+34 600 000 001',
          'TEL;TYPE=FAX:+34 910 000 002',
          'ORG:Taller Norte;Diseño',
          'ADR;TYPE=WORK:;;Calle Mayor 1;León;;24001;España',
        ],
      },
    });
  });

  test.each([
    ['N:Pérez;Ana;María;Dra.;', 'Dra. Ana María Pérez'],
    ['NICKNAME:Anita', 'Anita'],
    ['ORG:Taller Norte', 'Taller Norte'],
    ['FN:  ', ''],
  ])('without a name is called by what it has: %s', (line, name) => {
    expect(one(card('3.0', line, 'EMAIL:a@b.example')).party.name).toBe(name);
  });

  test.each([
    ['1980-03-22', '1980-03-22'],
    ['19800322', '1980-03-22'],
    ['1980-03-22T10:00:00Z', '1980-03-22'],
    ['--03-22', '1604-03-22'],
    ['--0229', '1604-02-29'],
  ])('has the birthday %s', (said, birthday) => {
    expect(three(`BDAY:${said}`).fields).toEqual({ birthday });
  });

  test('has a birthday of no known year where a phone says so, and keeps what is no day', () => {
    expect(three('BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-22').fields).toEqual({ birthday: '1604-03-22' });
    expect(three('BDAY:circa 1800')).toMatchObject({ fields: {}, extra: { vcard: ['BDAY:circa 1800'] } });
    expect(three('BDAY:1980-02-30')).toMatchObject({ fields: {}, extra: { vcard: ['BDAY:1980-02-30'] } });
  });

  test('may name its dates by a label of their group', () => {
    expect(
      three(
        'item1.X-ABDATE:2010-06-01',
        'item1.X-ABLabel:_$!<Anniversary>!$_',
        'item2.X-ABDATE:2012-05-04',
        'item2.X-ABLabel:Moved',
      ),
    ).toMatchObject({
      fields: {
        dates: [
          { kind: 'anniversary', on: '2010-06-01', yearly: true },
          { kind: 'moved', on: '2012-05-04', yearly: true },
        ],
      },
      extra: {
        vcard_said: ['item1.X-ABDATE:2010-06-01', 'item2.X-ABDATE:2012-05-04'],
        vcard: ['item1.X-ABLabel:_$!<Anniversary>!$_', 'item2.X-ABLabel:Moved'],
      },
    });
  });

  test('keeps as it stands whatever has no place', () => {
    expect(
      three('GEO:1.5;2.5', 'X-A;X-P="a:b":v\\;w', 'EMAIL:no address', 'TEL:BusinessPhone').extra,
    ).toEqual({
      vcard: ['GEO:1.5;2.5', 'X-A;X-P="a:b":v\\;w', 'EMAIL:no address', 'TEL:BusinessPhone'],
    });
  });

  test('is known by our own id where we wrote it', () => {
    const uid = '0199c7a0-0000-7000-8000-000000000001';
    expect(three(`UID:urn:uuid:${uid}`).party.key).toBe(uid);
    expect(three('UID:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6').party.key).toBe(
      'vcard:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6',
    );
  });

  test('names nothing that is not a property of its own', () => {
    const { fields } = three(
      'X-SOCIALPROFILE;TYPE=__proto__:https://a.example/x',
      'X-CRM-FACT;X-NAME=__proto__:v',
    );
    expect(JSON.parse(JSON.stringify(fields))).toEqual(
      JSON.parse('{"handles":{"__proto__":"https://a.example/x"},"facts":{"__proto__":"v"}}'),
    );
  });
});

describe('lines', () => {
  test('go on after a break and a space', () => {
    expect(three('NOTE:one ', ' two', '\tthree').fields).toEqual({ facts: { note: 'one twothree' } });
  });

  test('are cut anywhere between chunks, and may end in CRLF, LF or CR', () => {
    const text = card('3.0', 'FN:Ana Pérez', 'NOTE:one', ' two');
    const whole = read(bytes(text));
    for (const end of ['\r\n', '\n', '\r']) {
      const all = bytes(text.replaceAll('\r\n', end));
      for (let at = 1; at < all.length; at += 1)
        expect(read(all.subarray(0, at), all.subarray(at))).toEqual(whole);
    }
  });

  test('of version 2.1 are quoted-printable in their own charset, with soft breaks', () => {
    const text = card(
      '2.1',
      'FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:P=E9rez=20=',
      'Ana',
      'NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:l=C3=ADnea=0D=0Aotra, y; m=C3=A1s',
      'TEL;HOME;VOICE:600 000 001',
      'ADR;WORK;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:;;Calle=20Mayor=2C=201;Le=C3=B3n;;;',
    );
    expect(one(text)).toMatchObject({
      party: { name: 'Pérez Ana', phones: ['600 000 001'] },
      fields: { facts: { note: 'línea\notra, y; más', 'work-address': 'Calle Mayor, 1, León' } },
      extra: { vcard_said: ['TEL;TYPE=HOME,VOICE:600 000 001', 'ADR;TYPE=WORK:;;Calle Mayor\\, 1;León;;;'] },
    });
  });

  test('are UTF-8, else Windows-1252, or UTF-16 where the file says so', () => {
    expect(one(latin1(card('3.0', 'FN:Ana P\xe9rez \x80'))).party.name).toBe('Ana Pérez €');
    const wide = card('3.0', 'FN:Ana Pérez 日本');
    const utf16 = new Uint8Array(2 + wide.length * 2);
    utf16.set([0xff, 0xfe]);
    [...wide].forEach((character, at) => {
      utf16[2 + at * 2] = character.charCodeAt(0) & 0xff;
      utf16[3 + at * 2] = character.charCodeAt(0) >> 8;
    });
    expect(one(utf16).party.name).toBe('Ana Pérez 日本');
    for (let at = 0; at < utf16.length; at += 1)
      expect(read(utf16.subarray(0, at), utf16.subarray(at))).toEqual(read(utf16));
    expect(one(`\ufeff${card('3.0', 'FN:Ana')}`).party.name).toBe('Ana');
  });
});

describe('what is not taken', () => {
  const left = (text: string): readonly Incoming[] => read(bytes(text)).filter(({ is }) => is !== 'contact');

  test('is told with its line', () => {
    expect(left(`hello\nworld\n${card('3.0', 'FN:Ana', 'no property')}`)).toEqual([
      { is: 'refused', line: 1, why: { is: 'syntax', near: 'hello' } },
      { is: 'refused', line: 6, why: { is: 'syntax', near: 'no property' } },
    ]);
    expect(left(card('3.0', 'X-A:1'))).toEqual([{ is: 'refused', line: 1, why: { is: 'nobody' } }]);
    expect(left(card('4.0', 'FN:All', 'KIND:group'))).toEqual([
      { is: 'passed', line: 1, why: { is: 'group' } },
    ]);
  });

  test('is a card that the file ends within, or that another begins within', () => {
    expect(read(bytes('BEGIN:VCARD\nFN:Ana\n'))).toEqual([
      { is: 'refused', line: 1, why: { is: 'cut-short' } },
    ]);
    expect(read(bytes(`BEGIN:VCARD\nFN:Ana\n${card('3.0', 'FN:Luis')}`))).toMatchObject([
      { is: 'refused', line: 1, why: { is: 'cut-short' } },
      { is: 'contact', line: 3, party: { name: 'Luis' } },
    ]);
  });

  test('is the card of an agent within another’s', () => {
    const text = card('2.1', 'FN:Ana', 'AGENT:', card('2.1', 'FN:Luis').trim(), 'TITLE:Socia');
    expect(read(bytes(text))).toMatchObject([
      { party: { name: 'Ana' }, fields: { facts: { title: 'Socia' } } },
    ]);
  });

  test('is a large picture; a small one is kept', () => {
    const picture = (size: number): string => card('3.0', 'FN:Ana', `PHOTO;ENCODING=b:${'A'.repeat(size)}`);
    expect(left(picture(8001))).toEqual([{ is: 'passed', line: 4, why: { is: 'picture' } }]);
    expect(left(picture(8000))).toEqual([]);
  });

  test('is a line of 20 MB, which is not kept in memory; the rest of the card goes in', () => {
    const block = new Uint8Array(1 << 20).fill(65);
    const chunks = [
      bytes('BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nNOTE:'),
      ...Array.from({ length: 20 }, () => block),
      bytes('\nEND:VCARD\n'),
    ];
    expect(read(...chunks)).toMatchObject([
      { is: 'passed', line: 4, why: { is: 'picture' } },
      { is: 'contact', party: { name: 'Ana' } },
    ]);
  });
});

const files = corpus('vcard');

describe.skipIf(files.length === 0)('files that other programs wrote (../shared/corpora/vcard)', () => {
  test('are understood', () => {
    const understood = files.map((path) => [
      basename(path),
      read(readFileSync(path)).map((thing) =>
        thing.is === 'contact'
          ? [thing.party.name, ...thing.party.emails, ...thing.party.phones, thing.party.org].join(' | ')
          : thing,
      ),
    ]);
    expect(Object.fromEntries(understood)).toEqual({
      'John_Doe_ANDROID.vcf': [
        ' | john.doe@company.com | ',
        ' | jane.doe@company.com | ',
        'Ñ Ñ Ñ Ñ Ñ | 123456789 | ',
        'Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ | 123456 | 234567 | 3456789 | 45678901 | ',
        'Ñ Ñ Ñ Ñ | bob@company.com | 123456 | ÑÑÑÑÑÑÑÑÑÑÑÑ',
        `ÑÑÑÑ | henry@company.com | 55556666 | ${'Ñ'.repeat(44)}`,
      ],
      'John_Doe_GMAIL.vcf': [
        'Mr. John Richter, James Doe Sr. | john.doe@ibm.com | 905-555-1234 | 905-666-1234 | IBM',
      ],
      'John_Doe_MS_OUTLOOK.vcf': [
        'Mr. John Richter James Doe Sr. | john.doe@ibm.cm | (905) 555-1234 | (905) 666-1234 | IBM',
      ],
      'gmail-list.vcf': [
        'Arnold Smith | asmithk@gmail.com | ',
        'Chris Beatle | chrisy55d@yahoo.com | ',
        'Doug White | dwhite@gmail.com | ',
      ],
      'outlook-2003.vcf': ['John Doe III | jdoe@hotmail.com | Company, The'],
      'rfc2426-example.vcf': [
        'Frank Dawson | frank_dawson@lotus.com | fdawson@earthlink.net | +1-919-676-9515 | Lotus Development Corporation',
        'Tim Howes | howes@netscape.com | +1-415-937-3419 | Netscape Communications Corp.',
      ],
    });
  });

  test('never throw, however they are damaged, and whatever is not taken has its line', () => {
    const all = files.map((path) => readFileSync(path));
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.array(
          fc.record({
            at: fc.nat(),
            drop: fc.integer({ min: 0, max: 400 }),
            put: fc.oneof(fc.uint8Array({ maxLength: 20 }), fc.constantFrom(...MARKS.map(bytes))),
          }),
          { maxLength: 6 },
        ),
        fc.integer({ min: 1, max: 5000 }),
        (file, damages, size) => {
          const damaged = damages.reduce<Uint8Array>((whole, { at, drop, put }) => {
            const from = at % (whole.length + 1);
            return Buffer.concat([whole.subarray(0, from), put, whole.subarray(from + drop)]);
          }, file);
          const chunks = Array.from({ length: Math.ceil(damaged.length / size) }, (_, n) =>
            damaged.subarray(n * size, (n + 1) * size),
          );
          const lines = damaged.toString().split(/\r\n|\r|\n/).length;
          const found = read(...chunks);
          expect(found.every(({ line }) => line >= 1 && line <= lines)).toBe(true);
          expect(found.every((thing) => JSON.stringify(thing).isWellFormed())).toBe(true);
          expect(found).toEqual(read(damaged));
        },
      ),
      { numRuns: 60 },
    );
  });
});

const MARKS: readonly string[] = [
  'BEGIN:VCARD\n',
  '\nEND:VCARD\n',
  '=\n',
  ';ENCODING=QUOTED-PRINTABLE:',
  ';CHARSET=UTF-16:',
  '\n ',
  '"',
  ':',
  '\0',
  '\\',
  '\ufeff',
];
