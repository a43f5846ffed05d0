import { describe, expect, test } from 'vitest';
import { complaint } from '../support/complaint.ts';
import { contents, fill, person } from '../support/interchange.ts';
import { freshBook, type Book, type Ran } from '../support/program.ts';

const created_at = '2026-01-02T09:00:00Z';
const config = 'zone = "Europe/Madrid"\n[me]\naddresses = ["me@studio.example"]\n';

const fresh = (): Book => {
  const book = freshBook({ config });
  fill(book, [person('ana', 'Ana Pérez', { emails: ['ana@taller.example'], created_at })]);
  return book;
};

/** A mail with those headers; a blank line and a text follow. */
const mail = (headers: Readonly<Record<string, string>>, text = 'hello'): string =>
  [...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), '', text, ''].join('\r\n');

const theirs = {
  From: 'Ana <ana@taller.example>',
  To: 'me@studio.example',
  Subject: 'A quote',
  Date: 'Thu, 19 Nov 2026 16:40:00 +0100',
  'Message-ID': '<m-1@taller.example>',
};

const log = (book: Book, stdin: string, ...more: readonly string[]): Ran =>
  book.crm(['log', '-', ...more], { stdin });

describe('a mail on standard input', () => {
  test('is logged once', () => {
    const book = fresh();
    expect(log(book, mail(theirs)).err).toBe(
      't1 Thu 19 Nov 16:40 · email from Ana Pérez · they wait for an answer (target 9h) · crm undo\n',
    );
    expect(log(book, mail(theirs))).toEqual({ code: 0, out: '', err: 'this mail is t1 already\n' });
  });

  test('is logged again after an undo, and not after it was deleted', () => {
    const book = fresh();
    log(book, mail(theirs), '--tag', 'old');
    book.crm(['undo']);
    expect(log(book, mail(theirs)).err).toMatch(/^t1 Thu 19 Nov 16:40 · email from Ana Pérez/);
    expect(contents(book).at(-1)).not.toHaveProperty('tags');
    book.crm(['touch', 'delete', 't1']);
    expect(log(book, mail(theirs)).err).toBe('this mail was t1, which was deleted; nothing was logged\n');
    expect(book.crm(['doctor']).code).toBe(0);
  });

  test('takes the flags of log', () => {
    const book = fresh();
    book.crm(['quote', 'new', 'ana', '400', 'Site', '--key', 'q']);
    log(
      book,
      mail(theirs),
      '--no-reply',
      '--tag',
      'web',
      '--quote',
      'q1',
      '--at',
      '2026-11-18 10:00',
      '-m',
      'ours',
    );
    expect(contents(book).find(({ type }) => type === 'touchpoint')).toMatchObject({
      at: '2026-11-18T09:00:00Z',
      text: 'A quote\n\nhello\n\nours',
      expects_reply: false,
      quote: 'q',
      tags: ['web'],
    });
  });

  test('takes one word, which says whom it is about', () => {
    const book = fresh();
    expect(log(book, mail(theirs), 'ana', 'and', 'more')).toEqual(complaint(2, /no use for "and more"/));
  });

  test('from one of our addresses is to those it names, and says whom the book does not know', () => {
    const ours = { ...theirs, From: 'Me@Studio.example', To: 'ana@taller.example, Bo <bo@x.example>' };
    expect(log(fresh(), mail(ours), '--ask').err).toBe(
      'Not in the book: Bo <bo@x.example>.\n' +
        't1 Thu 19 Nov 16:40 · email to Ana Pérez · waiting for their answer · crm undo\n',
    );
  });

  test('that came back is about those it could not reach', () => {
    const report = mail(
      {
        From: 'MAILER-DAEMON@studio.example',
        To: 'me@studio.example',
        Subject: 'Undelivered',
        Date: 'Thu, 19 Nov 2026 16:40:00 +0100',
        'MIME-Version': '1.0',
        'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b',
      },
      [
        '--b',
        'Content-Type: text/plain',
        '',
        'It could not be delivered.',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; studio.example',
        '',
        'Final-Recipient: rfc822; Ana@Taller.example',
        'Action: failed',
        '--b--',
      ].join('\r\n'),
    );
    const book = fresh();
    expect(log(book, report).err).toBe('t1 Thu 19 Nov 16:40 · email to Ana Pérez came back · crm undo\n');
    expect(book.crm(['due', '--format', 'ids']).out).toBe('');
  });

  test('from a stranger names the command that adds them, and --new takes their address', () => {
    const book = fresh();
    const stranger = mail({ ...theirs, From: 'Bo Lind <bo@x.example>' });
    expect(log(book, stranger)).toEqual({
      code: 3,
      out: '',
      err:
        'Error: Nobody in this mail is in the book: Bo Lind <bo@x.example>.\n' +
        'Hint: To add somebody with it: crm log - --new "Bo Lind <bo@x.example>" < message.eml\n',
    });
    log(book, stranger, '--new', 'Bo');
    expect(contents(book).find(({ name }) => name === 'Bo')).toMatchObject({ emails: ['bo@x.example'] });
  });

  test('with nobody but ourselves, and what is no mail, are refused', () => {
    const book = fresh();
    const own = mail({ ...theirs, From: 'me@studio.example' });
    expect(log(book, own)).toEqual(complaint(2, /Nobody is in this mail but you/));
    expect(log(book, own, 'ana').err).toMatch(/email to Ana Pérez/);
    expect(log(book, '')).toEqual(complaint(1, /does not say who sent it/));
  });
});
