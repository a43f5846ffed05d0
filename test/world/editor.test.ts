import { afterEach, expect, test } from 'vitest';
import { CrmError } from '../../src/errors.ts';
import { edit } from '../../src/world/editor.ts';

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
  expect(() => edit('text')).toThrow(new CrmError({ is: 'cannot-open', path: 'false', why: 'exit 1' }));
});
