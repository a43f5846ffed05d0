import { afterEach, expect, test } from 'vitest';
import { isCrmError, type Problem } from '../../src/errors.ts';
import { edit } from '../../src/world/editor.ts';

function problemOf(act: () => unknown): Problem | null {
  try {
    act();
    return null;
  } catch (error) {
    if (isCrmError(error)) return error.problem;
    throw error;
  }
}

const { EDITOR, VISUAL } = process.env;
afterEach(() => {
  for (const [name, value] of Object.entries({ EDITOR, VISUAL })) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

test('answers what the editor saved; its command may have arguments', () => {
  delete process.env['VISUAL'];
  process.env['EDITOR'] = 'sed -i s/morning/evening/';
  expect(edit('Good morning, Ana\n')).toBe('Good evening, Ana\n');
});

test('prefers $VISUAL, and says which editor failed', () => {
  process.env['EDITOR'] = 'true';
  process.env['VISUAL'] = 'false';
  expect(problemOf(() => edit('text'))).toEqual({ is: 'editor-failed', editor: 'false', ended: '1' });
});
