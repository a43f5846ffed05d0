import { templateFor, VARIABLES, type Values } from '../../domain/template.ts';
import { allTemplates, unknownTemplate } from '../templates.ts';
import type { Call } from '../verb.ts';
import { valuesOf, type Matter } from './values.ts';

/** A script with the values in place. */
export interface Spoken {
  readonly name: string;
  readonly text: string;
}

const NO_VALUES: Values = Object.fromEntries(VARIABLES.map((name) => [name, null])) as Values;

/**
 * The script of that name in the program's language: it is for the user's eyes. What is not known is a blank. Throws
 * `template-unknown`, `template-faulty`.
 */
export async function spoken(call: Call, name: string, matter: Matter | null): Promise<Spoken> {
  const { renderTemplate } = await import('../../connectors/liquid/engine.ts');
  const all = allTemplates(call);
  const found = templateFor(all, { name, purpose: 'script', lang: call.locale.code });
  if (found === null) throw unknownTemplate(name, all, 'script');
  const values = matter === null ? NO_VALUES : valuesOf(call, matter, call.locale.code);
  const text = renderTemplate({ name: found.name, part: 'body', text: found.body }, values, true);
  return { name: found.name, text: text.trimEnd() };
}
