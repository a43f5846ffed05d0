import { fold } from '../../domain/folding.ts';
import { seek } from '../../domain/seek.ts';
import { allTemplates, freeName } from '../templates.ts';
import { checked, lineOf, sought, type Asking } from './asking.ts';

/** A template, by its name. */
export async function askTemplate(asking: Asking): Promise<string> {
  const { call } = asking;
  const names = [...new Set(allTemplates(call).map(({ name }) => name))];
  const known = names.map((name) => ({ label: name, value: name, words: fold(name) }));
  return sought(asking, call.locale.templates.which, (typed) => seek(known, typed, names.length));
}

/** What a template is to be called. */
export const askTemplateName = (asking: Asking): Promise<string> =>
  lineOf(asking, asking.call.locale.templates.newName, {
    check: checked(asking.call, (name) => freeName([name])),
  });
