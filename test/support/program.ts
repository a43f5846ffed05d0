import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

/** The checkout. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The program as it is installed. */
export const PROGRAM = join(ROOT, 'bin', 'crm');

/** The instant at which books are looked at where nothing else is said: a Friday, 11:00 in Madrid. */
export const NOW = '2026-11-20T10:00:00Z';

type Environment = Readonly<Record<string, string | undefined>>;

/** How a run ended, and what it printed. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface With {
  /** Added to the hermetic environment; undefined takes a variable away. */
  readonly env?: Environment;
  readonly stdin?: string;
  readonly cwd?: string;
}

/** A book of its own: an empty home, a place for the file and the settings, and nothing else of the environment. */
export interface Book {
  readonly folder: string;
  readonly db: string;
  readonly config: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string>>;
  crm(args: readonly string[], how?: With): Ran;
  start(args: readonly string[], how?: With): Promise<Ran>;
  /** Writes a file into the folder and answers its path. */
  file(name: string, contents: string | Uint8Array): string;
}

/** A new folder, removed after the test file. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crm-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const DEFAULT_CONFIG = 'zone = "Europe/Madrid"\n';

export function freshBook(said: { readonly now?: string; readonly config?: string } = {}): Book {
  const folder = freshFolder();
  const home = join(folder, 'home');
  mkdirSync(home);
  const db = join(folder, 'book.db');
  const config = join(folder, 'config.toml');
  writeFileSync(config, said.config ?? DEFAULT_CONFIG);
  const env: Readonly<Record<string, string>> = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    CRM_DB: db,
    CRM_CONFIG: config,
    CRM_NOW: said.now ?? NOW,
    TZ: 'UTC',
    LC_ALL: 'C.UTF-8',
  };
  return {
    folder,
    db,
    config,
    home,
    env,
    crm: (args, how = {}) => crm(args, { ...how, env: { ...env, ...how.env } }),
    start: (args, how = {}) => start(args, { ...how, env: { ...env, ...how.env } }),
    file: (name, contents) => {
      const path = join(folder, name);
      if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, contents);
      return path;
    },
  };
}

/** The variables that are said. */
const only = (env: Environment): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** Runs the built program to its end. */
export function crm(args: readonly string[], { env = {}, stdin = '', cwd }: With = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    env: only(env),
    input: stdin,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    ...(cwd === undefined ? {} : { cwd }),
  });
  return { code: status ?? -1, out: stdout, err: stderr };
}

/** As `crm`, beside others. */
export const start = (args: readonly string[], { env = {}, stdin = '', cwd }: With = {}): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      env: only(env),
      ...(cwd === undefined ? {} : { cwd }),
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }));
    // A program that ends before it has read everything closes the pipe.
    child.stdin.on('error', () => undefined);
    child.stdin.end(stdin);
  });
