import { describe, expect, test } from 'vitest';
import { faceFor, type Surroundings } from '../../src/render/face.ts';

const terminal: Surroundings = {
  format: null,
  env: { TERM: 'xterm' },
  isTerminal: true,
  columns: 100,
  color: 'auto',
};
const pipe: Surroundings = { ...terminal, isTerminal: false, columns: null };
const coloured = (surroundings: Surroundings): boolean => faceFor(surroundings).style.late('x') !== 'x';

describe('the format', () => {
  test('is a table on a terminal and tab-separated in a pipe', () => {
    expect(faceFor(terminal).format).toBe('table');
    expect(faceFor(pipe).format).toBe('tsv');
  });

  test('is what was said, wherever it goes', () => {
    expect(faceFor({ ...terminal, format: 'json' }).format).toBe('json');
    expect(faceFor({ ...pipe, format: 'table' }).format).toBe('table');
  });
});

describe('the width', () => {
  test.each([
    ['the terminal’s', terminal, 100, true],
    ['80 where unknown', { ...terminal, columns: null }, 80, true],
    ['what COLUMNS says first', { ...terminal, env: { COLUMNS: '60' } }, 60, true],
    ['never under 40', { ...terminal, columns: 10 }, 40, true],
    ['never over 400', { ...terminal, columns: 9000 }, 400, true],
    ['not what COLUMNS says when that is no number', { ...terminal, env: { COLUMNS: 'wide' } }, 100, true],
    ['80 for the eye but no limit in a pipe', pipe, 80, false],
    ['a limit in a pipe where COLUMNS says so', { ...pipe, env: { COLUMNS: '60' } }, 60, true],
  ])('is %s', (_, surroundings, columns, fitted) => {
    const face = faceFor(surroundings);
    expect([face.columns, face.fitted]).toEqual([columns, fitted]);
  });
});

describe('colour', () => {
  test.each([
    ['on a terminal', terminal, true],
    ['not in a pipe', pipe, false],
    ['not with NO_COLOR', { ...terminal, env: { NO_COLOR: '1' } }, false],
    ['with an empty NO_COLOR', { ...terminal, env: { NO_COLOR: '' } }, true],
    ['not on a dumb terminal', { ...terminal, env: { TERM: 'dumb' } }, false],
    ['not in CI', { ...terminal, env: { CI: 'true' } }, false],
    ['with CI=false', { ...terminal, env: { CI: 'false' } }, true],
    ['in a pipe with FORCE_COLOR', { ...pipe, env: { FORCE_COLOR: '1' } }, true],
    ['in CI with FORCE_COLOR', { ...pipe, env: { CI: 'true', FORCE_COLOR: '1' } }, true],
    ['with FORCE_COLOR and NO_COLOR both', { ...pipe, env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, true],
    ['not with FORCE_COLOR=0', { ...terminal, env: { FORCE_COLOR: '0' } }, false],
    ['in a pipe with --color always', { ...pipe, color: 'always' }, true],
    ['with --color always over NO_COLOR', { ...pipe, env: { NO_COLOR: '1' }, color: 'always' }, true],
    [
      'not with --color never over FORCE_COLOR',
      { ...terminal, env: { FORCE_COLOR: '1' }, color: 'never' },
      false,
    ],
  ] as const)('shows %s: %#', (_, surroundings, expected) => {
    expect(coloured(surroundings)).toBe(expected);
  });

  test('uses the 16 colours of the terminal’s owner, also where it knows millions', () => {
    const { style } = faceFor({ ...terminal, env: { TERM: 'xterm-256color', COLORTERM: 'truecolor' } });
    expect([
      style.late('a'),
      style.soon('a'),
      style.good('a'),
      style.accent('a'),
      style.strong('a'),
      style.faint('a'),
    ]).toEqual([
      '\x1B[31ma\x1B[39m',
      '\x1B[35ma\x1B[39m',
      '\x1B[32ma\x1B[39m',
      '\x1B[36ma\x1B[39m',
      '\x1B[1ma\x1B[22m',
      '\x1B[2ma\x1B[22m',
    ]);
  });
});
