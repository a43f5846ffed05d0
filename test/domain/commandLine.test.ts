import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandLine, shellWord } from '../../src/domain/commandLine.ts';

test('a word is quoted where it must be', () => {
  expect(commandLine(['log', 'ana', 'wants it', 'the "big" one', "it's 5$"])).toBe(
    `crm log ana "wants it" 'the "big" one' 'it'\\''s 5$'`,
  );
});

test('a shell reads the words as they were', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string().map((text) => text.replaceAll('\0', '')),
        { maxLength: 6 },
      ),
      (words) => {
        const line = words.map(shellWord).join(' ');
        const { stdout } = spawnSync('/bin/sh', [
          '-c',
          `for word in ${line}; do printf '%s\\0' "$word"; done`,
        ]);
        expect(stdout.toString().split('\0').slice(0, -1)).toEqual(words);
      },
    ),
    { numRuns: 40 },
  );
});
