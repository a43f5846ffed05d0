import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
let place = '';

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'crm-bin-'));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** A checkout of its own with the real bin/crm and a program that we give. */
function checkout(name: string, program: string | null): string {
  const bin = join(place, name, 'bin', 'crm');
  cpSync(join(root, 'bin', 'crm'), bin, { recursive: true });
  mkdirSync(join(place, name, 'dist'), { recursive: true });
  if (program !== null) writeFileSync(join(place, name, 'dist', 'crm.cjs'), program);
  return bin;
}

/** Puts a file that claims to be an older Node before anything else runs: it lowers the Node-API version it tells. */
function asOldNode(): string {
  const file = join(place, 'old.cjs');
  writeFileSync(file, `Object.defineProperty(process.versions, 'napi', { value: '9' });`);
  return file;
}

function run(file: string, argv: readonly string[], { old = false, env = {} } = {}) {
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [...(old ? ['--require', asOldNode()] : []), file, ...argv],
    { encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: place, ...env } },
  );
  return { status, signal, stdout, stderr };
}

/** Gives a checkout a Node of its own: this one. */
function bring(bin: string): void {
  const node = join(
    dirname(bin),
    '..',
    'node_modules',
    `node-${process.platform}-${process.arch}`,
    'bin',
    'node',
  );
  mkdirSync(dirname(node), { recursive: true });
  writeFileSync(node, `#!/bin/sh\nexec "${process.execPath}" "$@"\n`);
  chmodSync(node, 0o755);
}

const TELLS = `console.log(process.argv.slice(2).join('|'), process.env.CRM_BROUGHT_NODE ?? 'unset'); process.exitCode = 3;`;

describe('bin/crm', () => {
  test('starts the program with the words and passes its exit code on', () => {
    const bin = checkout('plain', TELLS);
    expect(run(bin, ['log', 'ana b'])).toEqual({
      status: 3,
      signal: null,
      stdout: 'log|ana b unset\n',
      stderr: '',
    });
  });

  test('finds its program through a link', () => {
    const link = join(place, 'linked');
    symlinkSync(checkout('behind', TELLS), link);
    expect(run(link, ['due']).stdout).toBe('due unset\n');
  });

  test('runs with the Node that the checkout brought where its own is too old', () => {
    const bin = checkout('brought', TELLS);
    bring(bin);
    expect(run(bin, ['log', 'ana b'], { old: true })).toEqual({
      status: 3,
      signal: null,
      stdout: 'log|ana b unset\n',
      stderr: '',
    });
  });

  test('ends as the program ended: by the same signal', () => {
    const bin = checkout('killed', `process.kill(process.pid, 'SIGTERM'); setTimeout(() => {}, 1000);`);
    bring(bin);
    expect(run(bin, [], { old: true })).toMatchObject({ status: null, signal: 'SIGTERM' });
  });

  test('says in one line which Node it needs where there is none', () => {
    expect(run(checkout('old', TELLS), [], { old: true })).toEqual({
      status: 69,
      signal: null,
      stdout: '',
      stderr: `Error: crm needs Node 22.22 or later (this is ${process.version}). Install it from https://nodejs.org\n`,
    });
  });

  test('does not run itself again and again where the Node brought is too old as well', () => {
    const bin = checkout('both', TELLS);
    bring(bin);
    expect(run(bin, [], { old: true, env: { CRM_BROUGHT_NODE: '1' } })).toMatchObject({
      status: 69,
      stdout: '',
    });
  });

  test('says what to do where nothing was built', () => {
    const bin = checkout('unbuilt', null);
    const { status, stdout, stderr } = run(bin, []);
    expect([status, stdout]).toEqual([69, '']);
    expect(stderr).toMatch(/^Error: .*crm.cjs is missing\. Run "npm ci" in .*\.\n$/);
  });

  test('keeps compiled code in the cache folder, and starts where that cannot be written', () => {
    const bin = checkout('cached', TELLS);
    run(bin, [], { env: { XDG_CACHE_HOME: join(place, 'cache') } });
    expect(existsSync(join(place, 'cache', 'crm', 'compiled'))).toBe(true);
    expect(run(bin, ['x'], { env: { XDG_CACHE_HOME: '/dev/null' } }).stdout).toBe('x unset\n');
  });

  describe('compiled by the build', () => {
    const NAME = '0123456789abcdef';
    const named = (code: string, name = NAME): string => `${code}\n//${name}\n`;
    const kept = (bin: string, name = NAME): string =>
      join(
        dirname(bin),
        '..',
        'dist',
        'compiled',
        name,
        `${process.version}-${process.arch}`,
        'due',
        'crm.cjs',
      );
    /** A checkout whose program ran once for the build. */
    function compiled(name: string, program: string): string {
      const bin = checkout(name, program);
      run(bin, [], { env: { CRM_KEEPS_COMPILED: '1' } });
      expect(existsSync(kept(bin))).toBe(true);
      return bin;
    }

    test('starts from it, and leaves nothing in the cache folder', () => {
      const bin = compiled('compiled', named(`const say = () => console.log('said'); say();`));
      const cache = join(place, 'unused');
      expect(run(bin, [], { env: { XDG_CACHE_HOME: cache } }).stdout).toBe('said\n');
      expect(existsSync(cache)).toBe(false);
    });

    test('loads the files beside it once', () => {
      const bin = checkout(
        'beside',
        named(`require('./other.cjs'); console.log(require('./other.cjs').said);`),
      );
      const other = join(dirname(bin), '..', 'dist', 'other.cjs');
      writeFileSync(other, `console.log('once'); module.exports = { said: require('node:path').sep };`);
      run(bin, [], { env: { CRM_KEEPS_COMPILED: '1' } });
      expect(run(bin, []).stdout).toBe('once\n/\n');
    });

    test('is not taken for another build, however much alike', () => {
      const bin = compiled('rebuilt', named(`console.log('one');`));
      writeFileSync(
        join(dirname(bin), '..', 'dist', 'crm.cjs'),
        named(`console.log('two');`, 'fedcba9876543210'),
      );
      expect(run(bin, []).stdout).toBe('two\n');
    });

    test('is done without where it is no such thing', () => {
      const bin = compiled('broken', named(`console.log('said');`));
      writeFileSync(kept(bin), 'not compiled code');
      expect(run(bin, [])).toMatchObject({ status: 0, stdout: 'said\n', stderr: '' });
    });
  });
});
