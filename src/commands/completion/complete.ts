import { typedLine } from '../../domain/shellLine.ts';
import { glimpse, type Glimpse } from '../../store/completing.ts';
import type { World } from '../../world/world.ts';
import { earlyLanguage } from '../earlyLanguage.ts';
import { bookPlace } from '../places.ts';
import { offersFor } from './offers.ts';
import { bashReply, replyFor } from './reply.ts';
import { tableOf } from './table.ts';

/** How bash says that it puts candidates into the line one after the other, or all of them. */
const INSERTS = ['37', '42'];

/**
 * What a shell is answered when somebody presses Tab: `bash <type> <breaks> <line>`, `zsh|fish <words…> <current>`.
 * Empty where anything is wrong: nobody who is typing wants an error.
 */
export async function complete(argv: readonly string[], world: World): Promise<string> {
  const [shell, ...given] = argv;
  const [type = '', breaks = '', text = ''] = given;
  const line = typedLine(text);
  const before = shell === 'bash' ? line.before.slice(1) : given.slice(0, -1);
  const last = given.at(-1) ?? '';
  const current = shell === 'bash' ? line.current : shell === 'fish' ? unquoted(last) : last;
  const said = (flag: string): string | undefined => before[before.indexOf(flag, 0) + 1];
  const flags = before.includes('--db') ? { db: said('--db') } : {};
  let opened: Glimpse | null | undefined;
  const book = (): Glimpse | null =>
    opened === undefined ? (opened = glimpse(bookPlace(flags, world).value)) : opened;
  try {
    const table = await tableOf(earlyLanguage(before, world));
    const offers = offersFor(before, current, table, book);
    if (shell === 'bash') return bashReply(line, breaks, INSERTS.includes(type), offers);
    return shell === 'zsh' || shell === 'fish' ? replyFor(shell, current, offers) : '';
  } finally {
    opened?.close();
  }
}

/** The word at the cursor as fish has it on the line, without the quote it opens with and its backslashes. */
const unquoted = (word: string): string =>
  /^["']/.test(word) ? word.slice(1) : word.replaceAll(/\\(.)/gs, '$1');
