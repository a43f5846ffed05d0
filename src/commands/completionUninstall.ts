import { MARK, placeOf, shellSaid } from './completionPlaces.ts';
import { linesOf } from './toldLines.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** `crm completion uninstall [shell]`: takes out what install put in place, and nothing else. */
const completionUninstall: Verb = {
  flags: [],
  run(call: Call): Answer {
    const { files } = call.world;
    const { script, start } = placeOf(shellSaid(call), call);
    const said = call.locale.completion;
    const lines: string[] = [];
    if (files.exists(script)) {
      files.remove(script);
      lines.push(said.removed(script));
    }
    if (start !== null && files.exists(start.file)) {
      const before = files.readText(start.file);
      const after = before
        .split('\n')
        .filter((line) => !line.endsWith(MARK))
        .join('\n');
      if (after !== before) {
        files.writeText(start.file, [after]);
        lines.push(said.lineRemoved(start.file));
      }
    }
    return { told: linesOf(lines.length === 0 ? [said.nothing] : lines) };
  },
};

export default completionUninstall;
