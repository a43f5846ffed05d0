import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CrmError, type Problem } from '../../src/errors.ts';
import { realFiles } from '../../src/world/files.ts';

const files = realFiles();
let place = '';
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'crm-files-'));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

function given(content: string | Uint8Array): string {
  const path = join(place, `f${Math.random()}`);
  writeFileSync(path, content);
  return path;
}

const lines = (path: string): (string | null)[] => [...files.openLines(path).lines()];
const mode = (path: string): number => statSync(path).mode & 0o777;

function problemOf(act: () => unknown): Problem | null {
  try {
    act();
  } catch (error) {
    if (error instanceof CrmError) return error.problem;
    throw error;
  }
  return null;
}

describe('lines of a file', () => {
  test.each([
    ['', []],
    ['\n', ['']],
    ['one', ['one']],
    ['one\n', ['one']],
    ['one\r\ntwo\r\n', ['one', 'two']],
    ['one\n\n three', ['one', '', ' three']],
    ['\uFEFFone\n\uFEFFtwo', ['one', '\uFEFFtwo']],
    ['a\rb\n', ['a\rb']],
  ])('%j are %j', (content, expected) => {
    expect(lines(given(content))).toEqual(expected);
  });

  test('are whole however long they are, and whatever character lies where a block ends', () => {
    const long = '€'.repeat(300_001);
    expect(lines(given(`x${long}\ny${long}\r\n${long}`))).toEqual([`x${long}`, `y${long}`, long]);
  });

  test('that are not UTF-8 are no text; the others are', () => {
    const latin = Buffer.from('caf\u00e9', 'latin1');
    const path = given(Buffer.concat([Buffer.from('\ufeffa\r\n'), latin, Buffer.from('\r\n€\n'), latin]));
    expect(lines(path)).toEqual(['a', null, '€', null]);
  });

  test('are what was joined', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }).map((s) => `.${s.replace(/[\r\n]/g, '')}`)),
        (all) => {
          expect(lines(given(all.join('\n')))).toEqual(all);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('can be read again, also while they are being read', () => {
    const source = files.openLines(given('a\nb\n'));
    const first = source.lines()[Symbol.iterator]();
    first.next();
    expect([...source.lines()]).toEqual(['a', 'b']);
    expect(first.next().value).toBe('b');
  });

  test.runIf(process.platform !== 'win32')('of a pipe can be read again', () => {
    const pipe = join(place, 'pipe');
    execFileSync('mkfifo', [pipe]);
    execFileSync('sh', ['-c', `printf 'a\\nb' > "${pipe}" &`], { stdio: 'ignore' });
    const source = files.openLines(pipe);
    expect([[...source.lines()], [...source.lines()]]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });
});

describe('a file that is written', () => {
  test('is for its owner only', () => {
    const path = join(place, 'fresh');
    files.writeText(path, ['a', '', 'ñ\n']);
    expect([readFileSync(path, 'utf8'), mode(path)]).toEqual(['añ\n', 0o600]);
  });

  test('keeps the mode it had, and the link that names it', () => {
    const path = given('old');
    chmodSync(path, 0o640);
    const link = `${path}.link`;
    symlinkSync(path, link);
    files.writeText(link, ['new']);
    expect([readFileSync(path, 'utf8'), mode(path), readFileSync(link, 'utf8')]).toEqual([
      'new',
      0o640,
      'new',
    ]);
  });

  test('stays as it was where the writing fails half-way, and nothing is left beside it', () => {
    const folder = join(place, 'half');
    mkdirSync(folder);
    const path = join(folder, 'file');
    writeFileSync(path, 'old');
    const failing = function* () {
      yield 'new';
      throw new Error('half-way');
    };
    expect(() => files.writeText(path, failing())).toThrow('half-way');
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['old', ['file']]);
  });

  test.runIf(process.platform === 'linux')('may be a device', () => {
    files.writeText('/dev/null', ['gone']);
    expect(problemOf(() => files.writeText('/dev/full', ['x']))).toEqual({
      is: 'disk-full',
      path: '/dev/full',
    });
  });
});

describe('what the system refuses', () => {
  test.each(['readText', 'openLines'] as const)('names the path: %s', (verb) => {
    const missing = join(place, 'missing', 'file');
    expect(problemOf(() => files[verb](missing))).toEqual({ is: 'file-missing', path: missing });
    expect(problemOf(() => files[verb](place))).toMatchObject({ is: 'cannot-open', path: place });
  });

  test('is a missing folder for a file to be written', () => {
    const path = join(place, 'missing', 'file');
    expect(problemOf(() => files.writeText(path, ['x']))).toEqual({ is: 'file-missing', path });
  });

  test('is a folder where a file lies', () => {
    const path = join(given('a file'), 'under', 'it');
    expect(problemOf(() => files.makeFolderFor(path))).toMatchObject({ is: 'cannot-open', path });
  });
});

test('a folder for a file is made with those above it, for the owner only', () => {
  const path = join(place, 'deep', 'er', 'crm.db');
  files.makeFolderFor(path);
  files.makeFolderFor(path);
  expect([mode(join(place, 'deep')), mode(join(place, 'deep', 'er'))]).toEqual([0o700, 0o700]);
});

test('a temporary folder is new each time and for the owner only', () => {
  const [one, two] = [files.temporaryFolder(false), files.temporaryFolder(false)];
  expect([one === two, mode(one), readdirSync(one)]).toEqual([false, 0o700, []]);
});
