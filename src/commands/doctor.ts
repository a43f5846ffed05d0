import { EXIT } from '../errors.ts';
import { showDoctor } from '../render/doctor.ts';
import { chainFaults } from '../store/chain.ts';
import { isDamage } from '../store/guard.ts';
import { openBook } from '../store/open.ts';
import { differences, rebuild } from '../store/rebuild.ts';
import { fileFaults } from '../store/soundness.ts';
import { noMore } from './noMore.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Proves the book: the file is sound, the journal whole, and the tables are what the journal says (`domain.md §9`). */
const doctor: Verb = {
  flags: [],
  run(call: Call): Answer {
    noMore(call, call.words);
    const { book, world } = call;
    const file = fileFaults(book);
    const chain = read(() => chainFaults(book), file.length > 0);
    const suspect = file.length > 0 || chain?.length !== 0;
    const fresh = openBook(world.files.join(world.files.temporaryFolder(false), 'rebuilt.db'), book.tools);
    try {
      // The rebuilt book is scratch: nothing of it has to outlast a power cut.
      fresh.db.pragma('synchronous = off');
      const tables = read(() => {
        rebuild(book, fresh);
        return differences(book, fresh);
      }, suspect);
      const sound = [file, chain, tables].every((faults) => faults?.length === 0);
      const out = showDoctor({ sound, file, chain, tables }, call.now, call.face, call.locale);
      return sound ? { out } : { out, told: `${call.locale.doctor.hint}\n`, code: EXIT.failed };
    } finally {
      fresh.close();
    }
  },
};

export default doctor;

/** What a check finds; null where damage does not let it come to its end: of a suspect book, whatever stops it. */
function read<T>(check: () => readonly T[], suspect: boolean): readonly T[] | null {
  try {
    return check();
  } catch (error) {
    if (suspect || isDamage(error)) return null;
    throw error;
  }
}
