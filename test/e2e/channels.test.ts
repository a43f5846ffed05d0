import { describe, expect, test } from 'vitest';
import { complaint } from '../support/complaint.ts';
import { fill, linesOf, mailFrom, person } from '../support/interchange.ts';
import { freshBook } from '../support/program.ts';

describe('channels', () => {
  test('every book begins with the same thirteen', () => {
    expect(freshBook().crm(['channel', 'list', '--format', 'ids']).out).toBe(
      'call\nemail\nmeeting\nvideo\nchat\nsms\nwhatsapp\ndm\nform\nletter\nvisit\nevent\nnote\n',
    );
  });

  test('are listed with how often they were used', () => {
    const book = freshBook();
    fill(book, [
      person('ana', 'Ana Pérez'),
      mailFrom('m-1', 'ana', '2026-11-18T09:00:00Z'),
      mailFrom('m-2', 'ana', '2026-11-19T09:00:00Z'),
    ]);
    expect(linesOf(book.crm(['channel', 'list', '--sort', 'used', '--limit', '1']))).toEqual([
      'email\tmessage\tmail,correo,e-mail,correo-electronico\t2\t2026-11-19',
    ]);
    expect(
      linesOf(book.crm(['channel', 'list', 'e-mail', '--now', '2026-11-18T12:00:00Z', '--format', 'table'])),
    ).toEqual([
      'channel  kind     also called                               used  last',
      'email    message  mail, correo, e-mail, correo-electronico     1  today',
    ]);
  });

  test('are called by their Spanish names on a Spanish screen, and by their own for programs', () => {
    const book = freshBook();
    expect(linesOf(book.crm(['channel', 'list', 'reunion', '--lang', 'es', '--format', 'table']))).toEqual([
      'canal    tipo     otros nombres                     usos  último',
      'reunión  en vivo  meeting, meet, cita, appointment     0  nunca',
    ]);
    expect(linesOf(book.crm(['channel', 'list', 'reunion', '--lang', 'es']))).toEqual([
      'meeting\tlive\tmeet,reunion,cita,appointment\t0\t',
    ]);
    expect(book.crm(['channel', 'close', 'mensaje directo', '--lang', 'es']).err).toBe(
      'mensaje directo · cerrado: ya no se propone, aunque se puede seguir anotando · crm undo\n',
    );
  });

  test('a word that names another channel from the start is the user’s once they gave it', () => {
    const book = freshBook();
    fill(book, [
      person('ana', 'Ana Pérez'),
      { type: 'channel', key: 'cita', name: 'cita', live: true, aliases: ['text'], closed: false },
    ]);
    expect(book.crm(['log', 'cita', 'ana', 'at the café']).err).toContain('cita with Ana Pérez');
    expect(book.crm(['log', 'text', 'ana', 'again']).err).toContain('cita with Ana Pérez');
    expect(book.crm(['log', 'meet', 'ana', 'at the office']).err).toContain('meeting with Ana Pérez');
  });

  test('of the user’s own are added and used by any of their names', () => {
    const book = freshBook();
    fill(book, [person('ana', 'Ana Pérez')]);
    expect(book.crm(['channel', 'add', 'Signal', '--alias', 'sig']).err).toBe(
      'signal · added · alias sig · crm undo\n',
    );
    expect(book.crm(['log', 'sig', 'in', 'ana', 'hello']).code).toBe(0);
    expect(linesOf(book.crm(['channel', 'list', 'signal']))).toEqual(['signal\tmessage\tsig\t1\t2026-11-20']);
    expect(book.crm(['channel', 'add', 'wa'])).toEqual(complaint(5, /"wa"[^]*whatsapp/));
    expect(book.crm(['channel', 'add', 'in'])).toEqual(complaint(2, /"in"/));
  });

  test('are closed and opened again, those that every book begins with too', () => {
    const book = freshBook();
    fill(book, [person('ana', 'Ana Pérez')]);
    expect(book.crm(['channel', 'close', 'carta']).err).toBe(
      'letter · closed: no longer proposed, still logged · crm undo\n',
    );
    expect(book.crm(['channel', 'close', 'letter']).err).toBe(
      'letter: nothing to change, it is so already\n',
    );
    expect(book.crm(['log', 'letter', 'in', 'ana', 'a postcard']).code).toBe(0);
    expect(linesOf(book.crm(['channel', 'list', 'letter']))).toEqual([
      'letter\tmessage,closed\tcarta,post,burofax,correo-postal\t1\t2026-11-20',
    ]);
    expect(book.crm(['channel', 'open', 'letter']).err).toBe('letter · open again · crm undo\n');
  });

  test('made live, what came over them waits for no answer; and back', () => {
    const book = freshBook();
    fill(book, [
      person('ana', 'Ana Pérez'),
      mailFrom('m-1', 'ana', '2026-11-18T09:00:00Z', { channel: 'chat' }),
    ]);
    expect(book.crm(['channel', 'edit', 'chat', '--live', '--alias', 'teams']).err).toBe(
      'chat · live now: both sides speak at once · alias + teams · crm undo\n',
    );
    expect(book.crm(['due', '--format', 'ids']).out).toBe('');
    expect(book.crm(['channel', 'edit', 'teams', '--no-live', '--remove-alias', 'teams']).err).toBe(
      'chat · not live now: each message waits for an answer · alias − teams · crm undo\n',
    );
    expect(book.crm(['due', '--format', 'ids']).out).toBe('t1\n');
  });

  test('that are not there', () => {
    const book = freshBook();
    expect(book.crm(['channel', 'close', 'emial'])).toEqual(complaint(2, /emial/, /email/));
    expect(book.crm(['channel', 'edit', 'chat'])).toEqual(complaint(2, /Nothing/));
    expect(book.crm(['channel', 'open'])).toEqual(complaint(2, /Which channel/));
  });
});
