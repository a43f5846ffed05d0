import type { DueRow } from '../../domain/reason.ts';
import { formatRef } from '../../domain/refs.ts';
import { CrmError, isSteppedBack } from '../../errors.ts';
import { faceFor, type Face } from '../../render/face.ts';
import { harmless } from '../../render/harmless.ts';
import { lastTouches } from '../../store/touchpoints.ts';
import { dueRows, rowsLeft, rowsNow } from '../due.ts';
import { colorOf } from '../places.ts';
import type { Prompts } from '../../world/world.ts';
import type { Answer, Call } from '../verb.ts';
import { brief } from '../asking/asking.ts';
import { actionsFor, deedOf, quoteDeed, type Action } from './actions.ts';
import { helpLines, rowLines } from '../../render/checklist.ts';
import { sessionOf } from './session.ts';

/** Something that was decided: where in the list, and the entry that holds it. */
interface Decided {
  readonly at: number;
  readonly entry: number;
}

/**
 * Goes through the morning list one by one: a key decides, what was decided is saved at once (`cli.md §1`). Throws
 * `nobody-there` where nobody is at the terminal.
 */
export async function checklist(call: Call): Promise<Answer> {
  const { prompts } = call.world;
  if (prompts === null) throw new CrmError({ is: 'nobody-there', flag: '--interactive' });
  try {
    return await walked(call, prompts);
  } finally {
    prompts.rest();
  }
}

async function walked(call: Call, prompts: Prompts): Promise<Answer> {
  const { locale, today } = call;
  const { stderr } = call.world;
  const session = sessionOf(call, prompts);
  // The window may have another width at each row.
  const face = (): Face =>
    faceFor({
      format: 'table',
      env: call.world.env,
      isTerminal: stderr.isTerminal,
      columns: stderr.columns,
      color: colorOf(call.flags),
    });
  const { rows, told } = await session.read((now) => dueRows(now));
  for (const line of told) session.tell(`${line}\n`);
  const keys = rows.map(keyOf);
  if (keys.length === 0) return { told: `${locale.due.empty(locale.days.short(today, today))}\n` };
  const decided: Decided[] = [];
  let at = 0;
  let way: 1 | -1 = 1;
  while (at < keys.length) {
    const key = keys[at];
    const seen = await session.read((now) => {
      const row = rowsNow(now).find((each) => keyOf(each) === key) ?? null;
      const [last = null] =
        row === null || row.contact === null ? [] : lastTouches(now.book, row.contact.id, now.now, 1);
      return { row, last, today: now.today };
    });
    if (seen.row === null) {
      // What is settled is passed over; before the first one there is none to go back to.
      if (at === 0) way = 1;
      at += way;
      continue;
    }
    way = 1;
    const { row } = seen;
    const actions = actionsFor(row, decided.length > 0, at === 0);
    const lines = rowLines({ ...seen, row, at: at + 1, of: keys.length, actions }, face(), locale);
    const action = await actionAt(call, prompts, lines, actions);
    if (action === 'quit') break;
    if (action === 'next') at += 1;
    else if (action === 'back') {
      at -= 1;
      way = -1;
    } else if (action === 'help') session.tell(helpLines(actions, locale));
    else if (action === 'undo') {
      const last = decided.pop();
      if (last) {
        await session.perform({ verb: 'undo', words: [formatRef('entry', last.entry)] });
        at = last.at;
      }
    } else {
      // Another window may have settled it while it stood here: nothing is asked about what is not there.
      const still = await session.read((now) => rowsNow(now).find((each) => keyOf(each) === key) ?? null);
      if (still === null || !actionsFor(still, true, false).includes(action)) {
        session.tell(`${locale.checklist.settled(brief(row.contact?.name ?? locale.due.nobody))}\n`);
        continue;
      }
      const deed =
        action === 'quote'
          ? await leaving(quoteDeed({ call, prompts, back: true }, still))
          : deedOf(action, still);
      const entry = deed === null ? null : await session.perform(deed);
      if (entry !== null) decided.push({ at, entry });
    }
  }
  const left = await session.read(async (now) => (await rowsLeft(now)).rows.length);
  const count = new Set(decided.map((each) => each.at)).size;
  return { told: `${locale.checklist.summary(count, left)}\n` };
}

/** Whom or what a row is about: it stays the same while reasons come and go. */
const keyOf = (row: DueRow): string =>
  row.contact === null ? (row.reasons[0]?.ref ?? '') : formatRef('contact', row.contact.id);

/** Keys that say the same as a letter. */
const ALSO: Readonly<Record<string, Action>> = {
  enter: 'next',
  right: 'next',
  ' ': 'next',
  left: 'back',
  escape: 'quit',
};

/** The action of the next key that stands for one; of the others it is said that they do nothing. */
async function actionAt(
  { locale: { checklist: said } }: Call,
  prompts: Prompts,
  lines: string,
  actions: readonly Action[],
): Promise<Action> {
  let shown = lines;
  for (;;) {
    const pressed = await prompts.key(shown);
    const action = actions.find((name) => said.keys[name] === pressed) ?? ALSO[pressed];
    if (action !== undefined && actions.includes(action)) return action;
    shown = `${harmless(said.idle(pressed, said.keys.help))}\n`;
  }
}

/** Null where the question was left with Escape. */
async function leaving<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (isSteppedBack(error)) return null;
    throw error;
  }
}
