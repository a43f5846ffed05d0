import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { talk } from '../../src/render/talk.ts';
import { width } from '../../src/render/width.ts';

describe('talk', () => {
  test('breaks what is too wide between words, and nothing else', () => {
    expect(talk('t2 · call with Luis · answers t1 after 3h\nshort  as it is\n', 24)).toBe(
      't2 · call with Luis ·\nanswers t1 after 3h\nshort  as it is\n',
    );
  });

  test('keeps a command on one line', () => {
    expect(talk('it is taken back: to bring it back: crm undo e3', 42)).toBe(
      'it is taken back: to bring it back:\ncrm undo e3',
    );
    expect(talk('Hint: say who it is, or see `crm help contact add` for all', 40)).toBe(
      'Hint: say who it is, or see\n`crm help contact add` for all',
    );
  });

  test('goes on as deep as the line began', () => {
    expect(talk('  one two three', 9)).toBe('  one two\n  three');
    expect(talk('  k  what it does here', 14)).toBe('  k  what it\n     does here');
  });

  test('makes no line too wide, loses no word and leaves what fits alone', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'ñ', '漢', '·', '`', ' '), maxLength: 60 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), fc.integer({ min: 4, max: 30 }), (lines, columns) => {
        const text = lines.join('\n');
        const said = talk(text, columns);
        for (const line of said.split('\n')) expect(width(line)).toBeLessThanOrEqual(columns);
        expect(said.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        expect(talk(text, 200)).toBe(text);
      }),
    );
  });
});
