import { expect, test } from 'vitest';
import { CHANNELS } from '../../src/domain/channel.ts';
import { readLogWords } from '../../src/domain/logWords.ts';

test.each([
  ['mensaje directo ana hola', 'dm', ['ana'], 'hola'],
  ['ana correo postal la factura', 'letter', ['ana'], 'la factura'],
  ['phone call in ana she rang', 'call', ['ana'], 'she rang'],
  ['mensaje ana directo al grano', 'sms', ['ana'], 'directo al grano'],
  ['correo ana correo postal', 'email', ['ana'], 'correo postal'],
  ['call video ana', 'call', ['video'], 'ana'],
  ['phone', 'call', [], ''],
])('%j goes by %s', (line, channel, contacts, text) => {
  const draft = readLogWords(line.split(' '), CHANNELS, false);
  expect([draft.channel?.name, draft.contacts, draft.text]).toEqual([channel, contacts, text]);
});
