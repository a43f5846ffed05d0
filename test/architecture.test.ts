import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** What a room may import: rooms and files of ours by name, packages by theirs; `{ type }` only as a type, `{ in }` only in that file. */
type Allowed = string | { readonly what: string; readonly in?: string; readonly as?: 'type' };

const MAY_IMPORT: Readonly<Record<string, readonly Allowed[]>> = {
  domain: ['domain', { what: 'date-fns/addMonths', in: 'domain/day.ts' }],
  store: [
    'store',
    'domain',
    'errors',
    { what: 'better-sqlite3', in: 'store/open.ts' },
    { what: 'better-sqlite3', in: 'store/completing.ts' },
    { what: 'better-sqlite3', as: 'type' },
  ],
  render: ['render', 'domain', 'locale', 'errors', { what: 'chalk', in: 'render/style.ts' }, 'cli-table3'],
  locale: ['locale', 'domain', { what: 'errors', as: 'type' }],
  connectors: ['own folder', 'domain', 'errors', 'packages'],
  world: ['world', 'errors', 'node', 'inquirer'],
  commands: [
    'commands',
    'domain',
    'store',
    'render',
    'locale',
    'connectors',
    'errors',
    { what: 'world/world.ts', as: 'type' },
    { what: '../package.json', in: 'commands/help.ts' },
  ],
  run: ['commands', 'errors', 'locale', 'commander', { what: 'world/world.ts', as: 'type' }],
  main: ['run', 'world'],
  complete: ['commands', 'world'],
  errors: [],
};

const FORBIDDEN: readonly { readonly what: string; readonly pattern: RegExp; readonly except: RegExp }[] = [
  { what: 'process.exit', pattern: /\bprocess\.(?:exit|abort|reallyExit)\b(?!Code)/, except: /^$/ },
  { what: 'console', pattern: /\bconsole\s*\./, except: /^$/ },
  { what: 'process', pattern: /\bprocess\b\s*[.[]/, except: /^(?:world\/|(?:main|complete)\.ts$)/ },
  { what: 'the clock', pattern: /\bnew Date(?:\(\s*\)|(?![\w(]))|\bDate\.now\b/, except: /^world\// },
];

const LONGEST = 300;
// One list each, which grows with the product.
const MAY_BE_LONGER: readonly string[] = ['store/migrations.ts', 'errors.ts'];

interface Import {
  readonly from: string;
  readonly isType: boolean;
}

/** The imports of a module: static, type, re-exported and dynamic. */
function importsOf(text: string): Import[] {
  const statements = text.matchAll(
    /^\s*(?:import|export)\s+(type\s)?(?:[\w$*\s{},]+?\sfrom\s*)?['"]([^'"]+)['"]/gm,
  );
  const calls = text.matchAll(/\b(?:import|require|getBuiltinModule)\s*\(\s*['"`]([^'"`]+)['"`]/g);
  return [
    ...[...statements].map(([, type, from = '']) => ({ from, isType: type !== undefined })),
    ...[...calls].map(([, from = '']) => ({ from, isType: false })),
  ];
}

const roomOf = (file: string): string => file.split('/')[0]?.replace(/\.ts$/, '') ?? '';

/** The names under which the table may allow an import: the file, its room, or the package. */
function namesOf(file: string, from: string): string[] {
  if (from.startsWith('node:')) return ['node', from];
  if (!from.startsWith('.')) return ['packages', from];
  const target = posix.normalize(posix.join(posix.dirname(file), from));
  const folder = (path: string): string => path.split('/').slice(0, 2).join('/');
  return [target, roomOf(target), ...(folder(target) === folder(file) ? ['own folder'] : [])];
}

function isAllowed(file: string, { from, isType }: Import): boolean {
  const names = namesOf(file, from);
  return (MAY_IMPORT[roomOf(file)] ?? []).some((allowed) => {
    if (typeof allowed === 'string') return names.includes(allowed);
    return (
      names.includes(allowed.what) &&
      (allowed.as === undefined || isType) &&
      (allowed.in === undefined || allowed.in === file)
    );
  });
}

/** What is wrong with a file of `src/`, a line each. */
function offences(file: string, text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  const lines = text.trimEnd().split('\n').length;
  return [
    ...importsOf(code)
      .filter((found) => !isAllowed(file, found))
      .map((found) => `${file} may not import ${found.from}`),
    ...importsOf(code)
      .filter((found) => found.from.startsWith('.') && !/\.(?:ts|json)$/.test(found.from))
      .map((found) => `${file} imports ${found.from} without its extension`),
    ...FORBIDDEN.filter(({ pattern, except }) => pattern.test(code) && !except.test(file)).map(
      ({ what }) => `${file} may not use ${what}`,
    ),
    ...(lines > LONGEST && !MAY_BE_LONGER.includes(file) ? [`${file} has ${lines} lines`] : []),
  ];
}

const src = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

describe('the house', () => {
  test('has no file outside its rooms', () => {
    expect(files.filter((file) => !(roomOf(file) in MAY_IMPORT))).toEqual([]);
  });

  test('imports only along its plan, and leaves clock, process and console to the world', () => {
    expect(files.flatMap((file) => offences(file, readFileSync(join(src, file), 'utf8')))).toEqual([]);
  });

  test.each([
    ['domain/day.ts', `import { readFileSync } from 'node:fs';`, ['domain/day.ts may not import node:fs']],
    ['domain/due.ts', `import { addDays } from 'date-fns';`, ['domain/due.ts may not import date-fns']],
    [
      'domain/due.ts',
      `import type { Row } from '../store/rows.ts';`,
      ['domain/due.ts may not import ../store/rows.ts'],
    ],
    [
      'store/due.ts',
      `export { en } from '../locale/en/index.ts';`,
      ['store/due.ts may not import ../locale/en/index.ts'],
    ],
    [
      'render/due.ts',
      `const { open } = await import('../store/open.ts');`,
      ['render/due.ts may not import ../store/open.ts'],
    ],
    [
      'locale/en/problems.ts',
      `import {\n  EXIT,\n} from '../../errors.ts';`,
      ['locale/en/problems.ts may not import ../../errors.ts'],
    ],
    [
      'commands/due.ts',
      `import { realWorld } from '../world/real.ts';`,
      ['commands/due.ts may not import ../world/real.ts'],
    ],
    [
      'connectors/mail/parse.ts',
      `import { read } from '../csv/read.ts';`,
      ['connectors/mail/parse.ts may not import ../csv/read.ts'],
    ],
    [
      'world/real.ts',
      `import { due } from '../domain/due';`,
      [
        'world/real.ts may not import ../domain/due',
        'world/real.ts imports ../domain/due without its extension',
      ],
    ],
    ['commands/due.ts', `const now = new Date();`, ['commands/due.ts may not use the clock']],
    ['domain/due.ts', `const now = Date.now() / 1000;`, ['domain/due.ts may not use the clock']],
    ['world/real.ts', `process.exit(1);`, ['world/real.ts may not use process.exit']],
    ['commands/due.ts', `process.stdout.write(text);`, ['commands/due.ts may not use process']],
    ['run.ts', `console.error(problem);`, ['run.ts may not use console']],
    ['render/due.ts', 'x\n'.repeat(301), ['render/due.ts has 301 lines']],
  ])('would notice in %s (%#)', (file, text, found) => {
    expect(offences(file, text)).toEqual(found);
  });

  test.each([
    [
      'domain/due.ts',
      `// new Date() is not for the domain\nimport type { Day } from './day.ts';\nconst at = new Date(seconds * 1000);`,
    ],
    ['domain/day.ts', `import { addMonths } from 'date-fns/addMonths';`],
    ['locale/es/problems.ts', `import type { Problem } from '../../errors.ts';`],
    ['commands/due.ts', `import type { World } from '../world/world.ts';`],
    [
      'connectors/mail/read.ts',
      `const { default: PostalMime } = await import('postal-mime');\nimport { parts } from './parts.ts';`,
    ],
    ['main.ts', `import { run } from './run.ts';\nprocess.exitCode = 1;`],
  ])('allows in %s (%#)', (file, text) => {
    expect(offences(file, text)).toEqual([]);
  });
});
