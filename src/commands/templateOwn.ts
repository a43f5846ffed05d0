import { fold } from '../domain/folding.ts';
import { isShipped, type Template } from '../domain/template.ts';
import { CrmError } from '../errors.ts';
import { ownTemplates } from '../store/templates.ts';
import { allTemplates, nameSaid, purposeSaid, speaksSaid, unknownTemplate } from './templates.ts';
import type { Call } from './verb.ts';

/** A template of the user's own, which has a row. */
export type Own = Template & { readonly id: number };

/**
 * The user's own templates of the name that the first word is, in every language or in that of `--speaks`. Throws
 * `template-unknown`, `template-shipped` where there are only those that came with the program.
 */
export function ownNamed(call: Call, verb: 'rename' | 'delete'): readonly Own[] {
  const name = nameSaid(call.words);
  const purpose = purposeSaid(call, name, allTemplates(call));
  const said = speaksSaid(call);
  const own = ownTemplates(call.book).flatMap((each) =>
    fold(each.name) === fold(name) &&
    each.purpose === purpose &&
    (said === undefined || each.lang === said) &&
    each.id !== null
      ? [{ ...each, id: each.id }]
      : [],
  );
  if (own.length > 0) return own;
  if (isShipped(name)) throw new CrmError({ is: 'template-shipped', name: fold(name), verb });
  throw unknownTemplate(name, ownTemplates(call.book));
}
