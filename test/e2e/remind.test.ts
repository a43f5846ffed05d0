import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { freshBook, type Book } from '../support/program.ts';

const owed = (key: string, name: string, at: string): readonly object[] => [
  { type: 'contact', key, name, emails: [`${key}@taller.example`] },
  {
    type: 'touchpoint',
    key: `t-${key}`,
    contacts: [key],
    at,
    channel: 'email',
    direction: 'in',
    text: 'a question',
  },
];

/** A book in which Ana waits since Wednesday and Luis since Friday morning. */
function bookWith(config = ''): Book {
  const book = freshBook({
    config: `zone = "Europe/Madrid"\n[me]\naddresses = ["eva@studio.example"]\n${config}`,
  });
  const lines = [
    ...owed('ana', 'Ana Pérez', '2026-11-18T11:00:00Z'),
    ...owed('luis', 'Luis Vidal', '2026-11-20T08:30:00Z'),
  ];
  book.crm(['import', 'jsonl', '-'], { stdin: lines.map((line) => `${JSON.stringify(line)}\n`).join('') });
  return book;
}

const at = (now: string) => ({ env: { CRM_NOW: now } });
const printed = ['remind', '--via', 'stdout'] as const;

/** A command that keeps every mail it gets as a file of its own, and then does something more. */
function keeping(
  book: Book,
  more = '',
): { readonly config: string; readonly mails: () => readonly string[] } {
  const folder = join(book.folder, 'kept');
  mkdirSync(folder, { recursive: true });
  // The shell's own line, so that its parent is the program.
  const line = `cat > "${folder}/$$.eml"; ${more === '' ? ':' : more}`;
  return {
    config: `[remind]\nvia = "command"\ncommand = ${JSON.stringify(line)}\n`,
    mails: () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')),
  };
}

function keepingBook(
  more = '',
  config = '',
): { readonly book: Book; readonly mails: () => readonly string[] } {
  const book = bookWith();
  const kept = keeping(book, more);
  writeFileSync(book.config, `${readFileSync(book.config, 'utf8')}${kept.config}${config}`);
  return { book, mails: kept.mails };
}

const idOf = (mail: string): string => /^Message-ID: (.*)$/im.exec(mail)?.[1] ?? 'none';

describe('a reminder', () => {
  test('says who needs me, why, how to reach them and what settles it', () => {
    expect(bookWith().crm(printed)).toEqual({
      code: 0,
      err: '',
      out: [
        'Fri 20 Nov: 2 to see to, 1 overdue',
        '',
        'OVERDUE',
        '-------',
        'Ana Pérez c1 · email ana@taller.example',
        '  reply: email, waiting 17h of 9h (overdue)',
        '    They wrote by email on Wed 18 Nov and wait for an answer: 17h of',
        '    working time, target 9h.',
        '    $ crm log email out c1 "…"',
        '    $ crm dismiss t1',
        '',
        'DUE',
        '---',
        'Luis Vidal c2 · email luis@taller.example',
        '  reply: email, waiting 1h 30m of 9h (today)',
        '    They wrote by email on Fri 20 Nov and wait for an answer: 1h 30m of',
        '    working time, target 9h.',
        '    $ crm log email out c2 "…"',
        '    $ crm dismiss t2',
        '',
        '-- ',
        'crm · crm due shows the list · crm help reminders says how these mails',
        'come, and stop',
        '',
      ].join('\n'),
    });
  });

  test('speaks the language of the user', () => {
    const { out } = bookWith().crm([...printed, '--lang', 'es']);
    expect(out.split('\n').slice(0, 6)).toEqual([
      'vie 20 nov: 2 pendientes, 1 vencido',
      '',
      'VENCIDO',
      '-------',
      'Ana Pérez c1 · email ana@taller.example',
      '  responder: correo, espera 17h de 9h (vencido)',
    ]);
  });

  test('goes out once a day, and the next day again', () => {
    const book = bookWith();
    const said = (how?: { readonly env: { readonly CRM_NOW: string } }, ...flags: readonly string[]) => {
      const { code, out, err } = book.crm([...printed, ...flags], how);
      return [code, out.split('\n')[0], err];
    };
    expect([
      said(),
      said(),
      said(at('2026-11-20T17:00:00Z')),
      said(at('2026-11-21T07:00:00Z')),
      said(at('2026-11-21T07:00:00Z'), '--again'),
    ]).toEqual([
      [0, 'Fri 20 Nov: 2 to see to, 1 overdue', ''],
      [0, '', ''],
      [0, '', ''],
      [0, 'Sat 21 Nov: 2 to see to, 1 overdue', ''],
      [0, 'Sat 21 Nov: 2 to see to, 1 overdue', ''],
    ]);
  });

  test('with --new says later in the day what has come or become overdue since', () => {
    const book = bookWith('[targets.channel]\nemail = "4h"\n');
    book.crm(printed);
    const later = at('2026-11-20T13:00:00Z');
    expect([
      book.crm([...printed, '--new']).out,
      book.crm([...printed, '--new'], later).out.split('\n')[0],
    ]).toEqual(['', 'Fri 20 Nov: 1 to see to, 1 overdue']);
    expect(book.crm([...printed, '--new'], later).out).toBe('');
  });

  test('after days without a run is one, and says so', () => {
    const book = bookWith();
    book.crm(printed);
    const { out } = book.crm(printed, at('2026-11-24T07:00:00Z'));
    expect(out.split('\n').slice(0, 5)).toEqual([
      'Tue 24 Nov: 2 to see to, 2 overdue',
      '',
      'The last reminder was on Fri 20 Nov, 4 days ago. This is everything',
      'since, in one.',
      '',
    ]);
    expect(book.crm(printed, at('2026-11-25T07:00:00Z')).out).not.toContain('The last reminder');
  });

  test('keeps to days also where the clocks change', () => {
    const book = bookWith();
    const days = [
      '2027-03-27T22:59:00Z',
      '2027-03-27T23:01:00Z',
      '2027-03-28T21:59:00Z',
      '2027-03-28T22:01:00Z',
    ];
    expect(days.map((now) => book.crm(printed, at(now)).out.split(':')[0])).toEqual([
      'Sat 27 Mar',
      'Sun 28 Mar',
      '',
      'Mon 29 Mar',
    ]);
  });

  test('is silent where there is nothing to say', () => {
    expect(freshBook().crm(['remind'])).toEqual({ code: 0, out: '', err: '' });
    const quiet = bookWith();
    expect(quiet.crm([...printed, '--only', 'cadence'])).toEqual({ code: 0, out: '', err: '' });
    expect(quiet.crm([...printed, 'tag:web']).out).toBe('');
  });

  test('leaves what is less pressing where that is asked for', () => {
    const book = bookWith();
    book.crm(['todo', 'ana', 'today', 'send the plan']);
    const kinds = (...flags: readonly string[]): readonly string[] =>
      [...book.crm([...printed, ...flags]).out.matchAll(/^ {2}([a-z-]+):/gm)].map(([, kind = '']) => kind);
    expect([kinds(), kinds('--min-rank', '1'), kinds('--only', 'follow-up'), kinds('ana')]).toEqual([
      ['reply', 'follow-up', 'reply'],
      ['reply', 'reply'],
      ['follow-up'],
      ['reply', 'follow-up'],
    ]);
    expect(book.crm([...printed, '--min-rank', '9']).code).toBe(2);
  });

  test('is shown with --dry-run as it would go out, and nothing is recorded', () => {
    const { book, mails } = keepingBook();
    const { out, err } = book.crm(['remind', '--dry-run']);
    expect(out.split('\n').slice(0, 4)).toEqual([
      'From: eva@studio.example',
      'To: eva@studio.example',
      'Subject: crm: 2 to see to, 1 overdue (Fri 20 Nov)',
      '',
    ]);
    expect(err).toBe('Would go to eva@studio.example by your command.\n');
    expect(mails()).toEqual([]);
    book.crm(['remind']);
    expect(mails()).toHaveLength(1);
  });

  test('passes through the remind hook, which may leave lines out', () => {
    const book = bookWith();
    const path = book.file('hooks/remind', '#!/bin/sh\ngrep -v luis\n');
    chmodSync(path, 0o755);
    const { out } = book.crm(printed);
    expect([out.includes('Luis'), out.includes('Your remind hook left out 1 line.')]).toEqual([false, true]);
  });

  test('of the week has the replies, the quotes, what is due and what is coming, once a week', () => {
    const book = bookWith();
    book.crm(
      ['quote', 'new', 'ana', '4800', 'Web', '--requested', '2026-11-12T09:00'],
      at('2026-11-12T10:00:00Z'),
    );
    book.crm(['todo', 'ana', '2026-11-24', 'send the plan']);
    const { out } = book.crm([...printed, '--weekly']);
    expect([...out.matchAll(/^[A-Z][A-Z 0-9]+$/gm)].map(([title]) => title)).toEqual([
      'REPLIES OF THE LAST 7 DAYS',
      'QUOTES',
      'OVERDUE',
      'DUE',
      'WHAT IS COMING',
    ]);
    expect(out).toContain('  follow-up: send the plan (Tue 24 Nov)');
    expect(book.crm([...printed, '--weekly'], at('2026-11-21T07:00:00Z')).out).toBe('');
    expect(book.crm([...printed, '--weekly'], at('2026-11-23T07:00:00Z')).out).toContain(
      'The week, Mon 23 Nov',
    );
  });
});

describe('a reminder that goes wrong', () => {
  test('is tried again by the next run where the way says later, under the same Message-ID', () => {
    const { book, mails } = keepingBook('[ -e "$CRM_CONFIG.ok" ] || exit 75');
    const first = book.crm(['remind']);
    expect(first.code).toBe(75);
    expect(first.err.split('\n')[1]).toBe('Hint: Nothing was lost; the next run tries again.');
    writeFileSync(`${book.config}.ok`, '');
    expect([book.crm(['remind']).code, book.crm(['remind']).code]).toEqual([0, 0]);
    const ids = mails().map(idOf);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  });

  test('between the handing over and the record goes out once more under the same Message-ID, and never a third time', () => {
    const { book, mails } = keepingBook('kill -9 $PPID');
    const runs = [1, 2, 3].map(() => book.crm(['remind']));
    expect(runs.map(({ code }) => code)).toEqual([-1, -1, 1]);
    expect(runs[2]?.err).toContain('Error: This reminder was handed over twice');
    const ids = mails().map(idOf);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
    book.crm(['remind', '--again']);
    expect(new Set(mails().map(idOf)).size).toBe(2);
  });

  test('at the same moment as another run is one', async () => {
    const { book, mails } = keepingBook();
    const runs = await Promise.all([1, 2, 3].map(() => book.start(['remind'])));
    expect(runs.map(({ code, err }) => [code, err])).toEqual([1, 2, 3].map(() => [0, '']));
    expect(mails()).toHaveLength(1);
  });

  test.each([
    ['exit 1', 1, 'failed (1).'],
    ['echo no such user >&2; exit 67', 1, 'failed (67). It said: no such user'],
    ['exit 75', 75, 'cannot take the mail now (75).'],
    ['kill -9 $$', 1, 'failed (SIGKILL).'],
    ['exec sleep 60', 75, 'did not end in time and was stopped.'],
  ])('because the program did %s', (more, code, said) => {
    const { book } = keepingBook(more, 'limit = "1s"\n');
    const ran = book.crm(['remind']);
    expect([ran.code, ran.err.includes(said)]).toEqual([code, true]);
  });

  test.each([
    ['--via', 'smtp', 'No mail server is named.'],
    ['--via', 'command', 'No command is named that takes mails.'],
    ['--via', 'pigeon', '--via does not take "pigeon".'],
    ['--via', 'sendmail', 'There is no program /nowhere/sendmail.'],
  ])('because of %s %s says what is missing', (flag, value, said) => {
    const { code, err } = bookWith('[remind]\nsendmail = "/nowhere/sendmail"\n').crm(['remind', flag, value]);
    expect([code > 0 && code < 3, err.split('\n')[0]]).toEqual([true, `Error: ${said}`]);
  });
});

test('crm due --summary is one line for a prompt, and none where nothing is due', () => {
  const book = bookWith();
  expect([
    book.crm(['due', '--summary']),
    book.crm(['due', '--summary', '--lang', 'es']).out,
    book.crm(['due', '--summary', '--only', 'cadence']).out,
  ]).toEqual([{ code: 0, out: '2 due, 1 overdue\n', err: '' }, '2 pendientes, 1 vencido\n', '']);
});

describe('what a mail holds', () => {
  test('of hostile names is text, in its HTML too, and never another header', async () => {
    const { book, mails } = keepingBook();
    const name = '<img src=x onerror=alert(1)>\r\nBcc: mallory@evil.example "\u202eevil';
    const lines = owed('eve', name, '2026-11-19T09:00:00Z');
    book.crm(['import', 'jsonl', '-'], { stdin: lines.map((line) => `${JSON.stringify(line)}\n`).join('') });
    book.crm(['remind']);
    const [raw = ''] = mails();
    const mail = await new PostalMime().parse(raw);
    expect(mail.headers.map(({ key }) => key)).toEqual([
      'auto-submitted',
      'from',
      'to',
      'subject',
      'message-id',
      'date',
      'mime-version',
      'content-type',
    ]);
    expect(mail.html).not.toMatch(/<(?:img|script)|\u202e/);
    expect(mail.html).toContain('&lt;img src=x onerror=alert(1)&gt; Bcc: mallory@evil.example &quot;evil');
    expect(mail.html).not.toMatch(/https?:/);
    expect(raw).toMatch(/^[\x00-\x7f]*$/);
  });

  test('holds no secret, nor does the book, nor any argument', () => {
    const { book, mails } = keepingBook('tr "\\0" " " < /proc/$PPID/cmdline >> "$CRM_CONFIG.args"');
    writeFileSync(
      book.config,
      `${readFileSync(book.config, 'utf8')}[smtp]\nhost = "127.0.0.1"\nport = 1\nuser = "eva"\npassword_command = "echo hush-hush"\n`,
    );
    const away = book.crm(['remind', '--via', 'smtp', '--to', 'x@y.example']);
    expect([away.code, away.err.split('\n')[0]]).toEqual([
      75,
      'Error: 127.0.0.1:1 cannot be reached: ECONNREFUSED.',
    ]);
    book.crm(['remind']);
    const all = [
      away.err,
      book.crm(['config']).out,
      book.crm(['export', 'jsonl']).out,
      readFileSync(book.db, 'latin1'),
      readFileSync(`${book.config}.args`, 'latin1'),
      ...mails(),
    ];
    expect(all.filter((text) => text.replaceAll('echo hush-hush', '').includes('hush-hush'))).toEqual([]);
  });
});
