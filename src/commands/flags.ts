import { CrmError } from '../errors.ts';
import type { Call } from './verb.ts';

/** The text given with a flag, or null. */
export function textOf(call: Pick<Call, 'flags'>, name: string): string | null {
  const value = call.flags[name];
  return typeof value === 'string' ? value : null;
}

/** Whether a flag without a value was given. */
export const isOn = (call: Pick<Call, 'flags'>, name: string): boolean => call.flags[name] === true;

/** The values of a flag that may be given several times or with several words, split at commas. */
export function listOf(call: Pick<Call, 'flags'>, name: string): readonly string[] {
  const value = call.flags[name];
  const given = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
  return given
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** The whole number given with a flag, or null. Throws `flag-value`. */
export function countOf(call: Pick<Call, 'flags'>, name: string, expects: 'days' | 'number'): number | null {
  const text = textOf(call, name);
  if (text === null) return null;
  const found = expects === 'days' ? /^(\d{1,4})d?$/.exec(text) : /^(\d{1,7})$/.exec(text);
  if (!found) throw new CrmError({ is: 'flag-value', flag: `--${name}`, value: text, expects });
  return Number(found[1]);
}
