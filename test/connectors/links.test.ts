import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkFor, mailtoLink } from '../../src/connectors/mail/links.ts';

const letter = (to: string, body = 'Hi', subject = 'S'): Parameters<typeof mailtoLink>[0] => ({
  to,
  subject,
  body,
});

describe('a link that opens a draft', () => {
  test.each([
    [
      'email',
      letter('ana@taller.example', 'uno\ndós', 'Año: 50% & más?'),
      'mailto:ana@taller.example?subject=A%C3%B1o%3A%2050%25%20%26%20m%C3%A1s%3F&body=uno%0D%0Ad%C3%B3s',
    ],
    ['email', letter('a?b&c=d@x.example'), 'mailto:a%3Fb%26c%3Dd@x.example?subject=S&body=Hi'],
    [
      'email',
      letter('ana@x.example', 'x', 'a\r\nBcc: evil@x.example'),
      'mailto:ana@x.example?subject=a%20Bcc%3A%20evil%40x.example&body=x',
    ],
    ['sms', letter('+34 600-000 001', 'a & b'), 'sms:+34600000001?body=a%20%26%20b'],
    ['sms', letter('nobody'), null],
    ['whatsapp', letter('+34 600 000 001', '¿Sí?'), 'https://wa.me/34600000001?text=%C2%BFS%C3%AD%3F'],
    ['whatsapp', letter('0044 (0)20 7946 0000'), 'https://wa.me/442079460000?text=Hi'],
    ['whatsapp', letter('600 000 001'), null],
    ['dm', letter('ana'), null],
    ['letter', letter('Street 1'), null],
  ])('over %s', (channel, said, link) => {
    expect(linkFor(channel, said)).toBe(link);
  });

  test('gives back the subject and the text, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (subject, body) => {
        const { searchParams, protocol } = new URL(mailtoLink(letter('ana@x.example', body, subject)));
        expect([protocol, searchParams.get('subject'), searchParams.get('body')]).toEqual([
          'mailto:',
          subject.toWellFormed().replace(/[\r\n]+/g, ' '),
          body.toWellFormed().replace(/\r\n|\r|\n/g, '\r\n'),
        ]);
      }),
    );
  });
});
