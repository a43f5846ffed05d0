import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Handed, MailFault, Security } from '../../domain/sending.ts';
import type { Composed } from './compose.ts';

/** A server, how to talk to it, and for how long. */
export interface Server {
  readonly host: string;
  readonly port: number;
  readonly security: Security;
  readonly login: { readonly user: string; readonly password: string } | null;
  /** Certificates, as PEM, that the server's is to be signed by; null: the system's. */
  readonly ca: string | null;
  readonly milliseconds: number;
}

/** What the package throws, as far as it is read here. */
interface Thrown {
  readonly code?: string;
  readonly originalCode?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
  readonly message: string;
}

/** Gives a mail over to a server. No password goes over a connection that others can read, unless to this machine. */
export async function sendBySmtp(mail: Composed, server: Server): Promise<Handed> {
  const { host, port, security, login, milliseconds } = server;
  const at = `${host}:${port}`;
  if (login !== null && security === 'none' && !isHere(host))
    return { is: 'not-taken', fault: { is: 'in-the-clear', at } };
  const { default: Connection } = await import('nodemailer/lib/smtp-connection');
  const connection = new Connection({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    connectionTimeout: milliseconds,
    greetingTimeout: milliseconds,
    socketTimeout: milliseconds,
    dnsTimeout: milliseconds,
    tls: { minVersion: 'TLSv1.2', ...(server.ca === null ? {} : { ca: server.ca }) },
  });
  return new Promise((resolve) => {
    let handed = false;
    const settle = (result: Handed): void => {
      clearTimeout(late);
      resolve(result);
    };
    // Every time limit of the package's own is one of silence: a server that drips would go on for ever.
    const late = setTimeout(() => {
      connection.close();
      settle({ is: 'not-taken', fault: { is: 'hung', at, milliseconds, handed } });
    }, milliseconds);
    const failed = (thrown: unknown): void => {
      connection.close();
      const fault = faultOf(thrown as Thrown, { at, milliseconds, handed });
      settle({ is: 'not-taken', fault: login === null ? fault : withoutSecrets(fault, login) });
    };
    const send = (): void =>
      connection.send(
        { from: mail.from, to: [mail.to] },
        handedOver(mail.raw, () => {
          handed = true;
        }),
        (error, info) => {
          if (error) return failed(error);
          connection.quit();
          return settle({ is: 'taken', reply: info?.response ?? '' });
        },
      );
    connection.on('error', failed);
    connection.connect((error) => {
      if (error) return failed(error);
      if (login === null) return send();
      return connection.login({ user: login.user, pass: login.password }, (refused) =>
        refused ? failed(refused) : send(),
      );
    });
  });
}

type Body = Exclude<Parameters<SMTPConnection['send']>[1], string | Uint8Array>;

/**
 * The mail as a stream of one piece, which the connection takes when the server has agreed to it: that moment is to be
 * known. Of a stream the connection calls these three only.
 */
const handedOver = (raw: string, taken: () => void): Body =>
  ({
    on: () => undefined,
    destroy: () => undefined,
    pipe: (sink: { end(text: string): void }) => {
      taken();
      sink.end(raw);
    },
  }) as unknown as Body;

const isHere = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/i.test(host);

/** What the system says of certificates (`tls`, OpenSSL). */
const CERTIFICATE =
  /^(?:CERT_|ERR_TLS_CERT|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(?:GET|VERIFY)|HOSTNAME_MISMATCH|INVALID_CA)/;

interface Where {
  readonly at: string;
  readonly milliseconds: number;
  readonly handed: boolean;
}

function faultOf(thrown: Thrown, { at, milliseconds, handed }: Where): MailFault {
  const { code = '', originalCode = '', command = '', responseCode = 0, message } = thrown;
  const reply = replyOf(thrown);
  if (CERTIFICATE.test(originalCode) || CERTIFICATE.test(code))
    return { is: 'certificate', at, why: reasonOf(message) };
  if (code === 'ETIMEDOUT' || originalCode === 'ETIMEDOUT') return { is: 'hung', at, milliseconds, handed };
  if (responseCode >= 400 && responseCode < 500) return { is: 'busy', at, reply };
  if (code === 'EAUTH') return { is: 'password', at, reply: reply === '' ? reasonOf(message) : reply };
  if (/STARTTLS/.test(command + message) || /^ERR_SSL_(?:WRONG_VERSION|PACKET_LENGTH)/.test(originalCode))
    return { is: 'no-tls', at };
  if (responseCode >= 500) return { is: 'refused', at, reply, what: stageOf(command) };
  if (code === 'EENVELOPE') return { is: 'refused', at, reply: reasonOf(message), what: 'recipient' };
  if (['EDNS', 'ESOCKET'].includes(code) && !handed && /^E[A-Z0-9_]+$/.test(originalCode))
    return originalCode === 'ECONNRESET' || originalCode === 'EPIPE'
      ? { is: 'cut', at, handed }
      : { is: 'unreachable', at, why: originalCode };
  if (code === 'EDNS') return { is: 'unreachable', at, why: reasonOf(message) };
  return { is: 'cut', at, handed };
}

function stageOf(command: string): 'sender' | 'recipient' | 'message' | 'us' {
  if (command.startsWith('MAIL')) return 'sender';
  if (command.startsWith('RCPT')) return 'recipient';
  return command === 'DATA' ? 'message' : 'us';
}

/** As much of what somebody else's server says as is shown. */
const MOST = 200;

const replyOf = ({ response = '' }: Thrown): string => reasonOf(response);

function reasonOf(said: string): string {
  // What Node adds about itself after a semicolon is of no use here.
  const line = said
    .replace(/; if the root CA[^]*/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '');
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line;
}

/** A server may say back what it was told. */
function withoutSecrets(
  fault: MailFault,
  { user, password }: { readonly user: string; readonly password: string },
): MailFault {
  const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
  const secrets = [base64(`\0${user}\0${password}`), base64(password), password].filter((one) => one !== '');
  const cleaned = (said: string): string =>
    secrets.reduce((text, secret) => text.replaceAll(secret, '…'), said);
  if ('reply' in fault) return { ...fault, reply: cleaned(fault.reply) };
  return 'why' in fault ? { ...fault, why: cleaned(fault.why) } : fault;
}
