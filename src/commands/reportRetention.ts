import { addDays, addMonths } from '../domain/day.ts';
import { lastTwelveMonths, retentionOf, type Span } from '../domain/retention.ts';
import { showRetention } from '../render/retention.ts';
import { partiesOf } from '../store/parties.ts';
import { quotesThen } from '../store/quotesThen.ts';
import { contactsLeft } from './filtered.ts';
import { PERIOD_FLAGS, periodOf } from './period.ts';
import { linesOf } from './toldLines.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Who came, stayed, came back and went (`domain.md §6`, Retention). */
const reportRetention: Verb = {
  flags: PERIOD_FLAGS,
  dashed: true,
  run(call: Call): Answer {
    const { isLeft, told: nobody } = contactsLeft(call, call.words);
    const { book, face, locale, now, today } = call;
    const quotes = [...quotesThen(book, now)].flatMap(([contact, own]) => (isLeft(contact) ? own : []));
    const retention = retentionOf(quotes, spanOf(call));
    const { added, kept, wonBack, lost } = retention;
    const parties = partiesOf(book, [...added, ...kept, ...wonBack, ...lost], now);
    const out = showRetention(retention, parties, { now, today }, face, locale);
    const isEmpty = nobody.length === 0 && face.format === 'table' && parties.size === 0;
    return { out, told: linesOf([...nobody, ...(isEmpty ? [locale.retention.none] : [])]) };
  },
};

export default reportRetention;

/** The period asked for; what was not said of it is today for its end, twelve months for its length. */
function spanOf(call: Call): Span {
  const { from, to } = periodOf(call);
  if (from === null && to === null) return lastTwelveMonths(call.today);
  const end = to ?? addDays(call.today, 1);
  return { from: from ?? addMonths(end, -12), to: end };
}
