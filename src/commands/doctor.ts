import { EXIT } from '../errors.ts';
import { showDoctor } from '../render/doctor.ts';
import { chainFaults } from '../store/chain.ts';
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
    const chain = chainFaults(book);
    const fresh = openBook(world.files.join(world.files.temporaryFolder(false), 'rebuilt.db'), book.tools);
    try {
      // The rebuilt book is scratch: nothing of it has to outlast a power cut.
      fresh.db.pragma('synchronous = off');
      rebuild(book, fresh);
      const tables = differences(book, fresh);
      const sound = file.length + chain.length + tables.length === 0;
      const out = showDoctor({ path: book.path, file, chain, tables }, call.face, call.locale);
      return { out, code: sound ? EXIT.done : EXIT.failed };
    } finally {
      fresh.close();
    }
  },
};

export default doctor;
