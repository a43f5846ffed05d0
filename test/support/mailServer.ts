import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { afterAll } from 'vitest';
import { freshFolder } from './program.ts';

const EXIM = '/usr/sbin/exim4';

/** What is missing on this machine for a real mail server (`.ci/mail-parts` installs it); null: nothing. */
export const mailPartsMissing: string | null =
  process.getuid?.() !== 0
    ? 'not root'
    : !existsSync(EXIM)
      ? 'no exim4'
      : spawnSync('openssl', ['version']).status === 0
        ? null
        : 'no openssl';

if (mailPartsMissing !== null)
  process.stderr.write(`NOT TESTED: reminders through a real mail server (${mailPartsMissing})\n`);

export const USER = 'eva';
export const PASSWORD = 's3cret pässwörd';

/** A mail server of its own on loopback: TLS, STARTTLS, a user with a password, and one box for everything that it takes. */
export interface MailServer {
  readonly folder: string;
  /** TLS from the first byte. */
  readonly tls: number;
  readonly starttls: number;
  readonly certificate: string;
  /** Every mail that was delivered, in the order of arrival. */
  delivered(): Promise<readonly Delivered[]>;
}

export interface Delivered {
  readonly raw: string;
  readonly mail: Email;
  /** Whom the server was told of. */
  readonly to: string;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts Exim with a configuration of its own; it ends after the test file. */
export async function mailServer(): Promise<MailServer> {
  const folder = freshFolder();
  const [tls, starttls] = [await freePort(), await freePort()];
  const certificate = join(folder, 'cert.pem');
  const key = join(folder, 'key.pem');
  spawnSync('openssl', [
    ...'req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost'.split(' '),
    '-addext',
    'subjectAltName=DNS:localhost,IP:127.0.0.1',
    '-keyout',
    key,
    '-out',
    certificate,
  ]);
  const { uid, gid } = userNamed('Debian-exim');
  for (const name of ['spool', 'mail', 'log']) {
    mkdirSync(join(folder, name));
    chownSync(join(folder, name), uid, gid);
  }
  for (const path of [folder, key]) chownSync(path, uid, gid);
  const config = join(folder, 'exim.conf');
  writeFileSync(config, eximConfig({ folder, tls, starttls, certificate, key }), { mode: 0o644 });
  const child = spawn(EXIM, ['-C', config, '-bdf'], { stdio: 'ignore' });
  afterAll(() => {
    child.kill('SIGTERM');
  });
  await listening(tls);
  return { folder, tls, starttls, certificate, delivered: () => deliveredIn(join(folder, 'mail', 'new')) };
}

function userNamed(name: string): { readonly uid: number; readonly gid: number } {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${name}:`));
  const [, , uid = '0', gid = '0'] = line?.split(':') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

/** Waits for the port by trying to connect, as long as a start may take. */
async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const is = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (is) return;
    await new Promise((resolve) => setImmediate(resolve));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
  }
  throw new Error(`nothing listens on ${port}`);
}

async function deliveredIn(folder: string): Promise<readonly Delivered[]> {
  const files = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  const inOrder = files.toSorted((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs);
  return Promise.all(
    inOrder.map(async (file) => {
      const raw = readFileSync(file, 'utf8');
      const mail = await new PostalMime().parse(raw);
      const to = mail.headers.filter(({ key }) => key === 'envelope-to').map(({ value }) => value);
      return { raw, mail, to: to.join(' and ') };
    }),
  );
}

/** Somebody unknown (550), somebody whose box is full for now (452), and everybody else; nobody sends without a password. */
const eximConfig = (at: {
  readonly folder: string;
  readonly tls: number;
  readonly starttls: number;
  readonly certificate: string;
  readonly key: string;
}): string => `
primary_hostname = localhost
spool_directory = ${at.folder}/spool
log_file_path = ${at.folder}/log/%slog
pid_file_path = ${at.folder}/spool/pid
exim_user = Debian-exim
exim_group = Debian-exim
local_interfaces = 127.0.0.1
daemon_smtp_ports = ${at.tls} : ${at.starttls}
tls_on_connect_ports = ${at.tls}
tls_advertise_hosts = *
tls_certificate = ${at.certificate}
tls_privatekey = ${at.key}
auth_advertise_hosts = \${if eq{$tls_in_cipher}{}{}{*}}
host_lookup =
rfc1413_hosts =
smtp_enforce_sync = true
acl_smtp_rcpt = check
queue_run_in_order = true
begin acl
check:
  deny local_parts = nobody-here
       message = no such user
  defer local_parts = full
       message = 452 mailbox full, try again later
  accept authenticated = *
  accept hosts = :
  deny message = relay not permitted
begin routers
all:
  driver = accept
  transport = box
begin transports
box:
  driver = appendfile
  directory = ${at.folder}/mail
  maildir_format
  create_directory
  user = Debian-exim
  envelope_to_add
  return_path_add
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = \${if and{{eq{$auth2}{${USER}}}{eq{$auth3}{${PASSWORD}}}}}
  server_set_id = $auth2
`;
