import type { Catalogue } from '../../locale/catalogue.ts';
import { manualOf } from '../../locale/manuals.ts';
import { fit, pad, width } from '../../render/width.ts';
import type { Output, Prompts } from '../../world/world.ts';
import { VERBS } from '../verbs.ts';
import { AROUND } from './asking.ts';

/** Asks which of a noun's verbs is meant, each told by the line of its help. */
export async function askVerb(
  noun: string,
  prompts: Prompts,
  locale: Catalogue,
  { columns }: Pick<Output, 'columns'>,
): Promise<string> {
  const verbs = Object.keys(VERBS).flatMap((name) =>
    name.startsWith(`${noun} `) ? [name.slice(noun.length + 1)] : [],
  );
  const { verbs: help } = await manualOf(locale.code);
  const wide = Math.max(...verbs.map(width));
  const { verb, hints } = locale.asking;
  return prompts.choose(
    verb(noun),
    verbs.map((name) => ({
      label: fit(`${pad(name, wide)}  ${help[`${noun} ${name}`]?.summary ?? ''}`, (columns ?? 80) - AROUND),
      value: name,
    })),
    { hint: `(${prompts.byLine ? hints.number : hints.choose})` },
  );
}
