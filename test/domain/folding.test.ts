import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldPhone, wordsOf } from '../../src/domain/folding.ts';

describe('folding', () => {
  it.each([
    ['Ana Pérez', 'ana perez'],
    ['ANA PE\u0301REZ', 'ana perez'],
    ['Ñúñez', 'nunez'],
    ['İstanbul', 'istanbul'],
    ['Straße', 'straße'],
    ['Ørsted', 'ørsted'],
    ['Élodie (Zoë) 2', 'elodie (zoe) 2'],
    ['Łukasz', 'łukasz'],
    ['Αθήνα', 'αθηνα'],
    ['', ''],
  ])('%s is compared as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing that is folded, and does not care how marks were encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFC'))).toBe(fold(text.normalize('NFD')));
      }),
    );
  });
});

describe('words', () => {
  it.each([
    ['ana.perez', ['ana', 'perez']],
    ['  Ana   PÉREZ ', ['ana', 'perez']],
    ["O'Brien-Smith, J.", ['o', 'brien', 'smith', 'j']],
    ['Taller 3 Norte', ['taller', '3', 'norte']],
    ['山田 太郎', ['山田', '太郎']],
    ['--', []],
  ])('of %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('a phone number', () => {
  it.each([
    ['+34 600 000 001', '+34600000001'],
    ['0034 600-000-001', '+34600000001'],
    ['(+34) 600.000.001', '+34600000001'],
    ['tel:+34-600-000-001', '+34600000001'],
    ['600 000 001', '600000001'],
    ['+44 (0)20 0000 0001', '+442000000001'],
    ['0044 (0)20 0000 0001', '+442000000001'],
    ['600 000 001 ext. 12', '600000001'],
    ['600 000 001 x12', '600000001'],
    ['tel:+34600000001;ext=5', '+34600000001'],
    ['12345', '12345'],
  ])('%s is compared as %s', (text, digits) => {
    expect(foldPhone(text)).toBe(digits);
  });

  it.each(['', 'ana', '1234', '+1234', '00 12', 'c7'])('is not %j', (text) => {
    expect(foldPhone(text)).toBeNull();
  });
});
