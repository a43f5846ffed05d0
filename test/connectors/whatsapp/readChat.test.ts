import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindOf } from '../../../src/connectors/whatsapp/kindOf.ts';
import { readChat, seenIn } from '../../../src/connectors/whatsapp/readChat.ts';
import { CHANNELS } from '../../../src/domain/channel.ts';
import type { Incoming } from '../../../src/domain/incoming.ts';
import { formatInstant, type Instant } from '../../../src/domain/instant.ts';
import type { DateOrder } from '../../../src/domain/writtenDate.ts';
import { bytesOf, pieces } from '../../support/csv.ts';

const ANA = { key: 'ana', name: 'Ana Pérez', emails: [], phones: [], org: null };

const read = (
  text: string,
  me: string | null,
  order: DateOrder = 'day-first',
  piece = 1 << 16,
): readonly Incoming[] => [
  ...readChat(pieces(bytesOf(text), piece), {
    order,
    me,
    party: ANA,
    chat: 'Ana Pérez',
    hash: (one) => createHash('sha256').update(one).digest('hex'),
  }),
];

/** Each message in a line: where it begins, when, how, what. */
const told = (all: readonly Incoming[]): readonly string[] =>
  all.map((one) => {
    if (one.is !== 'touchpoint') return `${one.line} ${one.is} ${'why' in one ? one.why.is : ''}`;
    const { at, channel, direction, text, missed, minutes } = one.fields;
    const more = [missed === true ? 'missed' : '', typeof minutes === 'number' ? `${minutes}m` : ''];
    return [one.line, formatInstant(at as Instant), channel, direction, ...more, text]
      .map((piece) => (typeof piece === 'string' || typeof piece === 'number' ? `${piece}` : ''))
      .filter((piece) => piece !== '')
      .join(' ');
  });

const IPHONE_EN = `[3/12/24, 9:41:07\u202fAM] Ana Pérez: \u200eMessages and calls are end-to-end encrypted. Only people in this chat can read them.
[3/12/24, 9:41:07\u202fAM] Ana Pérez: Hi: can you quote
the shop?

Thanks
[3/12/24, 9:41:07\u202fAM] Ana Pérez: And the logo
\u200e[3/12/24, 9:42:00\u202fAM] Ana Pérez: \u200eimage omitted
[3/12/24, 12:05:00\u202fPM] Luis Vidal: On Friday \u200e<This message was edited>
\u200e[3/13/24, 8:00:00\u202fPM] Ana Pérez: \u200eMissed voice call, \u200eTap to call back
\u200e[3/13/24, 8:01:00\u202fPM] Luis Vidal: \u200eVoice call, \u200e1 hr 5 min
\u200e[3/13/24, 8:02:00\u202fPM] Luis Vidal: \u200eVideo call, \u200eNo answer
[3/14/24, 12:00:00\u202fAM] Ana Pérez: \u200eThis message was deleted.
`;

test('an iPhone in English: twelve hours, seconds, marks, lines within a message', () => {
  expect(told(read(IPHONE_EN, 'Luis Vidal', 'month-first'))).toEqual([
    '1 passed system-line',
    '2 2024-03-12T08:41:07Z whatsapp in Hi: can you quote\nthe shop?\n\nThanks',
    '6 2024-03-12T08:41:07Z whatsapp in And the logo',
    '7 2024-03-12T08:42:00Z whatsapp in image omitted',
    '8 2024-03-12T11:05:00Z whatsapp out On Friday',
    '9 2024-03-13T19:00:00Z call in missed',
    '10 2024-03-13T19:01:00Z call out 65m',
    '11 2024-03-13T19:02:00Z video out missed',
    '12 passed system-line',
  ]);
});

const ANDROID_ES = `12/3/24, 9:41 - Los mensajes y las llamadas están cifrados de extremo a extremo. Nadie fuera de este chat puede leerlos.
12/3/24, 9:41 a. m. - Ana Pérez: Hola, ¿me pasas
el presupuesto?
12/3/24, 1:05 p. m. - Luis Vidal: <Multimedia omitido>
12/3/24, 1:05 p. m. - Luis Vidal: Ahí va
13/3/24, 8:00 p. m. - Llamada perdida
13/3/24, 8:05 p. m. - Ana Pérez: Se eliminó este mensaje.
13/3/24, 8:06 p. m. - Ana Pérez: null
14/3/24, 20:07 - Ana Pérez: Vale <Se editó este mensaje.>
`;

test('Android in Spanish: half days in words, media left out, a call without a caller', () => {
  expect(told(read(ANDROID_ES, 'Luis Vidal'))).toEqual([
    '1 passed system-line',
    '2 2024-03-12T08:41:00Z whatsapp in Hola, ¿me pasas\nel presupuesto?',
    '4 2024-03-12T12:05:00Z whatsapp out <Multimedia omitido>',
    '5 2024-03-12T12:05:00Z whatsapp out Ahí va',
    '6 2024-03-13T19:00:00Z call in missed',
    '7 passed system-line',
    '8 passed system-line',
    '9 2024-03-14T19:07:00Z whatsapp in Vale',
  ]);
});

test('what people write about calls, codes and contacts stays what they wrote', () => {
  for (const text of [
    'Video call, yes or no?',
    'Luis es un contacto mío',
    'voice call',
    'left at nine',
    '[2] see above',
  ])
    expect(kindOf(text, true)).toEqual({ is: 'text', text, edited: false });
});

test('a look at a chat shows who writes in it and which number is the day', () => {
  expect(seenIn([bytesOf(IPHONE_EN)])).toEqual({
    messages: 9,
    senders: ['Ana Pérez', 'Luis Vidal'],
    order: { is: 'told', order: 'month-first' },
  });
  expect(seenIn([bytesOf(ANDROID_ES)])).toMatchObject({ order: { is: 'told', order: 'day-first' } });
  expect(seenIn([bytesOf('Dear Ana,\n12/3 is fine.\n')])).toMatchObject({ messages: 0, senders: [] });
});

test('where no date tells, the order in which the messages follow each other does', () => {
  const chat = (...days: readonly string[]): Uint8Array =>
    bytesOf(days.map((day) => `${day}, 9:00 - Ana Pérez: x\n`).join(''));
  expect(seenIn([chat('9/1/24', '10/1/24', '11/1/24', '1/2/24')]).order).toEqual({
    is: 'told',
    order: 'day-first',
  });
  expect(seenIn([chat('1/9/24', '1/10/24', '1/11/24', '2/1/24')]).order).toEqual({
    is: 'told',
    order: 'month-first',
  });
  expect(seenIn([chat('1/2/24')]).order).toEqual({ is: 'open', example: '1/2/24' });
  expect(seenIn([chat('2024/1/2')]).order).toEqual({ is: 'none' });
});

test('a later, longer export holds the same keys and new ones, also where a message was edited or taken back', () => {
  const keys = (text: string): readonly string[] =>
    read(text, 'Luis Vidal').flatMap((one) => (one.is === 'touchpoint' ? [one.key] : []));
  const before = keys(ANDROID_ES);
  const later = keys(
    `${ANDROID_ES.replace('Ahí va', 'Ahí va el PDF <Se editó este mensaje.>')}15/3/24, 9:00 - Ana Pérez: Gracias\n`,
  );
  expect(later.slice(0, -1)).toEqual(before);
  expect(new Set(later).size).toBe(before.length + 1);
});

test('a burst within one minute keeps its messages apart', () => {
  const line = '12/3/24, 9:41 - Ana Pérez: ok\n';
  const all = read(line.repeat(3) + line.replace('Ana Pérez', 'Luis Vidal'), 'Luis Vidal');
  expect(new Set(all.map((one) => (one.is === 'touchpoint' ? one.key : ''))).size).toBe(4);
});

test('lines before any message and days that do not exist are refused by their lines', () => {
  expect(told(read('hello\n45/3/24, 9:41 - Ana Pérez: x\n12/3/24, 9:41 - Ana Pérez: y\n', null))).toEqual([
    '1 refused syntax',
    '2 refused date-wrong',
    '3 2024-03-12T08:41:00Z whatsapp in y',
  ]);
});

test('a damaged chat never throws, and what is read is whole', () => {
  const names = CHANNELS.map(({ name }) => name);
  fc.assert(
    fc.property(
      fc.constantFrom(IPHONE_EN, ANDROID_ES),
      fc.array(
        fc.tuple(
          fc.nat(),
          fc.nat(30),
          fc.string({ unit: fc.constantFrom('[', ']', ':', '\n', '\u200e', '9', ',', ' ', 'x') }),
        ),
        {
          minLength: 1,
          maxLength: 5,
        },
      ),
      fc.constantFrom(5, 1 << 16),
      (chat, wounds, piece) => {
        const hurt = wounds.reduce<string>((text, [at, gone, put]) => {
          const where = at % (text.length + 1);
          return text.slice(0, where) + put + text.slice(where + gone);
        }, chat);
        for (const one of read(hurt, 'Luis Vidal', 'day-first', piece)) {
          expect(one.line).toBeGreaterThan(0);
          expect(one.is !== 'touchpoint' || names.some((name) => name === one.fields['channel'])).toBe(true);
        }
      },
    ),
  );
});
