import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { json, jsonLine } from '../../src/render/json.ts';

describe('json', () => {
  test('is one line in a pipe and indented on a terminal', () => {
    expect(json({ schema: 'crm.due/1', items: [] }, { terminal: false })).toBe(
      '{"schema":"crm.due/1","items":[]}\n',
    );
    expect(json({ schema: 'crm.due/1', items: [1] }, { terminal: true })).toBe(
      '{\n  "schema": "crm.due/1",\n  "items": [\n    1\n  ]\n}\n',
    );
  });

  test('escapes what a terminal would act on', () => {
    expect(jsonLine({ name: '\x1B[31m\x9B\x7F\u202E\u200B ñ 👩‍👧' })).toBe(
      '{"name":"\\u001b[31m\\u009b\\u007f\\u202e\\u200b ñ 👩‍👧"}\n',
    );
  });

  test('loses nothing', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'a',
            '"',
            '\\',
            'ñ',
            '\n',
            '\x1B',
            '\x9B',
            '\u202E',
            '\uFEFF',
            '👩',
            '\uD800',
          ),
        }),
        (name) => {
          expect(JSON.parse(jsonLine({ name }))).toEqual({ name });
        },
      ),
    );
  });
});
