import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SHIPPED_NAMES, VARIABLES } from '../../src/domain/template.ts';
import { english } from '../../src/locale/shipped/en.ts';
import { freshBook, ROOT, type Book } from '../support/program.ts';
import { onTerminal } from '../support/terminal.ts';

/** A book, and an editor that runs these lines of shell on the page, which is $1. */
function bookWithEditor(lines: string): {
  readonly book: Book;
  readonly env: Readonly<Record<string, string>>;
} {
  const book = freshBook();
  const editor = book.file(
    'editor',
    `#!/bin/sh\ncp "$1" "${book.folder}/page.$(ls ${book.folder} | grep -c '^page')"\n${lines}\n`,
  );
  chmodSync(editor, 0o755);
  return { book, env: { ...book.env, EDITOR: editor } };
}

const page = (book: Book, n: number): string => readFileSync(join(book.folder, `page.${n}`), 'utf8');
const exported = (book: Book): readonly string[] =>
  book
    .crm(['export', 'jsonl'])
    .out.split('\n')
    .filter((line) => line.includes('"type":"template"'));

describe('crm template', () => {
  test('list has what came with crm, in the order of its use, and who wrote what', () => {
    const book = freshBook();
    const rows = (): readonly string[][] =>
      book
        .crm(['template', 'list'])
        .out.replace(/\n$/, '')
        .split('\n')
        .map((row) => row.split('\t'));
    expect(rows().map(([name]) => name)).toEqual(SHIPPED_NAMES);
    expect(rows()[0]).toEqual(['enquiry', 'draft', 'en es', 'crm', english.templates.enquiry.about]);
    book.crm(['template', 'edit', 'enquiry', '--subject', 'Hello']);
    book.crm([
      'template',
      'add',
      'favour',
      'Hi {{ contact.first }}',
      '--subject',
      'A favour',
      '--speaks',
      'pt-br',
    ]);
    book.crm(['template', 'add', 'closing', 'Say goodbye', '--script', '--speaks', 'any']);
    expect(rows().filter(([, , , whose]) => whose !== 'crm')).toEqual([
      ['enquiry', 'draft', 'en es', 'changed', english.templates.enquiry.about],
      ['favour', 'draft', 'pt-br', 'own', 'A favour'],
      ['closing', 'script', 'any', 'own', ''],
    ]);
    expect(book.crm(['template', 'list', '--script', '--format', 'ids']).out).toBe(
      'first-call\nhelp-call\nclosing\n',
    );
  });

  test('edit makes a copy of what came with crm, delete brings that back, undo the copy', () => {
    const book = freshBook();
    const subject = (): string => book.crm(['template', 'show', 'nudge-1']).out.split('\n')[0] ?? '';
    expect(book.crm(['template', 'edit', 'nudge-1', '--subject', 'Well?'])).toEqual({
      code: 0,
      out: '',
      err: 'template nudge-1 · in en · your own copy from now on · crm undo\n',
    });
    expect(subject()).toBe('Subject: Well?');
    expect(book.crm(['template', 'edit', 'nudge-1', '--subject', 'Well?']).err).toBe(
      'template nudge-1: nothing to change, it is so already\n',
    );
    expect(book.crm(['template', 'delete', 'nudge-1']).err).toBe(
      'template nudge-1 · in en · deleted · the one that came with crm holds again · crm undo\n',
    );
    expect(subject()).toBe('Subject: Quote: {{ quote.title }}');
    book.crm(['undo']);
    expect(subject()).toBe('Subject: Well?');
  });

  test('the language is that of --speaks, else of the program', () => {
    const book = freshBook();
    book.crm(['template', 'edit', 'hello', '-m', 'uno', '--lang', 'es']);
    book.crm(['template', 'edit', 'hello', '-m', 'dos', '--speaks', 'es']);
    book.crm(['template', 'edit', 'hello', '-m', 'olá', '--speaks', 'PT']);
    expect(exported(book).map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { name: 'hello', lang: 'es', body: 'dos' },
      { name: 'hello', lang: 'pt', body: 'olá' },
    ]);
    const { code, err } = book.crm(['template', 'show', 'hello', '--speaks', 'p']);
    expect([code, err]).toEqual([
      2,
      'Error: --speaks does not take "p".\nHint: It takes the code of a language, such as es or pt-br.\n',
    ]);
  });

  test('rename and delete take every language of it, as one entry', () => {
    const book = freshBook();
    book.crm(['template', 'add', 'favour', 'Hi']);
    book.crm(['template', 'add', 'favour', 'Hola', '--speaks', 'es']);
    expect(book.crm(['template', 'rename', 'favour', 'referral']).err).toBe(
      'template favour · in en · now referral\ntemplate favour · in es · now referral · crm undo\n',
    );
    const { template, templates } = JSON.parse(
      book.crm(['template', 'delete', 'referral', '--json']).out,
    ) as Record<string, unknown>;
    expect([template, templates]).toEqual([
      undefined,
      [
        { name: 'referral', purpose: 'draft', lang: 'en', own: true, subject: '', body: 'Hi' },
        { name: 'referral', purpose: 'draft', lang: 'es', own: true, subject: '', body: 'Hola' },
      ],
    ]);
    expect(exported(book)).toEqual([]);
    book.crm(['undo']);
    expect(exported(book)).toHaveLength(2);
  });

  test.each([
    [
      ['add', 'favour', 'x'],
      5,
      'Error: You have a template favour already.\nHint: To change it: crm template edit favour\n',
    ],
    [
      ['rename', 'other', 'favour'],
      5,
      'Error: You have a template favour already.\nHint: To change it: crm template edit favour\n',
    ],
    [
      ['add', 'two words', 'x'],
      2,
      'Error: A template cannot be called "two words".\nHint: One word of letters, digits and hyphens: crm template add follow-up\n',
    ],
    [['add', 'x'], 2, 'Error: There is no text.\nHint: Add it in quotes at the end of the line.\n'],
    [
      ['edit', 'favour'],
      2,
      'Error: Nothing was said to change.\nHint: Name what is to be other than it is; --help lists what can be said.\n',
    ],
    [['edit', 'favor', '-m', 'x'], 3, 'Error: There is no template "favor".\nHint: Did you mean favour?\n'],
    [
      ['delete', 'hello'],
      5,
      'Error: hello came with crm, and you have no copy of your own to delete.\nHint: crm template edit hello makes one.\n',
    ],
    [
      ['rename', 'hello', 'hi'],
      5,
      'Error: hello came with crm, and you have no copy of your own to rename.\nHint: crm template edit hello makes one.\n',
    ],
    [
      ['show'],
      2,
      'Error: Which template? None was named.\nHint: `crm template list` shows them: crm template show nudge-1\n',
    ],
    [
      ['add', 'bad', 'Hi\n\n{{ contact.frist }}'],
      2,
      'Error: bad, body, line 3, column 4: there is no contact.frist.\nHint: Did you mean contact.first?\n',
    ],
    [
      ['add', 'bad', '{% if x %}'],
      2,
      expect.stringMatching(/^Error: bad, body, line 1, column 1: /) as string,
    ],
    [
      ['edit', 'favour', '--subject', '{{ quote.titel }}'],
      2,
      'Error: favour, subject, line 1, column 4: there is no quote.titel.\nHint: Did you mean quote.title?\n',
    ],
  ])('%j is refused, and nothing is written', (args, code, err) => {
    const book = freshBook();
    book.crm(['template', 'add', 'favour', 'Hi']);
    book.crm(['template', 'add', 'other', 'Hi']);
    const before = exported(book);
    expect(book.crm(['template', ...args])).toEqual({ code, out: '', err });
    expect(exported(book)).toEqual(before);
  });

  test('opens $EDITOR, and again with what is wrong, until it is right', async () => {
    const { book, env } = bookWithEditor(
      `if grep -q contact.frist "$1"; then sed -i s/contact.frist/contact.first/ "$1"; else sed -i 's/^Subject:.*/Subject: Hi/; s/^Hi .*/Hello {{ contact.frist }}/' "$1"; fi`,
    );
    const { code, screen } = await onTerminal(['template', 'edit', 'hello'], env).ended;
    expect([code, screen]).toEqual([0, 'template hello · in en · your own copy from now on · crm undo']);
    expect(page(book, 0)).toBe(
      `# hello, en. Lines at the top that begin with # are not part of it.\n# Values: {{ contact.first }}, {{ quote.amount }}… All: crm help templates\n# To leave it as it was, save the page empty.\n\nSubject: Hello\n\n${english.templates.hello.body}\n`,
    );
    expect(page(book, 1).split('\n').slice(0, 3)).toEqual([
      '# hello, body, line 1, column 10: there is no contact.frist.',
      '# Did you mean contact.first?',
      '#   Hello {{ contact.frist }}',
    ]);
    expect(book.crm(['template', 'show', 'hello']).out).toContain(
      'Subject: Hi\n\nHello {{ contact.first }}\n',
    );
  });

  test('a page left as faulty as it was is given up with what is wrong; an emptied one is left', async () => {
    const faulty = bookWithEditor(`sed -i 's/^Hi .*/{{ x }}/' "$1"`);
    const given = await onTerminal(['template', 'edit', 'hello'], faulty.env).ended;
    expect([given.code, given.screen]).toEqual([
      2,
      'Error: hello, body, line 1, column 4: there is no x.\nHint: `crm help templates` lists what there is.',
    ]);
    const emptied = bookWithEditor(': > "$1"');
    const left = await onTerminal(['template', 'add', 'mine'], emptied.env).ended;
    expect([left.code, left.screen]).toEqual([0, 'Nothing was saved.']);
    expect([...exported(faulty.book), ...exported(emptied.book)]).toEqual([]);
  });
});

describe('an import', () => {
  const line = (more: object): string =>
    `${JSON.stringify({ type: 'template', key: 't-1', name: 'Hello', purpose: 'draft', lang: 'en', subject: 'S', body: 'from afar', ...more })}\n`;

  test('of a template of the same name, language and purpose is the same one', () => {
    const book = freshBook();
    book.crm(['template', 'edit', 'hello', '-m', 'mine']);
    expect(book.crm(['import', 'jsonl', '-'], { stdin: line({}) }).code).toBe(0);
    expect(exported(book).map((text) => JSON.parse(text) as unknown)).toMatchObject([
      { key: 't-1', body: 'from afar' },
    ]);
    book.crm(['import', 'jsonl', '-'], {
      stdin: line({ key: 't-2', lang: 'es' }) + line({ key: 't-3', purpose: 'script' }),
    });
    expect(exported(book)).toHaveLength(3);
  });
});

describe('crm script', () => {
  test('prints all scripts, or one, in the program’s language, a contact’s values in place', () => {
    const book = freshBook();
    book.crm(['add', 'Ana Pérez', '--org', 'Taller Norte']);
    book.crm([
      'template',
      'edit',
      'help-call',
      '-m',
      'Ask {{ contact.first }} of {{ contact.org }} about {{ quote.title }}',
    ]);
    expect(book.crm(['script', 'help-call', 'ana', 'perez']).out).toBe('Ask Ana of Taller Norte about …\n');
    expect(book.crm(['script', 'help-call']).out).toBe('Ask … of … about …\n');
    expect(book.crm(['script', 'first-call', '--lang', 'es']).out).toMatch(/^Preguntar\n/);
    expect(book.crm(['script']).out).toMatch(
      /^first-call\nAsk\n- What[^]*\n\nhelp-call\nAsk … of … about …\n$/,
    );
    expect(JSON.parse(book.crm(['script', 'help-call', '--json']).out)).toEqual({
      schema: 'crm.script/1',
      now: '2026-11-20T10:00:00Z',
      items: [{ name: 'help-call', text: 'Ask … of … about …' }],
    });
    expect(book.crm(['script', 'help-cal'])).toEqual({
      code: 3,
      out: '',
      err: 'Error: There is no template "help-cal".\nHint: Did you mean help-call?\n',
    });
  });

  test('stands below the brief: for a first call until they are clients', () => {
    const book = freshBook();
    book.crm(['add', 'Ana Pérez']);
    const brief = book.crm(['show', 'ana']).out;
    expect(book.crm(['show', 'ana', '--script']).out).toBe(
      `${brief}\nfirst-call\n${english.templates['first-call'].body}\n`,
    );
    book.crm(['quote', 'new', 'ana', '100', 'Site', '--sent', 'yesterday']);
    book.crm(['quote', 'send', 'q1']);
    book.crm(['quote', 'accept', 'q1']);
    expect(book.crm(['show', 'ana', '--script', '--format', 'md']).out).toContain(
      '\n## help-call\n\nListen first.',
    );
    const { script } = JSON.parse(book.crm(['show', 'ana', '--script', '--json']).out) as { script: unknown };
    expect(script).toEqual({ name: 'help-call', text: english.templates['help-call'].body });
  });
});

describe('docs/templates.md', () => {
  const text = readFileSync(join(ROOT, 'docs', 'templates.md'), 'utf8');
  const rows = (part: string): readonly (readonly string[])[] =>
    part
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
  const values = rows(/<!-- values -->([^]*)<!-- \/values -->/.exec(text)?.[1] ?? '');

  test('has every value, and the examples are what crm makes of them', () => {
    expect(values.map(([name]) => name)).toEqual(VARIABLES.map((name) => `\`${name}\``));
    const book = freshBook({
      config:
        'zone = "Europe/Madrid"\n[me]\nname = "Eva Ruiz"\nsignature = "Studio Sur"\naddresses = ["eva@studio.example"]\n',
    });
    book.crm([
      'add',
      'Ana Pérez',
      '--email',
      'ana@taller.example',
      '--phone',
      '+34 600 000 001',
      '--org',
      'Taller Norte',
    ]);
    book.crm(['quote', 'new', 'ana', '4800', 'Web redesign', '--requested', '2026-11-09']);
    book.crm(['quote', 'send', 'q1', '--at', '2026-11-11 10:00', '--valid', '2026-12-11']);
    book.crm([
      'log',
      'call',
      'ana',
      'colours',
      '--at',
      '2026-11-12 10:00',
      '--next',
      '2026-11-24: send samples',
    ]);
    const body = VARIABLES.map((name) => `{{ ${name} }}`).join('\n');
    book.crm(['template', 'add', 'all', body]);
    expect(book.crm(['draft', 'ana', 'all', '--channel', 'whatsapp']).out.trimEnd().split('\n')).toEqual(
      values.map(([, , example]) => example),
    );
  });

  test('names what ships with crm, in the words of the list', () => {
    const shipped = rows(text.slice(0, text.indexOf('## Values')));
    expect(shipped.map(([name, when]) => [name, when?.replace(/^script: /, '')])).toEqual(
      Object.entries(english.templates).map(([name, { about }]) => [`\`${name}\``, about]),
    );
  });
});
