import type { Addressed } from './address.ts';

export const WAYS = ['smtp', 'sendmail', 'command', 'stdout'] as const;

/** How a mail of ours leaves this machine. */
export type Way = (typeof WAYS)[number];

export const SECURITIES = ['tls', 'starttls', 'none'] as const;

/** TLS from the first byte, after STARTTLS, or none at all. */
export type Security = (typeof SECURITIES)[number];

/** Whom reminders go to, and how (`docs/reminders.md`). */
export interface RemindSettings {
  /** Null: the first of the user's own addresses. */
  readonly to: Addressed | null;
  readonly from: Addressed | null;
  /** Null: the first for which there is a setting. */
  readonly via: Way | null;
  /** The command line that takes a mail on its standard input. */
  readonly command: string | null;
  /** The local `sendmail`; null: where systems have it. */
  readonly sendmail: string | null;
  /** How long a way may take, in milliseconds. */
  readonly limit: number;
}

/** The server that takes mails from us; a password is never among the settings. */
export interface SmtpSettings {
  readonly host: string | null;
  /** Null: the one of its security. */
  readonly port: number | null;
  readonly security: Security;
  readonly user: string | null;
  /** The command line that prints the password. */
  readonly passwordCommand: string | null;
  readonly passwordFile: string | null;
  /** Certificates, beside the system's, that the server's may be signed by. */
  readonly ca: string | null;
}

export const NO_REMINDERS: RemindSettings = {
  to: null,
  from: null,
  via: null,
  command: null,
  sendmail: null,
  limit: 60_000,
};

export const NO_SERVER: SmtpSettings = {
  host: null,
  port: null,
  security: 'tls',
  user: null,
  passwordCommand: null,
  passwordFile: null,
  ca: null,
};

const PORTS: Readonly<Record<Security, number>> = { tls: 465, starttls: 587, none: 25 };

/** The port that is said, else the usual one of the security. */
export const portOf = ({ port, security }: Pick<SmtpSettings, 'port' | 'security'>): number =>
  port ?? PORTS[security];

/** How a mail leaves: the way that is said, else the first for which there is a setting; what is for nobody is printed. */
export function wayOf(
  said: Way | null,
  remind: RemindSettings,
  smtp: SmtpSettings,
  isToSomebody: boolean,
): Way {
  const way = said ?? remind.via;
  if (way !== null) return way;
  if (smtp.host !== null) return 'smtp';
  if (remind.command !== null) return 'command';
  return isToSomebody || remind.sendmail !== null ? 'sendmail' : 'stdout';
}

/** Why a mail did not leave; `at` is the server as host and port, `program` the one that was to take it. */
export type MailFault =
  | { readonly is: 'unreachable' | 'certificate'; readonly at: string; readonly why: string }
  /** `handed`: after the whole mail had been given over, so that it may have been taken all the same. */
  | { readonly is: 'hung'; readonly at: string; readonly milliseconds: number; readonly handed: boolean }
  | { readonly is: 'cut'; readonly at: string; readonly handed: boolean }
  | { readonly is: 'busy' | 'password'; readonly at: string; readonly reply: string }
  | { readonly is: 'no-tls' | 'in-the-clear'; readonly at: string }
  | {
      readonly is: 'refused';
      readonly at: string;
      readonly reply: string;
      readonly what: 'sender' | 'recipient' | 'message' | 'us';
    }
  | { readonly is: 'program-missing' | 'program-slow'; readonly program: string }
  | {
      readonly is: 'program-busy' | 'program-failed';
      readonly program: string;
      /** Its exit code or signal. */
      readonly ended: string;
      readonly said: string;
    };

/** Whether it is worth trying again with nothing changed (`cli.md §5`: 75). */
export const isPassing = ({ is }: MailFault): boolean =>
  ['unreachable', 'hung', 'cut', 'busy', 'program-busy', 'program-slow'].includes(is);

/** Whether the mail may have been taken all the same. */
export const mayHaveLeft = (fault: MailFault): boolean =>
  fault.is === 'program-slow' || ((fault.is === 'hung' || fault.is === 'cut') && fault.handed);

/** What became of a mail that was given over. */
export type Handed =
  | { readonly is: 'taken'; readonly reply: string }
  | { readonly is: 'not-taken'; readonly fault: MailFault };
