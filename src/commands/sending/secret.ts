import { CrmError } from '../../errors.ts';
import type { ReminderWords } from '../../locale/reminders.ts';
import type { Call } from '../verb.ts';
import { undone } from './route.ts';

/** A password is not long; what prints more is another program. */
const MOST = 64 * 1024;

/**
 * The password for the mail server: the environment's, what `password_command` prints, or the first line of
 * `password_file` (`cli.md §6`). It is in no argument list, and nothing that it came from is ever shown. Throws `undone`.
 */
export async function smtpPassword(call: Call, words: ReminderWords, user: string): Promise<string> {
  const { smtp, remind } = call.settings;
  const { world } = call;
  const found = world.env['CRM_SMTP_PASSWORD'];
  if (found !== undefined && found !== '') return found;
  if (smtp.passwordCommand !== null) {
    const ended = await world.programs.shell(smtp.passwordCommand, {
      input: '',
      env: {},
      milliseconds: remind.limit,
      bytes: MOST,
    });
    // What it says on standard error may hold the secret: only how it ended is told.
    if (ended.is !== 'ended') throw undone(words.problems.passwordCommand(ended.is));
    if (ended.code !== 0) throw undone(words.problems.passwordCommand(`${ended.code}`));
    return firstLine(new TextDecoder().decode(ended.out), words);
  }
  if (smtp.passwordFile !== null)
    return firstLine(world.files.readText(placeOf(call, smtp.passwordFile)), words);
  throw undone(words.problems.noPassword(user));
}

function firstLine(text: string, words: ReminderWords): string {
  const [line = ''] = text.replace(/^\u{feff}/u, '').split(/\r?\n/);
  if (line === '') throw undone(words.problems.passwordEmpty);
  return line;
}

/** A path of the settings: `~/` is the home, what is relative lies beside the settings file. */
export function placeOf({ world, places }: Call, path: string): string {
  const { files, home } = world;
  if (path.startsWith('~/')) return files.join(home, path.slice(2));
  if (/^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(path)) return path;
  if (path === '') throw new CrmError({ is: 'file-missing', path });
  return files.join(files.folderOf(places.config.value), path);
}
