import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { mailtoLink } from '../../src/connectors/mail/links.ts';
import { writeMail } from '../../src/connectors/mail/writeMail.ts';
import { instant } from '../../src/domain/instant.ts';

const AT = instant(Date.UTC(2026, 10, 20, 10) / 1000);
const plain = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();

const mail = (name: string, subject: string, text: string): string =>
  writeMail({
    from: { name: 'Me', email: 'me@studio.example' },
    to: { name, email: 'ana@taller.example' },
    subject,
    text,
    at: AT,
    unique: 'u1',
  });

test.each([
  'Pérez, Ana',
  'Ana "Anita" Pérez',
  'Ana \\ Ruiz',
  'Ana 🎉',
  'Ana\r\nBcc: thief@evil.example',
  '=?utf-8?B?QQ==?=',
])('a name is read back as it is, and begins no header: %j', async (name) => {
  const read = await new PostalMime().parse(mail(name, name, 'Hola'));
  expect(read.to).toEqual([{ name: plain(name), address: 'ana@taller.example' }]);
  expect([read.subject, read.bcc]).toEqual([plain(name), undefined]);
});

test('a name turns no reading order and hides nothing', async () => {
  const read = await new PostalMime().parse(mail('Ana \u202Egpj.exe\u2066 \u200BRuiz', 'Hola', 'Hola'));
  expect(read.to).toEqual([{ name: 'Ana gpj.exe Ruiz', address: 'ana@taller.example' }]);
});

test('any text comes back whole, in lines that every server takes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (text) => {
      const written = mail('Ana', 'Hola', text);
      expect(written.split('\r\n').every((line) => line.length <= 76)).toBe(true);
      const read = await new PostalMime().parse(written);
      expect(read.text?.replace(/\n$/, '')).toBe(text.toWellFormed().replace(/\r\n|\r/g, '\n'));
    }),
    { numRuns: 50 },
  );
});

test('a mailto link gives back its subject and its body', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (body) => {
      const link = new URL(mailtoLink({ to: 'ana+x@taller.example', subject: 'a & b?', body }));
      const said = body.toWellFormed().replace(/\r\n|\r|\n/g, '\r\n');
      const read = (name: string): string =>
        decodeURIComponent(new RegExp(`[?&]${name}=([^&]*)`).exec(link.search)?.[1] ?? '');
      expect([read('subject'), read('body')]).toEqual(['a & b?', said]);
    }),
  );
});
