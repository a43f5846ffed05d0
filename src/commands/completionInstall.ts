import { scriptFor } from '../connectors/shell/scripts.ts';
import { MARK, placeOf, shellSaid } from './completionPlaces.ts';
import { isOn } from './flags.ts';
import { linesOf } from './toldLines.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** `crm completion install [shell]`: puts the script where the shell looks; a start file is changed only when that is agreed to. */
const completionInstall: Verb = {
  flags: [],
  async run(call: Call): Promise<Answer> {
    const { world, locale } = call;
    const { files } = world;
    const { shell, script, start } = placeOf(shellSaid(call), call);
    const said = locale.completion;
    const text = scriptFor(shell);
    const same = files.exists(script) && files.readText(script) === text;
    if (!same) {
      files.makeFolderFor(script);
      files.writeText(script, [text]);
    }
    const lines = [same ? said.there(script) : said.written(script)];
    if (start !== null) {
      const before = files.exists(start.file) ? files.readText(start.file) : '';
      const has = before.split('\n').includes(start.line);
      if (!has && (await agreed(call, said.mayAdd(start.file, start.line)))) {
        const kept = before.split('\n').filter((line) => !line.endsWith(MARK));
        const body = kept.join('\n');
        files.writeText(start.file, [
          body,
          body === '' || body.endsWith('\n') ? '' : '\n',
          `${start.line}\n`,
        ]);
        lines.push(said.added(start.file));
      } else if (!has) {
        lines.push(said.addYourself(start.file, start.line));
      }
    }
    lines.push(said.restart(shell));
    return { told: linesOf(lines) };
  },
};

async function agreed(call: Call, question: string): Promise<boolean> {
  if (isOn(call, 'yes')) return true;
  return call.world.prompts === null ? false : call.world.prompts.confirm(question, call.locale.asking.yesNo);
}

export default completionInstall;
