import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshBook, type Book } from '../support/program.ts';
import { onTerminal } from '../support/terminal.ts';

const CONFIG = `zone = "Europe/Madrid"
[me]
name = "Eva Ruiz"
addresses = ["eva@studio.example"]
`;

/** Ana waits for the first nudge about q1, Luis for an answer; nothing is due of Eva, whom nothing is known of. */
function someBook(): Book {
  const book = freshBook({ config: CONFIG });
  for (const line of [
    ['add', 'Ana Pérez', '--email', 'ana@taller.example', '--phone', '+34 600 000 001', '--speaks', 'es'],
    ['add', 'Luis Vidal', '--phone', '+34 600 000 002', '--prefers', 'whatsapp'],
    ['add', 'Eva Sol'],
    ['quote', 'new', 'ana', '4800', 'Web redesign', '--requested', '2026-11-10'],
    ['quote', 'send', 'q1', '--at', '2026-11-16 10:00'],
    ['log', 'whatsapp', 'in', 'luis', 'when do we start?', '--at', 'yesterday 16:40'],
  ])
    done(book, line);
  return book;
}

function done(book: Book, line: readonly string[]): void {
  const { code, err } = book.crm(line);
  if (code !== 0) throw new Error(err);
}

/** The environment with an opener that keeps its link, or one that fails, and an editor that runs shell on its page. */
function withPrograms(
  book: Book,
  { opener = 'printf %s "$1" > "$LINK"', editor = 'true' } = {},
): Readonly<Record<string, string>> {
  const bin = join(book.folder, 'bin');
  mkdirSync(bin, { recursive: true });
  for (const [name, text] of [
    ['xdg-open', opener],
    ['open', opener],
    ['editor', editor],
  ] as const)
    chmodSync(book.file(join('bin', name), `#!/bin/sh\n${text}\n`), 0o755);
  return {
    ...book.env,
    PATH: `${bin}:${book.env['PATH'] ?? ''}`,
    EDITOR: join(bin, 'editor'),
    LINK: join(book.folder, 'link'),
  };
}

const linkOf = (book: Book): string => readFileSync(join(book.folder, 'link'), 'utf8');
const touches = (book: Book): readonly Record<string, unknown>[] =>
  book
    .crm(['export', 'jsonl'])
    .out.split('\n')
    .filter((line) => line.includes('"type":"touchpoint"'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const NUDGE = `Hola, Ana:

¿Te llegó bien el presupuesto para Web redesign que te envié el lunes 16 de noviembre?

Si algo no queda claro, pregúntame, o dime cuándo puedo llamarte.

Eva Ruiz
`;

describe('crm draft in a pipe', () => {
  test('prints what is most pressing, in their language, for their channel, and says why that', () => {
    const book = someBook();
    const { code, out, err } = book.crm(['draft', 'ana']);
    expect([code, err]).toEqual([
      0,
      'nudge-1 (es) for Ana Pérez, email ana@taller.example · chosen because a nudge about q1 is due\n',
    ]);
    expect(
      out.startsWith('To: ana@taller.example\nSubject: Presupuesto: Web redesign\n\nHola, Ana:\n\n'),
    ).toBe(true);
    expect(book.crm(['draft', 'luis'])).toEqual({
      code: 0,
      out: 'Hi Luis,\n\nThank you for your message, and sorry if I kept you waiting.\n\nEva Ruiz\n',
      err: 'reply (en) for Luis Vidal, whatsapp +34 600 000 002 · chosen because they wait for an answer\n',
    });
    expect(book.crm(['draft', 'eva', 'sol']).err).toBe(
      'hello (en) for Eva Sol, email (no address known) · chosen because nothing in particular is due\n',
    );
  });

  test('takes a template, a channel, a subject, a quote', () => {
    const book = someBook();
    done(book, ['quote', 'new', 'ana', '900', 'Logo']);
    const { out, err } = book.crm([
      'draft',
      'ana',
      'quote',
      '--quote',
      'q2',
      '--subject',
      'Your  logo',
      '--lang',
      'es',
    ]);
    expect(out).toMatch(/^To: ana@taller.example\nSubject: Your logo\n\nHola, Ana:\n\n[^]*Logo[^]*900 EUR/);
    expect(err).toBe('quote (es) para Ana Pérez, email ana@taller.example\n');
    expect(book.crm(['draft', 'ana', 'thanks', '--channel', 'wa']).out).toMatch(/^Hola, Ana:/);
  });

  test('as JSON has the text, why it, and what was done about it', () => {
    const book = someBook();
    expect(JSON.parse(book.crm(['draft', 'luis', '--json']).out)).toEqual({
      schema: 'crm.draft/1',
      now: '2026-11-20T10:00:00Z',
      contact: expect.objectContaining({ ref: 'c2', name: 'Luis Vidal', standing: 'lead' }) as unknown,
      template: { name: 'reply', lang: 'en', own: false },
      because: 'reply',
      quote: null,
      channel: 'whatsapp',
      to: '+34 600 000 002',
      subject: null,
      text: 'Hi Luis,\n\nThank you for your message, and sorry if I kept you waiting.\n\nEva Ruiz',
      opened: null,
      saved: null,
      logged: null,
    });
    const { logged } = JSON.parse(book.crm(['draft', 'luis', '--json', '--log']).out) as { logged: unknown };
    expect(logged).toMatchObject({ schema: 'crm.log/1', ref: 't3', channel: 'whatsapp', direction: 'out' });
  });

  test('uses a template of one’s own before what came with crm', () => {
    const book = someBook();
    done(book, [
      'template',
      'add',
      'nudge-1',
      '¿Y bien, {{ contact.first }}?',
      '--subject',
      '{{ quote.ref }}',
      '--speaks',
      'es',
    ]);
    expect(book.crm(['draft', 'ana']).out).toBe('To: ana@taller.example\nSubject: q1\n\n¿Y bien, Ana?\n');
  });

  test('makes what came from outside harmless', () => {
    const book = someBook();
    done(book, ['add', '\u001B[31mBad\u202E Name\nSubject: x', '--email', 'bad@x.example']);
    const { out, err } = book.crm(['draft', 'c4', 'hello']);
    expect(out + err).not.toMatch(/[\u001B\u202E]/);
    expect(out.split('\n').slice(0, 3)).toEqual(['To: bad@x.example', 'Subject: Hello', '']);
  });
});

describe('crm draft refuses', () => {
  test.each([
    [['draft', 'ana', 'nudge'], 3, 'Error: There is no template "nudge".\nHint: Did you mean nudge-1?\n'],
    [
      ['draft', 'nobody', 'nudge-1'],
      3,
      expect.stringMatching(/^Error: No contact matches "nobody"/) as string,
    ],
    [
      ['draft', 'luis', 'nudge-1'],
      2,
      expect.stringMatching(
        /^Error: nudge-1, body, line 3, column \d+: quote.title is empty here.\nHint: There is no such quote/,
      ) as string,
    ],
    [['draft', 'luis', 'nudge-1', '--quote', 'q1'], 2, expect.stringMatching(/^Error: q1 is/) as string],
    [
      ['draft', 'ana', '--channel', 'call'],
      2,
      'Error: Nothing is written over call.\nHint: To have words at hand for a talk: crm script\n',
    ],
    [['draft', 'ana', '--channel', 'emial'], 2, expect.stringMatching(/Did you mean email\?/) as string],
    [
      ['draft', 'eva', '--open'],
      2,
      'Error: No address of Eva Sol for email is known.\nHint: crm contact edit adds one; --channel takes another way, --print only shows the text.\n',
    ],
    [['draft', 'ana', '--channel', 'letter', '--open'], 2, expect.stringMatching(/^Error: No/) as string],
    [
      ['draft', 'ana', '--edit'],
      2,
      'Error: --edit asks at a terminal, and nobody is there to answer.\nHint: --print shows the draft as it is.\n',
    ],
    [['draft', 'ana', '--eml', 'x.eml', '--channel', 'sms'], 2, expect.stringMatching(/--eml/) as string],
    [['draft'], 2, expect.stringMatching(/^Error: Which contact\?/) as string],
  ])('%j', (args, code, err) => {
    const book = someBook();
    expect(book.crm(args)).toEqual({ code, out: '', err });
    expect(touches(book)).toHaveLength(2);
  });

  test('whom we leave alone, wholly or over a channel, and to win back a friend', () => {
    const book = someBook();
    done(book, ['contact', 'mark', 'luis', '--deceased']);
    done(book, ['contact', 'mark', 'ana', '--do-not-contact', '--channel', 'email', '--reason', 'asked']);
    expect(book.crm(['draft', 'luis'])).toEqual({
      code: 5,
      out: '',
      err: 'Error: Luis Vidal died (marked 2026-11-20).\nHint: Nothing was drafted.\n',
    });
    expect(book.crm(['draft', 'ana', '--channel', 'email'])).toEqual({
      code: 5,
      out: '',
      err: 'Error: Ana Pérez asked not to be contacted (marked 2026-11-20). Reason: asked. Closed channel: email.\nHint: Nothing was drafted.\n',
    });
    expect(book.crm(['draft', 'ana', '--eml', '-']).code).toBe(5);
    expect(book.crm(['draft', 'ana']).err).toMatch(/^nudge-1 \(es\) for Ana Pérez, whatsapp/);
    done(book, ['contact', 'edit', 'eva', '--standing', 'friend']);
    expect(book.crm(['draft', 'eva', 'win-back']).code).toBe(5);
    expect(book.crm(['draft', 'eva', 'hello']).code).toBe(0);
    done(book, ['contact', 'mark', 'eva', '--do-not-contact']);
    expect(book.crm(['draft', 'eva', 'hello', '--lang', 'es']).err).toContain('No se ha redactado nada.');
  });

  test('nothing that is only against what they like, and says so', () => {
    const book = someBook();
    done(book, ['contact', 'edit', 'ana', '--avoids', 'email', '--not-more-often', '30d']);
    expect(book.crm(['draft', 'ana', '--channel', 'email']).err.split('\n').slice(1)).toEqual([
      'Ana Pérez avoids email.',
      'Ana Pérez wants no more than one word in 30 days; the last was 4 days ago.',
      '',
    ]);
  });
});

describe('crm draft --open', () => {
  test('gives the mail program a link, and prints nothing', () => {
    const book = someBook();
    const env = withPrograms(book);
    const { code, out, err } = book.crm(['draft', 'ana', '--open'], { env });
    expect([code, out, err.split('\n')[1]]).toEqual([0, '', 'opened for email; sending it is up to you']);
    const link = new URL(linkOf(book));
    expect([link.pathname, link.searchParams.get('subject')]).toEqual([
      'ana@taller.example',
      'Presupuesto: Web redesign',
    ]);
    expect(link.searchParams.get('body')).toMatch(/^Hola, Ana:\r\n\r\n/);
    book.crm(['draft', 'luis', '--open'], { env });
    expect(linkOf(book)).toMatch(/^https:\/\/wa\.me\/34600000002\?text=Hi%20Luis/);
    expect(touches(book)).toHaveLength(2);
  });

  test('says that a link is long, and where no program opens it', () => {
    const book = someBook();
    done(book, ['template', 'add', 'long', 'x'.repeat(2500)]);
    expect(book.crm(['draft', 'ana', 'long', '--open'], { env: withPrograms(book) }).err).toMatch(
      /\nThe link has \d{4} characters; some programs cut it\. --eml saves the mail whole\.\n$/,
    );
    const failing = book.crm(['draft', 'ana', '--open', '--log'], {
      env: withPrograms(book, { opener: 'exit 3' }),
    });
    expect([failing.code, failing.out]).toEqual([1, '']);
    expect(failing.err).toMatch(/^Error: No program of this machine opened the draft for email\./);
    expect(touches(book)).toHaveLength(2);
  });
});

describe('crm draft --eml', () => {
  test('saves a mail, writes over none unless told to, and - prints it', () => {
    const book = someBook();
    const path = join(book.folder, 'nudge.eml');
    expect(book.crm(['draft', 'ana', '--eml', path])).toMatchObject({ code: 0, out: '' });
    const mail = readFileSync(path, 'utf8');
    expect(mail).toMatch(
      /^From: "Eva Ruiz"\r\n <eva@studio.example>\r\nTo: =\?utf-8\?B\?[^]*\r\nX-Unsent: 1\r\n/,
    );
    expect(book.crm(['draft', 'ana', '--eml', path, '--log'])).toEqual({
      code: 5,
      out: '',
      err: `Error: ${path} is there already.\nHint: --yes writes over it; another name keeps both.\n`,
    });
    expect(touches(book)).toHaveLength(2);
    expect(book.crm(['draft', 'ana', '--eml', path, '--yes']).code).toBe(0);
    const { out } = book.crm(['draft', 'luis', '--eml', '-']);
    expect([out, book.crm(['draft', 'ana', '--eml', '-']).out.includes('\r\nSubject: ')]).toEqual(['', true]);
  });
});

describe('crm draft --log', () => {
  test('logs it as sent; one undo takes it back', () => {
    const book = someBook();
    const before = book.crm(['due']).out;
    expect(book.crm(['draft', 'ana', '--log']).err).toMatch(
      /\nt3 Fri 20 Nov 11:00 · email to Ana Pérez · about q1 · crm undo\n$/,
    );
    expect(touches(book).at(-1)).toMatchObject({
      contacts: [expect.any(String)],
      channel: 'email',
      direction: 'out',
      quote: expect.any(String) as string,
    });
    expect(String(touches(book).at(-1)?.['text'])).toMatch(/^Presupuesto: Web redesign\n\nHola, Ana:/);
    expect(book.crm(['due']).out).not.toContain('Ana Pérez');
    done(book, ['undo']);
    expect(book.crm(['due']).out).toBe(before);
  });

  test('of the template quote marks the quote as sent', () => {
    const book = someBook();
    done(book, ['quote', 'new', 'luis', '1200', 'Small site']);
    const { code, err } = book.crm(['draft', 'luis', 'quote', '--log']);
    expect([code, err]).toEqual([0, expect.stringContaining('q2')]);
    expect(book.crm(['quote', 'list']).out).toMatch(/q2\t.*\tsent\t/);
    expect(touches(book).at(-1)).toMatchObject({ channel: 'whatsapp', direction: 'out' });
    expect(String(touches(book).at(-1)?.['text'])).toMatch(/^Hi Luis,/);
    done(book, ['undo']);
    expect(book.crm(['quote', 'list']).out).not.toMatch(/q2\t.*\tsent\t/);
  });

  test('of the template reminder goes on waiting for their answer', () => {
    const book = someBook();
    done(book, ['log', 'email', 'out', 'eva', 'which date?', '--ask', '--at', '2026-11-10 10:00']);
    expect(book.crm(['draft', 'eva']).err).toContain('reminder (en)');
    done(book, ['draft', 'eva', '--log']);
    expect(touches(book).at(-1)).toMatchObject({ expects_reply: true });
    expect(book.crm(['due']).out).not.toContain('Eva Sol');
  });
});

describe('crm draft at a terminal', () => {
  test('opens the editor, prints, opens the mail program and logs what was sent', async () => {
    const book = someBook();
    const env = withPrograms(book, {
      editor: `cp "$1" "$LINK.page"; sed -i 's/^Asunto:.*/Asunto: Tu web/; s/^Si algo.*/Un saludo,/' "$1"`,
    });
    const terminal = onTerminal(['draft', 'ana'], env);
    const screen = await terminal.answer('What now?', '<enter>');
    expect(screen).toMatchSnapshot('what to do with it');
    await terminal.answer('Was it sent? Log it?', 'y<enter>');
    const ended = await terminal.ended;
    expect([ended.code, ended.screen.split('\n').at(-1)]).toEqual([
      0,
      't3 Fri 20 Nov 11:00 · email to Ana Pérez · about q1 · crm undo',
    ]);
    expect(readFileSync(join(book.folder, 'link.page'), 'utf8')).toBe(
      `# For Ana Pérez, email ana@taller.example. Lines at the top that begin with # are not part of it.\n# To draft nothing, save the page empty.\n\nAsunto: Presupuesto: Web redesign\n\n${NUDGE}`,
    );
    expect(new URL(linkOf(book)).searchParams.get('subject')).toBe('Tu web');
    expect(String(touches(book).at(-1)?.['text'])).toContain('\n\nUn saludo,\n\n');
  });

  test('saves a mail under the name that it proposes, and logs nothing without a yes', async () => {
    const book = someBook();
    const cwd = process.cwd();
    const terminal = onTerminal(['draft', 'ana'], withPrograms(book));
    await terminal.answer('What now?', '<down><enter>');
    await terminal.answer('Into which file?', `${join(book.folder, 'mail.eml')}<enter>`);
    await terminal.answer('Was it sent? Log it?', '<enter>');
    expect((await terminal.ended).code).toBe(0);
    expect([
      existsSync(join(book.folder, 'mail.eml')),
      existsSync(join(cwd, 'nudge-1-ana-perez.eml')),
    ]).toEqual([true, false]);
    expect(touches(book)).toHaveLength(2);
  });

  test('goes on asking where nothing opens it; Ctrl-C and an emptied page leave nothing behind', async () => {
    const book = someBook();
    const terminal = onTerminal(['draft', 'luis'], withPrograms(book, { opener: 'exit 1' }));
    await terminal.answer('open it in whatsapp', '<enter>');
    await terminal.answer('No program of this machine', '<ctrl-c>');
    expect((await terminal.ended).code).toBe(130);
    const emptied = await onTerminal(['draft', 'luis'], withPrograms(book, { editor: ': > "$1"' })).ended;
    expect([emptied.code, emptied.screen]).toEqual([0, 'Nothing was drafted.']);
    expect(touches(book)).toHaveLength(2);
  });

  test('is a key of the morning checklist, and what was logged takes the row away', async () => {
    const book = someBook();
    const terminal = onTerminal(['due', '-i'], withPrograms(book));
    await terminal.answer('1 of 2', 'w');
    await terminal.answer('What now?', '<down><enter>');
    await terminal.answer('2 of 2', 'q');
    expect((await terminal.ended).code).toBe(0);
    expect(book.crm(['due']).out).not.toContain('Luis Vidal');
    expect(touches(book).at(-1)).toMatchObject({ channel: 'whatsapp', direction: 'out' });
  });

  test('asks for whom, and with --print asks nothing', async () => {
    const book = someBook();
    const env = withPrograms(book, { editor: 'exit 1' });
    const printed = await onTerminal(['draft', 'luis', '--print'], env).ended;
    expect([printed.code, printed.screen.split('\n')[0]]).toEqual([0, 'Hi Luis,']);
    const asked = onTerminal(['draft', '--print'], env);
    await asked.answer('Who?', 'luis');
    await asked.answer('luis\n❯ Luis Vidal', '<enter>');
    expect((await asked.ended).screen).toContain('In one line: crm draft luis --print');
  });
});
