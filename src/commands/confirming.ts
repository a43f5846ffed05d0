import { CrmError } from '../errors.ts';
import { harmless } from '../render/harmless.ts';
import { talk } from '../render/talk.ts';
import { isOn } from './flags.ts';
import type { Call } from './verb.ts';

/** Shows what will happen and asks; `--yes` has answered already (`cli.md §5`). Throws `unconfirmed` where nobody is there. */
export async function agreed(call: Call, shown: readonly string[], question: string): Promise<boolean> {
  if (isOn(call, 'yes')) return true;
  const { prompts, stderr } = call.world;
  if (prompts === null) throw new CrmError({ is: 'unconfirmed', verb: call.verb });
  const lines = shown.map((line) => `${harmless(line)}\n`).join('');
  stderr.write(talk(lines, stderr.columns ?? 80));
  return prompts.confirm(harmless(question), call.locale.asking.yesNo);
}
