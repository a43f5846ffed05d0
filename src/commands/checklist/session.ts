import { isCrmError, isSteppedBack } from '../../errors.ts';
import { entriesBackwards } from '../../store/journal.ts';
import type { Book } from '../../store/book.ts';
import type { Prompts } from '../../world/world.ts';
import type { Interview } from '../asking/asking.ts';
import { prepare } from '../house.ts';
import { tell } from '../tell.ts';
import type { Call, Flags } from '../verb.ts';
import { VERBS } from '../verbs.ts';

/** Flags of the list that hold for what is done from it. */
const HELD: readonly string[] = ['db', 'config', 'now', 'lang', 'color', 'hooks', 'yes'];

/** Something to do: a command with its words, and what is still to be asked for it. */
export interface Deed {
  readonly verb: string;
  readonly words: readonly string[];
  readonly flags?: Flags;
  readonly ask?: Interview;
}

/** A walk through the list: each step is a run of a command, as if it had been typed. */
export interface Session {
  /** Reads with a book of its own, closed again before anybody is asked. */
  read<T>(look: (call: Call) => T | Promise<T>): Promise<T>;
  /** Does it, shows its receipt, and answers the entry it wrote; null where it wrote none, was refused or was left. */
  perform(deed: Deed): Promise<number | null>;
  /** Shows a text. */
  tell(text: string): void;
}

/** Everything is shown on standard error: nothing was asked for on standard output. */
export function sessionOf(call: Call, prompts: Prompts): Session {
  const { stderr } = call.world;
  const world = { ...call.world, stdout: stderr };
  const held = Object.fromEntries(Object.entries(call.flags).filter(([name]) => HELD.includes(name)));
  const say = (text: string): void => tell(stderr, text);
  return {
    tell: say,
    async read(look) {
      const house = await prepare(call.verb, [], call.flags, world);
      try {
        return await look(house.call);
      } finally {
        house.close();
      }
    },
    async perform({ verb, words, flags = {}, ask }) {
      const house = await prepare(verb, words, { ...held, ...flags }, world);
      try {
        const { book } = house.call;
        const before = lastEntry(book);
        const said = ask === undefined ? null : await ask({ call: house.call, prompts, back: true });
        const door = VERBS[verb];
        if (door === undefined) throw new Error(`no command ${verb}`);
        const { default: command } = await door();
        const answer = await command.run(said === null ? house.call : { ...house.call, ...said });
        if (typeof answer.out === 'string') stderr.write(answer.out);
        else for (const piece of answer.out ?? []) stderr.write(piece);
        say(answer.told ?? '');
        const after = lastEntry(book);
        return after === before ? null : after;
      } catch (error) {
        if (isSteppedBack(error)) return null;
        const problem = house.problemOf(error);
        if (!isCrmError(problem)) throw problem;
        const { error: what, hint } = call.locale.problems(problem.problem);
        say(call.locale.faults.lines(what, hint));
        return null;
      } finally {
        house.close();
      }
    },
  };
}

function lastEntry(book: Book): number | null {
  for (const { id } of entriesBackwards(book)) return id;
  return null;
}
