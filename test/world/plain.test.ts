import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { width } from '../../src/render/width.ts';
import { shownAs, showsOf } from '../../src/world/plain.ts';

describe('what a terminal can show', () => {
  test.each([
    [{ LANG: 'es_ES.UTF-8', TERM: 'xterm-256color' }, 'all'],
    [{ LC_ALL: 'C.UTF-8' }, 'all'],
    [{ LANG: 'en_US.utf8' }, 'all'],
    [{ LC_CTYPE: 'UTF-8' }, 'all'],
    [{}, 'ascii'],
    [{ LANG: 'C' }, 'ascii'],
    [{ LANG: 'es_ES' }, 'ascii'],
    [{ LANG: 'es_ES.ISO-8859-15@euro' }, 'ascii'],
    [{ LC_ALL: 'POSIX', LANG: 'es_ES.UTF-8' }, 'ascii'],
    [{ LC_ALL: '', LC_CTYPE: 'de_DE', LANG: 'de_DE.UTF-8' }, 'ascii'],
    [{ LANG: 'es_ES.UTF-8', TERM: 'dumb' }, 'ascii'],
    [{ LANG: 'es_ES.UTF-8', TERM: 'linux' }, 'latin'],
    [{ LANG: 'C', TERM: 'linux' }, 'ascii'],
  ] as const)('%j: %s', (env, shows) => {
    expect(showsOf(env, 'linux')).toBe(shows);
  });

  test('a console of Windows takes all, whatever the environment says', () => {
    expect([showsOf({}, 'win32'), showsOf({ TERM: 'dumb' }, 'win32')]).toEqual(['all', 'ascii']);
  });
});

describe('a screen on a terminal without the signs', () => {
  test('says the same in ASCII', () => {
    const signs = '“a” ‘b’ «c» · – − → ← ↔ ↑↓ ✔ ❯ ␛ \uFFFD ▁▂▃▄▅▆▇█ ██▉▌▍▏ 18 €';
    expect(shownAs('ascii', signs, 80)).toBe(`"a" 'b' "c" - - - > < = ^v * > ? ? _.:-=+*# ####.. 18 €`);
    expect(shownAs('latin', '«c» · “a” →', 80)).toBe('«c» · "a" >');
    expect(shownAs('all', signs, 80)).toBe(signs);
  });

  test('what people wrote keeps its letters', () => {
    expect(shownAs('ascii', '李雷 Núñez Ψ 🎉 e\u0301', 80)).toBe('李雷 Núñez Ψ 🎉 e\u0301');
  });

  test.each([
    ['at the end, where there is room', 'say tomorrow, fri…', 'say tomorrow, fri...'],
    ['at the edge', '123456789012345678…', '123456789012345678~'],
    ['in a column that is full', 'Irene Sol…  1,450 EUR', 'Irene Sol~  1,450 EUR'],
    ['in a column with room', 'log "…" --now     what', 'log "..." --now   what'],
    ['before a column', '…llamada larga  t7', '~llamada larga  t7'],
    ['beside colours', '\u001B[2m12345678901234567…\u001B[22m', '\u001B[2m12345678901234567...\u001B[22m'],
    ['among wide letters', '李雷李雷李雷李雷李…', '李雷李雷李雷李雷李~'],
  ])('`…` %s', (_, text, plain) => {
    expect(shownAs('ascii', text, 20)).toBe(plain);
  });

  test('no line grows past the terminal, and nothing but signs changes', () => {
    const sign = fc.constantFrom('…', '·', '→', '█', 'ñ', 'a', '  ', '    ', ' ');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
        const line = signs.join('').trimEnd();
        const plain = shownAs('ascii', line, 40);
        expect(width(plain)).toBeLessThanOrEqual(Math.max(40, width(line)));
        expect(/[…·→█]/.test(plain)).toBe(false);
        expect(plain.replace(/[^ña]/g, '')).toBe(line.replace(/[^ña]/g, ''));
      }),
    );
  });
});
