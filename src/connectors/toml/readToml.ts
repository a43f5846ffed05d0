import { parse, TomlDate, TomlError } from 'smol-toml';
import { CrmError } from '../../errors.ts';

/**
 * The value that a TOML text describes, its dates and times as the text they stand for. Throws `CrmError`
 * (`settings-unreadable`) with line and column.
 */
export function readToml(text: string, file: string): unknown {
  try {
    // Some editors begin a file with a byte order mark.
    return withoutDates(parse(text.replace(/^\u{feff}/u, '')));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const { line, column, message } = error;
    const why = message.replace(/^Invalid TOML document: /, '').replace(/\n[^]*$/, '');
    throw new CrmError({ is: 'settings-unreadable', file, line, column, why }, { cause: error });
  }
}

function withoutDates(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(withoutDates);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutDates(inner)]));
}
