import { expect, test } from 'vitest';
import { kindOf } from '../../src/connectors/kinds/kindOf.ts';

const of = (text: string) => kindOf(new TextEncoder().encode(text));

test.each([
  ['\n\nbegin:vcard\r\nVERSION:2.1\r\n', 'vcard'],
  ['BEGIN:VCALENDAR\nVERSION:2.0\n', 'ics'],
  ['{"type":"contact","key":"ana"}\n', 'jsonl'],
  ['From ana@taller.example Fri Nov 20 10:00:00 2026\nFrom: Ana\n', 'mail'],
  ['Return-Path: <a@b.example>\nReceived: from x\n by y\nFrom: Ana\n\nhello: you\n', 'mail'],
  ['[20/11/26, 9:12:03] Ana: hola\n', 'whatsapp'],
  ['20/11/2026, 9:12 - Ana: hola, ¿qué tal?\n', 'whatsapp'],
  ['Name,E-mail\nAna,ana@taller.example\n', 'csv'],
  ['sep=;\nNombre;Correo\n', 'csv'],
  ['Nombre\tCorreo\n', 'csv'],
  ['Dear Ana\n', null],
  ['', null],
])('%j holds %s', (text, kind) => {
  expect(of(text)).toBe(kind);
});

test('a file in UTF-16 is told too', () => {
  const text = 'BEGIN:VCARD\n';
  const bytes = Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((one) => [one.charCodeAt(0), 0])]);
  expect(kindOf(bytes)).toBe('vcard');
});
