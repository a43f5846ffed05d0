import { describe, expect, test } from 'vitest';
import { CHANNELS, channelNamed, channelsWith, channelWord, type Channel } from '../../src/domain/channel.ts';
import { es } from '../../src/locale/es.ts';

const own = (name: string, ...aliases: readonly string[]): Channel => ({
  name,
  live: false,
  aliases,
  closed: false,
});
const nameOf = (word: string, channels: readonly Channel[] = CHANNELS): string | null =>
  channelNamed(word, channels)?.name ?? null;

describe('the words for channels', () => {
  test('are words a channel can be called by, none a direction', () => {
    const words = CHANNELS.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(words.filter((word) => channelWord(word) !== word)).toEqual([]);
  });

  test('name one channel each', () => {
    const words = CHANNELS.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  test('take in what each channel is shown as', () => {
    const shown = CHANNELS.map(({ name }) => es.channels.name(name));
    expect(shown).toEqual([
      'llamada',
      'correo',
      'reunión',
      'vídeo',
      'chat',
      'sms',
      'whatsapp',
      'mensaje directo',
      'formulario',
      'carta',
      'visita',
      'evento',
      'nota',
    ]);
    expect(shown.map((word) => nameOf(word))).toEqual(CHANNELS.map(({ name }) => name));
  });

  test.each([
    ['Teléfono', 'call'],
    ['phone call', 'call'],
    ['Correo electrónico', 'email'],
    ['cita', 'meeting'],
    ['VIDEOCONFERENCIA', 'video'],
    ['guasap', 'whatsapp'],
    ['mensaje  directo', 'dm'],
    ['correo postal', 'letter'],
    ['constructor', null],
    ['', null],
  ])('%j is %s', (word, name) => {
    expect(nameOf(word)).toBe(name);
  });
});

describe('the channels of a book', () => {
  test('are those of every book where the user has none', () => {
    expect(channelsWith([])).toBe(CHANNELS);
  });

  test('stand in their order, the user’s own after them', () => {
    const signal = own('signal');
    const letter: Channel = { ...own('letter', 'carta'), closed: true };
    const channels = channelsWith([signal, letter]);
    expect(channels.map(({ name }) => name)).toEqual([...CHANNELS.map(({ name }) => name), 'signal']);
    expect(channels.find(({ name }) => name === 'letter')).toBe(letter);
  });

  test('keep the words that the user gave them, also where those named another one', () => {
    const channels = channelsWith([own('cita'), own('chat', 'text')]);
    expect(nameOf('cita', channels)).toBe('cita');
    expect(nameOf('text', channels)).toBe('chat');
    expect(nameOf('reunión', channels)).toBe('meeting');
  });
});
