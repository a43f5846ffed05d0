import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mailPartsMissing, mailServer, PASSWORD, USER, type Delivered } from '../support/mailServer.ts';
import { freshBook, type Book } from '../support/program.ts';

const ME = '[me]\naddresses = ["eva@studio.example"]\nname = "Eva Ruiz"\n';
const PEOPLE = [
  {
    type: 'contact',
    key: 'ana',
    name: 'Ana <b>Pérez</b>',
    emails: ['ana@taller.example'],
    phones: ['+34 600 000 001'],
  },
  {
    type: 'touchpoint',
    key: 'a',
    contacts: ['ana'],
    at: '2026-11-18T11:00:00Z',
    channel: 'email',
    direction: 'in',
    text: 'a question',
  },
];

describe.skipIf(mailPartsMissing !== null)('a reminder through a real mail server', async () => {
  if (mailPartsMissing !== null) return;
  const server = await mailServer();

  const bookWith = (smtp: string, remind = ''): Book => {
    const config = `zone = "Europe/Madrid"\n${ME}[remind]\nlimit = "10s"\n${remind}\n[smtp]\nhost = "localhost"\n${smtp}\n`;
    const book = freshBook({ config });
    book.crm(['import', 'jsonl', '-'], { stdin: PEOPLE.map((line) => `${JSON.stringify(line)}\n`).join('') });
    return book;
  };
  const trusted = `user = "${USER}"\nca = ${JSON.stringify(server.certificate)}\n`;
  const withPassword = { env: { CRM_SMTP_PASSWORD: PASSWORD } };
  /** What arrives when something is done; Exim delivers before it is asked again. */
  const arriving = async (count: number): Promise<readonly Delivered[]> => {
    for (let tries = 0; tries < 500; tries += 1) {
      const found = await server.delivered();
      if (found.length >= count) return found;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
    return server.delivered();
  };

  test('arrives once, with text and HTML, over TLS and over STARTTLS', async () => {
    const before = (await server.delivered()).length;
    for (const [at, security] of [
      [server.tls, 'tls'],
      [server.starttls, 'starttls'],
    ] as const) {
      const book = bookWith(`port = ${at}\nsecurity = "${security}"\n${trusted}`);
      expect([book.crm(['remind'], withPassword), book.crm(['remind'], withPassword)]).toEqual([
        { code: 0, out: '', err: '' },
        { code: 0, out: '', err: '' },
      ]);
    }
    const [one, two, ...more] = (await arriving(before + 2)).slice(before);
    expect(more).toEqual([]);
    expect([one?.to, two?.to]).toEqual(['eva@studio.example', 'eva@studio.example']);
    const { mail } = one ?? { mail: null };
    expect(mail?.from).toEqual({ name: 'Eva Ruiz', address: 'eva@studio.example' });
    expect(mail?.subject).toBe('crm: 1 to see to, 1 overdue (Fri 20 Nov)');
    expect(mail?.text).toContain('Ana <b>Pérez</b> c1 · email ana@taller.example');
    expect(mail?.text).toContain('    $ crm log email out c1 "…"');
    expect(mail?.html).toContain('Ana &lt;b&gt;Pérez&lt;/b&gt;');
    expect(mail?.html).toContain('<a href="mailto:ana@taller.example"');
    expect(mail?.date).toBe('2026-11-20T10:00:00.000Z');
  });

  test.each([
    ['a wrong password', `user = "${USER}"\n`, 'wrong', 1, 'does not take the user and the password: 535 '],
    [
      'no password',
      `user = "${USER}"\n`,
      undefined,
      1,
      'There is a user for the mail server, eva, and no password.',
    ],
  ])('%s ends with one line why and one what to do', (_, smtp, password, code, said) => {
    const book = bookWith(`port = ${server.tls}\n${smtp}ca = ${JSON.stringify(server.certificate)}\n`);
    const ran = book.crm(['remind'], { env: { CRM_SMTP_PASSWORD: password } });
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(said);
    expect(
      ran.err
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['Error:', 'Hint:']);
    expect(ran.err).not.toContain('wrong');
    expect(book.crm(['remind', '--via', 'stdout']).out).toContain('Ana');
  });

  test('a certificate that nobody vouches for stops it before anything is sent', () => {
    const book = bookWith(`port = ${server.tls}\nuser = "${USER}"\n`);
    const { code, err } = book.crm(['remind'], withPassword);
    expect({ code, err }).toEqual({
      code: 1,
      err: [
        `Error: The certificate of localhost:${server.tls} is not to be trusted: self-signed certificate.\n`,
        'Hint: Nothing was sent, no password either. If it is your own server, name its certificate with ca under [smtp].\n',
      ].join(''),
    });
  });

  test('a box that is full for now is tried again, one that does not exist is not', async () => {
    const before = (await server.delivered()).length;
    const book = bookWith(`port = ${server.tls}\n${trusted}`);
    const full = book.crm(['remind', '--to', 'full@studio.example'], withPassword);
    expect([full.code, full.err.split('\n')[1]]).toEqual([
      75,
      'Hint: Nothing was lost; the next run tries again.',
    ]);
    const nobody = book.crm(['remind', '--to', 'nobody-here@studio.example'], withPassword);
    expect([nobody.code, nobody.err.split('\n')[0]]).toEqual([
      1,
      `Error: localhost:${server.tls} refused the recipient: 550 no such user`,
    ]);
    expect(book.crm(['remind'], withPassword).code).toBe(0);
    expect(await arriving(before + 1)).toHaveLength(before + 1);
  });

  test.each(['eva@studio.example, mallory@evil.example', 'eva@studio.example\nBcc: mallory@evil.example'])(
    '%j is not one recipient, and refused',
    (to) => {
      const { code, err } = bookWith(`port = ${server.tls}\n${trusted}`).crm(
        ['remind', `--to=${to}`],
        withPassword,
      );
      expect([code, err.includes('is not one mail address.')]).toEqual([2, true]);
    },
  );

  test('a display name full of tricks reaches the one address behind it', async () => {
    const before = (await server.delivered()).length;
    const book = bookWith(`port = ${server.tls}\n${trusted}`);
    const { code } = book.crm(
      ['remind', '--to', '"Eva, mallory@evil.example; x" <eva@studio.example>'],
      withPassword,
    );
    expect(code).toBe(0);
    const arrived = (await arriving(before + 1)).slice(before);
    expect(arrived.map(({ to, mail }) => [to, mail.to])).toEqual([
      ['eva@studio.example', [{ name: 'Eva, mallory@evil.example; x', address: 'eva@studio.example' }]],
    ]);
  });

  test('the sendmail of the machine takes it too, and so does msmtp in its place', async () => {
    const before = (await server.delivered()).length;
    const rc = join(server.folder, 'msmtprc');
    writeFileSync(
      rc,
      `account default\nhost localhost\nport ${server.tls}\ntls on\ntls_starttls off\ntls_trust_file ${server.certificate}\nauth plain\nuser ${USER}\npassword ${PASSWORD}\n`,
      { mode: 0o600 },
    );
    const exim = join(server.folder, 'sendmail');
    writeFileSync(exim, `#!/bin/sh\nexec /usr/sbin/exim4 -C ${server.folder}/exim.conf "$@"\n`, {
      mode: 0o755,
    });
    const msmtp = join(server.folder, 'msmtp');
    writeFileSync(msmtp, `#!/bin/sh\nexec msmtp -C ${rc} "$@"\n`, { mode: 0o755 });
    for (const program of [exim, msmtp]) {
      const book = bookWith('', `via = "sendmail"\nsendmail = ${JSON.stringify(program)}\n`);
      expect(book.crm(['remind'])).toEqual({ code: 0, out: '', err: '' });
    }
    const arrived = (await arriving(before + 2)).slice(before);
    expect(
      arrived.map(({ to, mail }) => [to, mail.subject, mail.text?.includes('Ana <b>Pérez</b>')]),
    ).toEqual([
      ['eva@studio.example', 'crm: 1 to see to, 1 overdue (Fri 20 Nov)', true],
      ['eva@studio.example', 'crm: 1 to see to, 1 overdue (Fri 20 Nov)', true],
    ]);
  });
});
