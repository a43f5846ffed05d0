import { readVcards } from '../connectors/vcard/readVcards.ts';
import { fileSaid, IMPORT_FLAGS, importForeign, watched } from './importing.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Takes people in from cards, as phones and address books export them (`docs/import.md`). */
const importVcard: Verb = {
  flags: IMPORT_FLAGS,
  async run(call: Call): Promise<Answer> {
    const source = call.world.files.openBytes(fileSaid(call));
    const incoming = readVcards(await watched(call, source));
    return importForeign(call, { file: source.name, incoming, strangers: 'add' });
  },
};

export default importVcard;
