import { dayFrom, type Day } from '../../domain/day.ts';
import { NO_YEAR } from '../../domain/yearless.ts';

/** The day that a card's date names: `1980-03-22`, `19800322`, `--03-22`, with or without a time; null: it is none. */
export function dayIn(text: string, hasNoYear: boolean): Day | null {
  const found =
    /^(\d{4}|--)-?(\d\d)-?(\d\d)(?:[T ].*)?$/.exec(text.trim()) ??
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text.trim());
  if (!found) return null;
  const [, year = '', month, day] = found;
  const of = year === '--' || hasNoYear ? NO_YEAR : year;
  return dayFrom(Number(of), Number(month), Number(day));
}
