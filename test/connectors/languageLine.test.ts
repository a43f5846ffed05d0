import { expect, test } from 'vitest';
import { languageLine } from '../../src/connectors/toml/languageLine.ts';

test.each([
  ['lang = "es"\n', 'es'],
  ['zone = "Europe/Madrid"\r\nlang = \'es\' # mine\r\n', 'es'],
  ['\uFEFFlang="en"', 'en'],
  ['"lang" = "es"\nzone =\n', 'es'],
  ['lang = "fr"\n', null],
  ['# lang = "es"\n', null],
  ['[other]\nlang = "es"\n', null],
  ['language = "es"\n', null],
  ['', null],
])('%j sets %s', (text, language) => {
  expect(languageLine(text)).toBe(language);
});
