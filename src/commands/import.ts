import { kindOf, type FileKind } from '../connectors/kinds/kindOf.ts';
import { CrmError } from '../errors.ts';
import { foreignOf } from '../locale/foreign.ts';
import { harmless } from '../render/harmless.ts';
import { fileSaid, IMPORT_FLAGS } from './importing.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { VERBS } from './verbs.ts';

/** Takes a file in by what it looks like, and says which import it took. */
const importFile: Verb = {
  flags: IMPORT_FLAGS,
  async run(call: Call): Promise<Answer> {
    const path = fileSaid(call);
    const foreign = await foreignOf(call.locale.code);
    const kind = kindAt(call, path);
    const door = kind === null ? undefined : VERBS[`import ${kind}`];
    if (kind === null || door === undefined) {
      const kinds = IMPORTS.map((name) => name.slice('import '.length));
      throw new CrmError({ is: 'usage', said: foreign.kindUnknown(path), hint: foreign.kindHint(kinds) });
    }
    const { default: verb } = await door();
    const answer = await verb.run(call);
    const told = `${harmless(foreign.kindFound(path, kind))}\n`;
    return call.face.format === 'json' ? answer : { ...answer, told: told + (answer.told ?? '') };
  },
};

export default importFile;

const IMPORTS = Object.keys(VERBS).filter((name) => name.startsWith('import '));

/** What a file holds; null where it cannot be told, or cannot be read twice. */
function kindAt(call: Call, path: string): FileKind | null {
  if (path === '-') return null;
  if (call.world.files.isFolder(path)) return 'mail';
  const source = call.world.files.openBytes(path);
  if (source.size === null) return null;
  for (const chunk of source.chunks()) return kindOf(chunk.subarray(0, 16_384));
  return null;
}
