import { addDays, type Day } from '../domain/day.ts';
import { parseInterval } from '../domain/duration.ts';
import type { Period } from '../domain/stale.ts';
import { CrmError } from '../errors.ts';
import { textOf } from './flags.ts';
import type { Call } from './verb.ts';
import { pastDay } from './when.ts';

/** Flags of every report about a period. */
export const PERIOD_FLAGS: readonly string[] = ['--from <day>', '--to <day>', '--since <90d>'];

/**
 * The local days that `--from`, `--to` (excluded) or `--since` name; null where open (`domain.md §4`). Throws
 * `flags-together`, `flag-value`, `period-backwards`, `date-unread`, `date-ambiguous`.
 */
export function periodOf(call: Call): Period {
  const since = textOf(call, 'since');
  const from = dayGiven(call, 'from');
  const to = dayGiven(call, 'to');
  if (since !== null) {
    const other = from !== null ? '--from' : to !== null ? '--to' : null;
    if (other !== null) throw new CrmError({ is: 'flags-together', flags: ['--since', other] });
    const days = parseInterval(since);
    if (days === null)
      throw new CrmError({ is: 'flag-value', flag: '--since', value: since, expects: 'interval' });
    return { from: addDays(call.today, -days), to: null };
  }
  if (from !== null && to !== null && from > to) throw new CrmError({ is: 'period-backwards', from, to });
  return { from, to };
}

function dayGiven(call: Call, flag: string): Day | null {
  const words = textOf(call, flag);
  return words === null ? null : pastDay(call, words);
}
