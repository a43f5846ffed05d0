import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressText, isAddress, oneAddress } from '../../src/domain/address.ts';

test.each([
  ['eva@studio.example', { name: '', email: 'eva@studio.example' }],
  [' Eva Ruiz <eva@studio.example> ', { name: 'Eva Ruiz', email: 'eva@studio.example' }],
  ['"Ruiz, Eva" <eva@studio.example>', { name: 'Ruiz, Eva', email: 'eva@studio.example' }],
  ['<eva@studio.example>', { name: '', email: 'eva@studio.example' }],
  ['ñandú@correo.example', { name: '', email: 'ñandú@correo.example' }],
])('%j is one address', (said, found) => {
  expect(oneAddress(said)).toEqual(found);
});

test.each([
  '',
  'eva',
  'eva@studio.example, mallory@evil.example',
  'eva@studio.example;mallory@evil.example',
  'eva@studio.example mallory@evil.example',
  'eva@studio.example\nBcc: mallory@evil.example',
  'eva@studio.example\r\n.\r\nMAIL FROM:<x@y.example>',
  '"eva@studio.example" mallory@evil.example',
  '<eva@studio.example> <mallory@evil.example>',
  'eva@studio.example <mallory@evil.example>',
  'Eva (mallory@evil.example) <eva@studio.example>',
  'Eva <eva@studio.example>, Mallory <mallory@evil.example>',
  '-oQ/tmp/x@studio.example',
  'eva@studio.example\u202e',
  'eva@@studio.example',
  '"Eva" <eva@studio.example',
])('%j is not one', (said) => {
  expect(oneAddress(said)).toBeNull();
});

test('whatever is taken is one address, and reads the same once it was written down', () => {
  const piece = fc.constantFrom(
    'eva',
    '@',
    'x.example',
    ' ',
    ',',
    '<',
    '>',
    '"',
    '\n',
    ';',
    '-',
    'ñ',
    '(',
    ')',
    ':',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
      const found = oneAddress(pieces.join(''));
      if (found === null) return;
      expect(isAddress(found.email)).toBe(true);
      expect(found.email.split('@')).toHaveLength(2);
      expect(oneAddress(addressText(found))).toEqual(found);
    }),
  );
});
