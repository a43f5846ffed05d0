import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshBook, PROGRAM, ROOT } from '../support/program.ts';

/*
 * What is typed all day starts from one small file (`architecture.md`, "Cost at start-up is a feature").
 */

const HOT = join(ROOT, 'dist', 'crm.cjs');

/** Prints which files of the program and which of Node's own modules a run took. */
const TELLS = `
const fs = require('fs');
const { readFileSync } = fs;
const taken = new Set();
fs.readFileSync = (path, ...how) => {
  taken.add(String(path));
  return readFileSync(path, ...how);
};
process.on('exit', () => {
  Object.keys(require.cache).forEach((path) => taken.add(path));
  fs.writeFileSync(process.env.TAKEN, JSON.stringify([...taken]));
});
`;

const book = freshBook({ config: '' });
const tells = book.file('tells.cjs', TELLS);
book.crm(['contact', 'add', 'Ana Pérez', '--email', 'ana@taller.example']);
book.crm(['log', 'email', 'in', 'ana', 'asks for the dates']);

/** The files of dist, but native ones and what was compiled of them, that a command took. */
function taken(words: readonly string[]): readonly string[] {
  const told = join(book.folder, 'taken.json');
  writeFileSync(told, '[]');
  const { CRM_CONFIG: _, ...env } = book.env;
  const ran = spawnSync(process.execPath, ['--require', tells, PROGRAM, ...words], {
    env: { ...env, TAKEN: told },
    encoding: 'utf8',
  });
  expect(ran.stderr).not.toContain('Error');
  const dist = join(ROOT, 'dist');
  return (JSON.parse(readFileSync(told, 'utf8')) as readonly string[])
    .filter((path) => path.startsWith(dist) && path.endsWith('.cjs'))
    .map((path) => path.slice(dist.length + 1).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('compiled/'));
}

describe('what is typed all day', () => {
  test.each([
    ['due', ['due']],
    ['log', ['log', 'call', 'ana', 'wants the price split', '--next', '+3d']],
    ['show', ['show', 'ana']],
  ])('%s takes nothing of the program but crm.cjs', (_, words) => {
    expect(taken(words)).toEqual(['crm.cjs']);
  });

  test('is plain ASCII, as everything that is compiled by the build', () => {
    const files = readdirSync(join(ROOT, 'dist')).filter((file) => file.endsWith('.cjs'));
    expect(
      files.filter((file) => /[\x80-\xff]/.test(readFileSync(join(ROOT, 'dist', file), 'latin1'))),
    ).toEqual([]);
  });

  test('is at most 240,000 bytes', () => {
    expect(statSync(HOT).size).toBeLessThanOrEqual(240_000);
  });

  test('has no sentences of errors, questions and other commands in it', () => {
    const text = readFileSync(HOT, 'utf8');
    expect(
      ['There is no command', 'does not take', 'Over which channel', 'we owe', 'waiting'].map((said) =>
        text.includes(said),
      ),
    ).toEqual([false, false, false, true, true]);
  });

  test('says what is wrong all the same', () => {
    expect(book.crm(['due', '--only', 'x']).err).toMatch(
      /^Error: --only does not take "x"\.\nHint: It takes reply/,
    );
  });
});
