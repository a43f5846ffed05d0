import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { freshBook, PROGRAM, type Book } from '../support/program.ts';
import { start, type Terminal } from '../support/terminal.ts';

const BREAKS = ` \t\n"'@><=;|&(:`;

function peopled(): Book {
  const book = freshBook();
  mkdirSync(join(book.folder, 'bin'));
  symlinkSync(PROGRAM, join(book.folder, 'bin', 'crm'));
  book.crm(['add', 'Ana Pérez', '--email', 'ana@taller.example', '--org', 'Taller Norte', '--tag', 'web']);
  book.crm(['add', "Seán O'Neill"]);
  book.crm(['add', '$(touch stolen) `touch stolen`']);
  book.crm(['add', 'Luis Pelayo Gil']);
  book.crm(['quote', 'new', 'c1', '4800', 'Web redesign']);
  book.crm(['todo', 'c1', 'monday', 'send the logos']);
  book.crm(['template', 'add', 'nudge-soft', 'Hi']);
  book.crm(['template', 'add', 'nurse', 'Ask', '--script']);
  return book;
}

const asked = (book: Book, ...words: readonly string[]): readonly string[] =>
  book
    .crm(['complete', 'zsh', ...words])
    .out.trimEnd()
    .split('\n');

const inBash = (book: Book, line: string): readonly string[] =>
  book.crm(['complete', 'bash', '9', BREAKS, line]).out.trimEnd().split('\n');

describe('what a shell is answered', () => {
  const book = peopled();

  test.each([
    [['quo'], ['quote\toffers of work', ':4']],
    [
      ['quote', 'wi'],
      ['withdraw\tthey or we took it back', ':4'],
    ],
    [
      ['due', '--only', 'quote-e'],
      ['quote-expiring\t', 'quote-expired\t', ':4'],
    ],
    [
      ['due', '--format=js'],
      ['--format=json\t', '--format=jsonl\t', ':4'],
    ],
    [
      ['show', 'perez'],
      ['Ana Pérez\tc1 · Taller Norte', ':4'],
    ],
    [
      ['show', 'ana pe'],
      ['Ana Pérez\tc1 · Taller Norte', ':4'],
    ],
    [
      ['log', 'ca'],
      ['call\t', ':4'],
    ],
    [
      ['log', 'call', 'sean'],
      ["Seán O'Neill\tc2", ':4'],
    ],
    [['log', 'call', 'ana', 'p'], [':4']],
    [
      ['quote', 'send', 'q'],
      ['q1\tWeb redesign · Ana Pérez', ':4'],
    ],
    [
      ['draft', 'c1', 'nu'],
      ['nudge-1\t', 'nudge-2\t', 'nudge-last\t', 'nudge-soft\tdraft', ':4'],
    ],
    [
      ['template', 'edit', 'nur'],
      ['nurse\tscript', ':4'],
    ],
    [
      ['script', ''],
      ['first-call\t', 'help-call\t', 'nurse\tscript', ':4'],
    ],
    [
      ['done', ''],
      ['f1\tsend the logos · 2026-11-23 Ana Pérez', ':4'],
    ],
    [
      ['org', 'show', 'tal'],
      ['Taller Norte\t', ':4'],
    ],
    [
      ['contact', 'tag', 'ana', 'w'],
      ['web\t', ':4'],
    ],
    [
      ['help', 'exit'],
      ['exit-codes\thow a command ends', ':4'],
    ],
    [['import', 'jsonl', ''], [':0']],
  ])('to crm %j', (words, answer) => {
    const summary = (line: string): string => (line.startsWith('withdraw') ? 'withdraw' : line);
    expect(asked(book, ...words).map(summary)).toEqual(answer.map(summary));
  });

  test('in bash is quoted as the line stands, and ends where bash cuts its words', () => {
    expect(inBash(book, 'crm show per')).toEqual(['Ana\\ Pérez', ':4']);
    expect(inBash(book, 'crm show "ana p')).toEqual(['Ana Pérez', ':4']);
    expect(inBash(book, 'crm show sea')).toEqual(["Seán\\ O\\'Neill", ':4']);
    expect(inBash(book, 'crm due --format=md')).toEqual(['md', ':4']);
  });

  test('keeps what is typed where the names found have another beginning', () => {
    expect(inBash(book, 'crm show pe')).toEqual([
      'Ana\\ Pérez  (c1 · Taller Norte)',
      'Luis\\ Pelayo\\ Gil  (c4)',
      ' ',
      ':4',
    ]);
    expect(asked(book, 'show', 'pe').at(-1)).toBe(':68');
  });

  test('is nothing where there is no book, and none is made', () => {
    const none = freshBook();
    expect(none.crm(['complete', 'zsh', 'show', 'a'])).toEqual({ code: 0, out: ':4\n', err: '' });
    expect(readdirSync(none.folder).toSorted()).toEqual(['config.toml', 'home']);
  });

  test('is nothing of a damaged book, or of one of another version, and they stay as they are', () => {
    const broken = freshBook();
    writeFileSync(broken.db, 'SQLite format 3\0 and then nothing of the kind'.repeat(50));
    const before = readFileSync(broken.db);
    expect(broken.crm(['complete', 'zsh', 'show', 'a'])).toEqual({ code: 0, out: ':4\n', err: '' });
    expect(readFileSync(broken.db)).toEqual(before);
  });

  test('leaves no file beside the book', () => {
    asked(book, 'show', '');
    expect(readdirSync(book.folder).filter((name) => name.startsWith('book.db'))).toEqual(['book.db']);
  });
});

/** The shells of this machine, by name. */
const paths = new Map(
  ['bash', 'zsh', 'fish'].flatMap((name) =>
    (process.env['PATH'] ?? '')
      .split(delimiter)
      .map((folder) => join(folder, name))
      .filter((path) => existsSync(path))
      .slice(0, 1)
      .map((path) => [name, path] as const),
  ),
);
const pathOf = (name: string): string => paths.get(name) ?? '';

beforeAll(() => {
  for (const name of ['bash', 'zsh', 'fish'].filter((one) => !paths.has(one)))
    process.stderr.write(
      `\nNOT TESTED: ${name} is not on this machine. Install it to test completion in it.\n`,
    );
});

function terminalIn(book: Book, path: string, args: readonly string[]): Terminal {
  const env = {
    ...book.env,
    PATH: [join(book.folder, 'bin'), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter),
    PS1: 'ready> ',
    HISTFILE: '',
    LC_ALL: 'C.UTF-8',
  };
  return start(path, args, env, { columns: 100 });
}

const SCRIPT = (book: Book, name: string): string =>
  book.file(`crm.${name}`, book.crm(['completion', name]).out);

describe('Tab', () => {
  test.for([...paths.keys()])('is understood by %s as a script', (name) => {
    const check = name === 'fish' ? '--no-execute' : '-n';
    const { status, stderr } = spawnSync(pathOf(name), [check, SCRIPT(freshBook(), name)], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });

  test.runIf(paths.has('bash'))(
    'in bash completes a name, accents ignored, and the line runs',
    { timeout: 60_000 },
    async () => {
      const path = pathOf('bash');
      const book = peopled();
      const terminal = terminalIn(book, path, ['--norc', '--noprofile']);
      await terminal.answer('ready>', `. ${SCRIPT(book, 'bash')}; echo lo''aded\n`);
      await terminal.answer('loaded', 'crm show perez\t');
      await terminal.answer('Ana\\ Pérez', '| head -1\n');
      await terminal.waitFor('head -1\nAna Pérez');
    },
  );

  test.runIf(paths.has('bash'))(
    'in bash completes inside a quote, and closes it',
    { timeout: 60_000 },
    async () => {
      const path = pathOf('bash');
      const book = peopled();
      const terminal = terminalIn(book, path, ['--norc', '--noprofile']);
      await terminal.answer('ready>', `. ${SCRIPT(book, 'bash')}; echo lo''aded\n`);
      await terminal.answer('loaded', 'crm show "perez\t');
      await terminal.waitFor('"Ana Pérez"');
    },
  );

  test.runIf(paths.has('bash'))(
    'in bash runs nothing that a name or the line says',
    { timeout: 60_000 },
    async () => {
      const path = pathOf('bash');
      const book = peopled();
      const terminal = terminalIn(book, path, ['--norc', '--noprofile']);
      await terminal.answer('ready>', `cd ${book.folder}; . ${SCRIPT(book, 'bash')}; echo lo''aded\n`);
      await terminal.answer('loaded', 'crm show stolen\t');
      await terminal.answer('\\$\\(touch', '\u0015crm show $(touch stolen) due --on\t');
      await terminal.waitFor('--on');
      terminal.press('\u0015crm help exi\t');
      await terminal.waitFor('crm help exit-codes');
      expect(existsSync(join(book.folder, 'stolen'))).toBe(false);
    },
  );

  test.runIf(paths.has('zsh'))(
    'in zsh completes a name, accents ignored, and quotes it',
    { timeout: 60_000 },
    async () => {
      const path = pathOf('zsh');
      const book = peopled();
      const terminal = terminalIn(book, path, ['-f']);
      const load = `PS1='ready> '; autoload -Uz compinit; compinit -u -D; . ${SCRIPT(book, 'zsh')}; echo lo''aded\n`;
      terminal.press(load);
      await terminal.answer('\nloaded', 'crm show perez\t');
      await terminal.waitFor('Ana\\ Pérez');
      terminal.press('\u0015crm show "perez\t');
      await terminal.waitFor('"Ana Pérez"');
      terminal.press('\u0015crm quote wi\t');
      await terminal.waitFor('crm quote withdraw');
    },
  );

  test.runIf(paths.has('fish'))(
    'in fish completes a name by what is typed',
    { timeout: 60_000 },
    async () => {
      const path = pathOf('fish');
      const book = peopled();
      const { stdout } = spawnSync(
        path,
        [
          '--no-config',
          '-c',
          `source ${SCRIPT(book, 'fish')}; complete -C 'crm show perez'; complete -C 'crm quote wi'`,
        ],
        {
          encoding: 'utf8',
          env: {
            ...book.env,
            PATH: [join(book.folder, 'bin'), dirname(process.execPath), '/usr/bin', '/bin'].join(':'),
          },
        },
      );
      expect(stdout.split('\n').map((line) => line.split('\t')[0])).toEqual(['ana perez', 'withdraw', '']);
    },
  );
});

describe('crm completion install', () => {
  test('writes the script where fish looks, once, and uninstall takes it away', () => {
    const book = freshBook();
    const file = join(book.home, '.config', 'fish', 'completions', 'crm.fish');
    expect(book.crm(['completion', 'install', 'fish'])).toEqual({
      code: 0,
      out: '',
      err: `Wrote ${file}.\nStart a new fish, or: exec fish\n`,
    });
    expect(readFileSync(file, 'utf8')).toBe(book.crm(['completion', 'fish']).out);
    expect(book.crm(['completion', 'install', 'fish']).err).toContain('is there already');
    expect(book.crm(['completion', 'uninstall', 'fish']).err).toBe(`Removed ${file}.\n`);
    expect(existsSync(file)).toBe(false);
  });

  test('leaves .zshrc alone until that is agreed to, adds one line, and takes out only that', () => {
    const book = freshBook();
    const zshrc = join(book.home, '.zshrc');
    writeFileSync(zshrc, 'alias ll="ls -l"\n');
    expect(book.crm(['completion', 'install', 'zsh']).err).toContain('Add this line to');
    expect(readFileSync(zshrc, 'utf8')).toBe('alias ll="ls -l"\n');
    book.crm(['completion', 'install', 'zsh', '--yes']);
    book.crm(['completion', 'install', 'zsh', '--yes']);
    expect(readFileSync(zshrc, 'utf8').match(/# crm completion/g)).toHaveLength(1);
    book.crm(['completion', 'uninstall', 'zsh']);
    expect(readFileSync(zshrc, 'utf8')).toBe('alias ll="ls -l"\n');
  });

  test('names the shells it knows', () => {
    expect(freshBook().crm(['completion', 'tcsh'])).toEqual({
      code: 2,
      out: '',
      err: 'Error: crm does not complete in "tcsh".\nHint: crm completion bash | zsh | fish\n',
    });
  });
});
