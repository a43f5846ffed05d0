import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshBook, PROGRAM, ROOT, type Book } from '../support/program.ts';

const AT = '2026-11-19T11:00:00Z';
const PEOPLE = [
  { type: 'contact', key: 'ana', name: 'Ana Pérez', emails: ['ana@taller.example'] },
  { type: 'contact', key: 'luis', name: 'Luis Vidal' },
  {
    type: 'touchpoint',
    key: 'a',
    contacts: ['ana'],
    at: AT,
    channel: 'email',
    direction: 'in',
    text: 'a question',
  },
  {
    type: 'touchpoint',
    key: 'b',
    contacts: ['luis'],
    at: AT,
    channel: 'email',
    direction: 'in',
    text: 'another',
  },
];

/** A book with two people, who both wait for an answer since yesterday. */
function bookWith(hooks: Readonly<Record<string, string>>, config = ''): Book {
  const book = freshBook({ config: `zone = "Europe/Madrid"\n${config}` });
  book.crm(['import', 'jsonl', '-'], { stdin: PEOPLE.map((line) => `${JSON.stringify(line)}\n`).join('') });
  for (const [name, text] of Object.entries(hooks)) hook(book, name, text);
  return book;
}

function hook(book: Book, name: string, text: string): string {
  const path = join(book.folder, 'hooks', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, 0o755);
  return path;
}

const sh = (text: string): string => `#!/bin/sh\n${text}\n`;
const node = (text: string): string =>
  `#!${process.execPath}\nconst input = require('fs').readFileSync(0, 'utf8');\n${text}\n`;

/** The last touchpoint of the book, as the export has it. */
function lastTouch(book: Book): Record<string, unknown> {
  const lines = book.crm(['export', 'jsonl']).out.trim().split('\n');
  const touches = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return touches.findLast(({ type }) => type === 'touchpoint') ?? {};
}

const dump = (book: Book): string => book.crm(['export', 'jsonl']).out;

describe('a log hook', () => {
  test('gets the touchpoint as a line of the interchange with names', () => {
    const book = bookWith({});
    hook(book, 'log', sh(`cat > ${book.folder}/got`));
    const got = (): unknown => JSON.parse(readFileSync(join(book.folder, 'got'), 'utf8'));
    book.crm(['log', 'form', '--new', 'Eva Sol <eva@sol.example>', 'hello']);
    expect(got()).toMatchObject({
      contacts: [],
      people: [{ ref: null, key: null, name: 'Eva Sol', tier: null, tags: [], emails: ['eva@sol.example'] }],
    });
    book.crm(['log', 'call', 'ana', '--for', '20m', 'kick-off']);
    expect(got()).toEqual({
      type: 'touchpoint',
      contacts: ['ana'],
      at: '2026-11-20T10:00:00Z',
      channel: 'call',
      direction: 'live',
      text: 'kick-off',
      minutes: 20,
      missed: false,
      auto: false,
      bounce: false,
      asks: false,
      expects_reply: null,
      quote: null,
      tags: [],
      key: null,
      verb: 'log',
      people: [
        {
          ref: 'c1',
          key: 'ana',
          name: 'Ana Pérez',
          tier: 'standard',
          tags: [],
          emails: ['ana@taller.example'],
        },
      ],
      quote_ref: null,
    });
  });

  test('changes text, tags, minutes and quote, and the receipt says so', () => {
    const book = bookWith({
      log: node(
        `console.log(JSON.stringify({ ...JSON.parse(input), text: 'other', tags: ['x', ' x '], minutes: 5, quote: 'q1' }))`,
      ),
    });
    book.crm(['quote', 'new', 'ana', '100', 'Site']);
    const ran = book.crm(['log', 'call', 'ana', 'said']);
    expect([ran.code, ran.err]).toEqual([
      0,
      't3 Fri 20 Nov 11:00 · call with Ana Pérez · 5m · about q1 · #x · answers t1 after 8h (target 9h) · crm undo\n',
    ]);
    const { text, tags, minutes } = lastTouch(book);
    expect([text, tags, minutes]).toEqual(['other', ['x'], 5]);
  });

  test('that prints nothing, or the line as it was, changes nothing', () => {
    for (const text of ['cat > /dev/null', 'cat', 'exit 0']) {
      const book = bookWith({ log: sh(text) });
      const ran = book.crm(['log', 'note', 'ana', 'said', '--tag', 'x']);
      expect([ran.code, lastTouch(book)['text'], lastTouch(book)['tags']]).toEqual([0, 'said', ['x']]);
    }
  });

  test('is asked about mails and about quotes that are sent, accepted, declined', () => {
    const book = bookWith({ log: node(`console.log('{"tags":["hooked"]}')`) });
    const seen: unknown[] = [];
    const doing = (args: readonly string[], stdin = ''): void => {
      const { code } = book.crm(args, { stdin });
      seen.push([code, lastTouch(book)['tags']]);
    };
    doing(['log', '-'], 'From: Ana <ana@taller.example>\nSubject: hi\n\nhello');
    doing(['quote', 'new', 'ana', '100', 'One', '--sent']);
    doing(['quote', 'accept', 'q1']);
    book.crm(['quote', 'new', 'luis', '100', 'Two']);
    doing(['quote', 'send', 'q2']);
    doing(['quote', 'decline', 'q2']);
    expect(seen).toEqual(Array.from({ length: 5 }, () => [0, ['hooked']]));
  });

  test('is not asked by imports, edits and undo', () => {
    const book = bookWith({ log: sh('exit 1') });
    const line =
      '{"type":"touchpoint","key":"m","contacts":["ana"],"at":"2026-11-19T09:00:00Z","channel":"call","direction":"live"}';
    expect([
      book.crm(['import', 'jsonl', '-'], { stdin: `${line}\n` }).code,
      book.crm(['touch', 'edit', 't1', '--text', 'b']).code,
      book.crm(['undo']).code,
    ]).toEqual([0, 0, 0]);
  });

  test('may call crm, which finds the same book and runs no hook', () => {
    const crm = `${process.execPath} ${PROGRAM}`;
    const book = bookWith({ log: sh(`${crm} todo ana fri "ask again"; ${crm} log note ana within; cat`) });
    const ran = book.crm(['log', 'note', 'luis', 'said', '--db', book.db]);
    expect([
      ran.code,
      ran.err.split('\n').length,
      book.crm(['touch', 'list']).out.split('\n').length,
    ]).toEqual([0, 4, 5]);
  });
});

describe('a hook stops the command', () => {
  test.each([
    [
      'that refuses, with its reason made harmless',
      sh('printf "no \\033[31mway\\nnot today\\n" >&2; exit 7'),
      5,
      'Error: The log hook refused: no ␛[31mway\n  not today\nHint: Nothing was written. --no-hooks goes past it.\n',
    ],
    [
      'that refuses without a word',
      sh('exit 7'),
      5,
      'Error: The log hook refused (exit 7) and did not say why.\nHint: Nothing was written. --no-hooks goes past it.\n',
    ],
    ['that hangs', sh('sleep 60'), 1, 'was ended: it took longer than 200 ms ([hooks] limit).'],
    ['that prints rubbish', sh('echo hello'), 1, 'printed something that is no JSON object in line 1.'],
    ['that prints half a line', sh('printf "{\\"text\\":\\"a"'), 1, 'is no JSON object in line 1.'],
    ['that prints no UTF-8', sh(`printf '{"text":"\\377"}'`), 1, 'is no JSON object in line 1.'],
    ['that prints a list', sh('echo "[]"'), 1, 'is no JSON object in line 1.'],
    ['that prints two lines', sh('echo "{}"; echo "{}"'), 1, 'printed 2 lines for 1;'],
    ['that prints 100 MB', sh('head -c 100000000 /dev/zero'), 1, 'was ended: it printed more than 16 MB.'],
    ['that dies', sh('kill -9 $$'), 1, 'died (SIGKILL).'],
    [
      'that changes who it was',
      sh(`echo '{"contacts":["luis"]}'`),
      1,
      'changed "contacts" in line 1; it may',
    ],
    [
      'that adds a key',
      sh(`echo '{"tag":["x"]}'`),
      1,
      'changed "tag" in line 1; it may change text, minutes',
    ],
    ['that gives a wrong value', sh(`echo '{"minutes":"5"}'`), 1, 'line 1 that "minutes" cannot have.'],
    ['that names no quote', sh(`echo '{"quote":"q9"}'`), 1, 'quote in line 1 that the book has not: "q9".'],
    ['that has no interpreter', '#!/nowhere/at/all\n', 1, 'cannot be started: '],
  ])('%s', (_, text, code, said) => {
    const book = bookWith({ log: text }, '[hooks]\nlimit = "10s"\n');
    if (text.includes('sleep')) writeFileSync(book.config, '[hooks]\nlimit = "200ms"\n');
    const before = dump(book);
    const ran = book.crm(['log', 'call', 'ana', 'hm', '--new', 'Eva']);
    expect([ran.code, ran.out, ran.err]).toEqual([code, '', expect.stringContaining(said) as string]);
    expect(dump(book)).toBe(before);
  });

  test('that is not executable, or is open to others', () => {
    const book = bookWith({ log: sh('cat') });
    const path = join(book.folder, 'hooks', 'log');
    chmodSync(path, 0o644);
    expect(book.crm(['log', 'call', 'ana', 'hm']).err).toBe(
      `Error: The hook ${path} is not executable.\nHint: Make it so: chmod +x ${path}\n`,
    );
    chmodSync(path, 0o775);
    expect(book.crm(['log', 'call', 'ana', 'hm'])).toEqual({
      code: 1,
      out: '',
      err: `Error: Others can write to ${path}, so no hook is run from it.\nHint: Keep it to yourself: chmod go-w ${path}\n`,
    });
  });

  test('unless --no-hooks or CRM_HOOKS=0 goes past it', () => {
    const book = bookWith({ log: sh('exit 1'), due: sh('exit 1') });
    expect([
      book.crm(['log', 'note', 'ana', 'a', '--no-hooks']).code,
      book.crm(['log', 'note', 'ana', 'a'], { env: { CRM_HOOKS: '0' } }).code,
      book.crm(['due', '--no-hooks']).code,
      book.crm(['due']).code,
    ]).toEqual([0, 0, 0, 5]);
  });

  test('and what it says on its way is shown', () => {
    const book = bookWith({ log: sh('echo careful >&2') });
    const { code, err } = book.crm(['log', 'note', 'ana', 'a']);
    expect([code, err]).toEqual([
      0,
      'log hook: careful\nt3 Fri 20 Nov 11:00 · note on Ana Pérez · crm undo\n',
    ]);
  });
});

describe('a due hook', () => {
  const refs = (book: Book): readonly string[] => book.crm(['due', '--format', 'ids']).out.trim().split('\n');

  test('orders the list', () => {
    expect([refs(bookWith({})), refs(bookWith({ due: sh('tac') }))]).toEqual([
      ['t1', 't2'],
      ['t2', 't1'],
    ]);
  });

  test('leaves lines out, which is said', () => {
    const book = bookWith({ due: sh('grep -v \'"key":"ana"\'') });
    const ran = book.crm(['due', '--format', 'table']);
    expect([ran.code, ran.out.includes('Ana'), ran.out.includes('Luis'), ran.err.split('\n')[0]]).toEqual([
      0,
      false,
      true,
      'The due hook left out 1 of 2 lines; crm due --no-hooks shows all.',
    ]);
  });

  test('that leaves out everything does not make it look as if nothing were due', () => {
    const book = bookWith({ due: sh('cat > /dev/null') });
    expect(book.crm(['due', '--format', 'table', '--exit-code'])).toEqual({
      code: 0,
      out: '',
      err: 'The due hook left out all 2 lines; crm due --no-hooks shows them.\n',
    });
  });

  test.each([
    ['that invents a line', `echo '{"ref":"t9"}'`, 'printed in line 1 what it was not given: "t9".'],
    ['that prints one twice', 'sed p', 'printed "t1" a second time in line 2.'],
    [
      'that changes one',
      `sed 's/"overdue":[a-z]*/"overdue":7/'`,
      'changed "overdue" in line 1; it may leave',
    ],
  ])('%s is refused', (_, text, said) => {
    const ran = bookWith({ due: sh(text) }).crm(['due']);
    expect([ran.code, ran.out, ran.err]).toEqual([1, '', expect.stringContaining(said) as string]);
  });
});

describe('the examples of docs/hooks.md', () => {
  const docs = readFileSync(join(ROOT, 'docs', 'hooks.md'), 'utf8');
  const example = (language: string): string =>
    new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(docs)?.[1] ?? '';

  test('tag what is about money, and refuse calls about nothing', () => {
    const book = bookWith({ log: example('js') });
    expect([
      book.crm(['log', 'call', 'ana', 'the invoice']).code,
      lastTouch(book)['tags'],
      book.crm(['log', 'call', 'ana']).err.split('\n')[0],
      book.crm(['log', 'call', 'ana', '--missed']).code,
    ]).toEqual([0, ['money'], 'Error: The log hook refused: Say in a word what the call was about.', 0]);
  });

  test('leave out who is on holiday, and tell a status bar', () => {
    const book = bookWith({ due: example('sh') });
    const seen = (): unknown => [
      book.crm(['due', '--format', 'ids']).out,
      readFileSync(join(book.folder, 'hooks', 'status'), 'utf8').trim(),
    ];
    const all = seen();
    writeFileSync(join(book.folder, 'hooks', 'on-holiday'), 'c1\n');
    const some = seen();
    writeFileSync(join(book.folder, 'hooks', 'on-holiday'), 'c1\nc2\n');
    expect([all, some, seen()]).toEqual([
      ['t1\nt2\n', '2'],
      ['t2\n', '1'],
      ['', '0'],
    ]);
  });
});
