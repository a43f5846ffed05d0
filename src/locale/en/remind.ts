import type { MailFault, Way } from '../../domain/sending.ts';
import type { Said } from './problemWords.ts';

const seconds = (milliseconds: number): string =>
  milliseconds % 1000 === 0 ? `${milliseconds / 1000} s` : `${milliseconds} ms`;
const also = (said: string): string => (said === '' ? '' : ` It said: ${said}`);

const WAYS: Readonly<Record<Way, string>> = {
  smtp: 'SMTP',
  sendmail: 'sendmail',
  command: 'your command',
  stdout: 'standard output',
};

const REFUSED = { sender: 'the sender', recipient: 'the recipient', message: 'the mail', us: 'us' };

const NOTHING_LOST = 'Nothing was lost; the next run tries again.';

/** What reminders say, in the mail and about it. */
export const remind = {
  subject: (day: string, rows: number, overdue: number): string =>
    `crm: ${rows === 1 ? '1 to see to' : `${rows} to see to`}${overdue === 0 ? '' : `, ${overdue} overdue`} (${day})`,
  missed: (day: string, days: number): string =>
    `The last reminder was on ${day}, ${days} days ago. This is everything since, in one.`,
  leftOut: (count: number): string =>
    count === 1 ? 'Your remind hook left out 1 line.' : `Your remind hook left out ${count} lines.`,
  titles: {
    overdue: 'Overdue',
    due: 'Due',
    coming: 'What is coming',
    replies: 'Replies of the last 7 days',
    quotes: 'Quotes',
    slow: 'Slowest',
  },
  foot: ['crm · crm due shows the list · crm help reminders says how these mails come, and stop'],
  weekly: {
    subject: (day: string): string => `crm: the week, ${day}`,
    heading: (day: string): string => `The week, ${day}`,
    noReplies: 'Nobody wrote who waited for an answer.',
    slow: (name: string, ref: string, took: string, target: string): string =>
      `${name} (${ref}): ${took} of ${target}`,
    stale: (name: string, title: string, amount: string, ref: string, why: string): string =>
      `${name}: ${title}, ${amount} (${ref}): ${why}`,
  },
  trial: {
    subject: 'crm: a trial',
    heading: 'It works',
    remark: (way: string): string =>
      `This mail came by ${way}. Reminders come the same way; nothing was recorded.`,
  },
  way: (way: Way, at: string | null): string => (at === null ? WAYS[way] : `${WAYS[way]} (${at})`),
  sent: (rows: number, to: string, way: string): string =>
    `Sent ${rows === 1 ? '1 line' : `${rows} lines`} to ${to} by ${way}.`,
  sentWeekly: (to: string, way: string): string => `Sent the week to ${to} by ${way}.`,
  tried: (to: string, way: string): string => `Sent a trial to ${to} by ${way}.`,
  again:
    'An earlier run ended before it knew whether this mail was taken: it went out again under the same Message-ID.',
  nothing: 'Nothing to remind of: nothing was sent.',
  done: (day: string, clock: string): string =>
    `Reminded already, on ${day} at ${clock}: nothing was sent. --again sends it all the same.`,
  busy: 'Another crm remind is sending at this moment: nothing was sent.',
  dryRun: {
    of: (to: string, way: string): string => `Would go to ${to} by ${way}.`,
    done: 'It would not go out now: it has today.',
    doneWeekly: 'It would not go out now: it has this week.',
  },
  from: 'From',
  to: 'To',
  subjectHead: 'Subject',
  nobody: 'yourself',
  problems: {
    unsure: (id: string): Said => ({
      error: `This reminder was handed over twice, and nobody knows whether it arrived (${id}).`,
      hint: 'Look into your mailbox; crm remind --again sends it anew.',
    }),
    noRecipient: {
      error: 'Nobody is named to send reminders to.',
      hint: 'Set to = "you@example.org" under [remind] in the settings, or say --to you@example.org.',
    },
    noSender: {
      error: 'It is not said from which address your mails go.',
      hint: 'Set addresses = ["you@example.org"] under [me] in the settings.',
    },
    noHost: {
      error: 'No mail server is named.',
      hint: 'Set host, user and password_command under [smtp] in the settings; crm help reminders shows how.',
    },
    noCommand: {
      error: 'No command is named that takes mails.',
      hint: 'Set command = "…" under [remind] in the settings; it gets the mail on its standard input.',
    },
    noPassword: (user: string): Said => ({
      error: `There is a user for the mail server, ${user}, and no password.`,
      hint: 'Set password_command or password_file under [smtp], or CRM_SMTP_PASSWORD in the environment.',
    }),
    passwordCommand: (ended: string): Said => ({
      error: `The password_command of [smtp] failed (${ended}).`,
      hint: 'Run it by hand to see why; it is to print the password and nothing else.',
    }),
    passwordEmpty: {
      error: 'The password for the mail server is empty.',
      hint: 'Its first line is taken: look what password_command or password_file gives.',
    },
    address: (said: string): Said => ({
      error: `"${said}" is not one mail address.`,
      hint: 'Give one, alone or as "Eva Ruiz <eva@studio.example>".',
    }),
  },
  fault: (fault: MailFault): Said => {
    switch (fault.is) {
      case 'unreachable':
        return {
          error: `${fault.at} cannot be reached: ${fault.why}.`,
          hint: `${NOTHING_LOST} If it never works: look at host and port under [smtp].`,
        };
      case 'hung':
        return {
          error: `${fault.at} did not answer within ${seconds(fault.milliseconds)}.`,
          hint: fault.handed
            ? 'It may have taken the mail; the next run sends it once more under the same Message-ID.'
            : `${NOTHING_LOST} limit under [remind] says how long to wait.`,
        };
      case 'cut':
        return {
          error: `${fault.at} hung up in the middle.`,
          hint: fault.handed
            ? 'It may have taken the mail; the next run sends it once more under the same Message-ID.'
            : `${NOTHING_LOST} If it always does: perhaps security under [smtp] is another one.`,
        };
      case 'busy':
        return { error: `${fault.at} cannot take the mail now: ${fault.reply}`, hint: NOTHING_LOST };
      case 'certificate':
        return {
          error: `The certificate of ${fault.at} is not to be trusted: ${fault.why}.`,
          hint: 'Nothing was sent, no password either. If it is your own server, name its certificate with ca under [smtp].',
        };
      case 'no-tls':
        return {
          error: `${fault.at} does not encrypt in the way that is set.`,
          hint: 'Nothing was sent, no password either. Under [smtp]: security = "tls" goes with port 465, "starttls" with 587.',
        };
      case 'in-the-clear':
        return {
          error: `The password would go to ${fault.at} unencrypted.`,
          hint: 'Set security = "tls" or "starttls" under [smtp]; "none" is for a server on this machine.',
        };
      case 'password':
        return {
          error: `${fault.at} does not take the user and the password: ${fault.reply}`,
          hint: 'Look at user and password under [smtp]; many providers want an app password of its own.',
        };
      case 'refused':
        return {
          error: `${fault.at} refused ${REFUSED[fault.what]}: ${fault.reply}`,
          hint:
            fault.what === 'us'
              ? 'Look at host, port, user and security under [smtp].'
              : 'Look at from and to under [remind]; trying again will not help.',
        };
      case 'program-missing':
        return {
          error: `There is no program ${fault.program}.`,
          hint: 'Install one, name it with sendmail = "…" under [remind], or send by SMTP: crm help reminders.',
        };
      case 'program-slow':
        return {
          error: `${fault.program} did not end in time and was stopped.`,
          hint: 'The mail may have gone out; the next run sends it once more under the same Message-ID.',
        };
      case 'program-busy':
        return {
          error: `${fault.program} cannot take the mail now (${fault.ended}).${also(fault.said)}`,
          hint: NOTHING_LOST,
        };
      case 'program-failed':
        return {
          error: `${fault.program} failed (${fault.ended}).${also(fault.said)}`,
          hint: 'Run it by hand to see why; crm remind --test tries the way.',
        };
    }
  },
};
