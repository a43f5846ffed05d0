import type { DateOrder, OrderSeen } from '../domain/writtenDate.ts';
import { CrmError } from '../errors.ts';
import { textOf } from './flags.ts';
import type { Call } from './verb.ts';

/** Which of two numbers is the day in a file's dates, and who says so. */
export interface OrderSaid {
  readonly order: DateOrder;
  readonly why: 'file' | 'said' | 'setting';
}

/** What `--dates` says, else what the file shows, else what the settings say; null: the file has no such dates. Throws `dates-open`, `flag-value`. */
export function dateOrder(call: Call, seen: () => OrderSeen): OrderSaid | null {
  const said = textOf(call, 'dates');
  if (said !== null) {
    if (said !== 'day-first' && said !== 'month-first')
      throw new CrmError({ is: 'flag-value', flag: '--dates', value: said, expects: 'date-order' });
    return { order: said, why: 'said' };
  }
  const shown = seen();
  if (shown.is === 'none') return null;
  if (shown.is === 'told') return { order: shown.order, why: 'file' };
  if (call.settings.dates !== null) return { order: call.settings.dates, why: 'setting' };
  throw new CrmError({
    is: 'dates-open',
    example: shown.example,
    against: shown.is === 'mixed' ? shown.line : null,
  });
}
