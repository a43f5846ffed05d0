import type { Composed } from '../../connectors/mail/compose.ts';
import { portOf, type Handed, type MailFault } from '../../domain/sending.ts';
import { harmless } from '../../render/harmless.ts';
import type { ReminderWords } from '../../locale/reminders.ts';
import type { Ended } from '../../world/world.ts';
import type { Call } from '../verb.ts';
import type { Route } from './route.ts';
import { placeOf, smtpPassword } from './secret.ts';

/** Where systems have it; the first that is there. */
const SENDMAILS: readonly string[] = ['/usr/sbin/sendmail', '/usr/lib/sendmail', '/usr/local/sbin/sendmail'];

/** Its exit code for what may be tried again (`sysexits.h`: EX_TEMPFAIL). */
const LATER = 75;

/** What a program may print; nobody reads it. */
const MOST_PRINTED = 1024 * 1024;

/** A mail on its way out: everything that may be wrong before it leaves was found when this was made. */
export interface Outbox {
  hand(mail: Composed): Promise<Handed>;
}

/** What takes mails of that route; of a server the password is fetched here. Throws `undone`, and what reading a file throws. */
export async function outboxOf(call: Call, words: ReminderWords, route: Route): Promise<Outbox> {
  switch (route.way) {
    case 'smtp':
      return smtpOutbox(call, words);
    case 'sendmail':
      return { hand: (mail) => throughSendmail(call, mail) };
    case 'command':
      return { hand: (mail) => throughCommand(call, mail) };
    case 'stdout':
      return { hand: () => Promise.resolve({ is: 'taken', reply: '' }) };
  }
}

async function smtpOutbox(call: Call, words: ReminderWords): Promise<Outbox> {
  const { smtp, remind } = call.settings;
  const { host, user } = smtp;
  const login = user === null ? null : { user, password: await smtpPassword(call, words, user) };
  const ca = smtp.ca === null ? null : call.world.files.readText(placeOf(call, smtp.ca));
  return {
    hand: async (mail) => {
      const { sendBySmtp } = await import('../../connectors/mail/smtp.ts');
      return sendBySmtp(mail, {
        host: host ?? '',
        port: portOf(smtp),
        security: smtp.security,
        login,
        ca,
        milliseconds: remind.limit,
      });
    },
  };
}

/** Programs of this machine take lines as it ends them. */
const local = (raw: string): string => raw.replaceAll('\r\n', '\n');

async function throughSendmail(call: Call, mail: Composed): Promise<Handed> {
  const { programs, files } = call.world;
  const { sendmail, limit } = call.settings.remind;
  const program = sendmail ?? SENDMAILS.find((path) => files.exists(path)) ?? 'sendmail';
  // The recipient is an argument after `--`, never read out of the mail; a dot alone on a line does not end it.
  const args = ['-i', '-f', mail.from, '--', mail.to];
  const ended = await programs.run(program, {
    args,
    input: local(mail.raw),
    env: {},
    milliseconds: limit,
    bytes: MOST_PRINTED,
  });
  return handedTo(program, ended);
}

async function throughCommand(call: Call, mail: Composed): Promise<Handed> {
  const { command, limit } = call.settings.remind;
  const line = command ?? '';
  const ended = await call.world.programs.shell(line, {
    input: local(mail.raw),
    env: { CRM_MAIL_FROM: mail.from, CRM_MAIL_TO: mail.to, CRM_MAIL_ID: mail.messageId },
    milliseconds: limit,
    bytes: MOST_PRINTED,
  });
  return handedTo(line, ended);
}

/** The end of what a program said, on one line. */
const MOST_SAID = 200;

function handedTo(program: string, ended: Ended): Handed {
  const not = (fault: MailFault): Handed => ({ is: 'not-taken', fault });
  if (ended.is === 'not-started') return not({ is: 'program-missing', program });
  const said = harmless(ended.said.trim()).slice(-MOST_SAID);
  switch (ended.is) {
    case 'too-long':
      return not({ is: 'program-slow', program });
    case 'too-much':
      return not({ is: 'program-failed', program, ended: 'EFBIG', said });
    case 'killed':
      return not({ is: 'program-failed', program, ended: ended.signal, said });
    case 'ended':
      if (ended.code === 0) return { is: 'taken', reply: '' };
      // The shell's own word for a command that is not there.
      if (ended.code === 127) return not({ is: 'program-missing', program });
      return not({
        is: ended.code === LATER ? 'program-busy' : 'program-failed',
        program,
        ended: `${ended.code}`,
        said,
      });
  }
}
