import { vcardOf } from '../connectors/vcard/writeVcard.ts';
import { foreignOf } from '../locale/foreign.ts';
import { exported } from '../store/exporting.ts';
import { exportAnswer, exportAsked } from './exporting.ts';
import { isOn } from './flags.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Writes people as cards, for phones and address books; what an import of cards kept is given back (`docs/import.md`). */
const exportVcard: Verb = {
  flags: ['--out <file>', '--four'],
  dashed: true,
  async run(call: Call): Promise<Answer> {
    const asked = exportAsked(call);
    const { written } = await foreignOf(call.locale.code);
    return exportAnswer(call, asked, cards(call, asked.only), written.cards);
  },
};

export default exportVcard;

function* cards(call: Call, only: ReadonlySet<number> | null): Generator<string> {
  for (const subject of exported(call.book, only, ['contact']))
    yield vcardOf(subject, isOn(call, 'four') ? '4.0' : '3.0');
}
