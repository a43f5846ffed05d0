import { dayOf, type Day } from '../domain/day.ts';
import { formatInstant } from '../domain/instant.ts';
import { formatAmount } from '../domain/money.ts';
import { formatRef } from '../domain/refs.ts';
import type { StaleQuote } from '../domain/stale.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import type { Cell, Row, Sheet } from './sheet.ts';
import { workingSpan } from './spans.ts';

/** The stale quotes as a list, oldest first; `raws` are its items as JSON. */
export function staleSheet(
  listed: readonly StaleQuote[],
  raws: readonly object[],
  today: Day,
  locale: Catalogue,
): Sheet {
  const { columns } = locale.quoteReport;
  return {
    columns: [
      { title: columns.ref },
      { title: columns.who, grow: true, least: 10 },
      { title: columns.what, grow: true, least: 8 },
      { title: columns.amount, align: 'right' },
      { title: columns.why },
      { title: columns.age, align: 'right', drop: 1 },
      { title: columns.lastWord, drop: 2 },
    ],
    rows: listed.map((stale, index) => staleLine(stale, raws[index] ?? {}, today, locale)),
  };
}

function staleLine(stale: StaleQuote, raw: object, today: Day, locale: Catalogue): Row {
  const { quote, contact, lastWordAt, reason } = stale;
  const { noWord, age } = locale.quoteReport;
  const ref = formatRef('quote', quote.id);
  const lastWord: Cell =
    lastWordAt === null
      ? { text: noWord, plain: '', mood: 'faint' }
      : {
          text: locale.days.short(dayOf(lastWordAt), today),
          plain: formatInstant(lastWordAt),
          mood: 'faint',
        };
  return {
    ref,
    raw,
    cells: [
      { text: ref, mood: 'accent' },
      { text: contact.name, mood: 'strong' },
      { text: quote.title },
      {
        text: formatAmount(quote.amountMinor, quote.currency, locale.code),
        plain: `${quote.amountMinor} ${quote.currency}`,
      },
      { text: whyText(stale, today, locale), plain: plainWhy(stale), mood: reason.overdue ? 'late' : 'soon' },
      { text: age(stale.ageWorkingDays), plain: `${stale.ageWorkingDays}` },
      lastWord,
    ],
  };
}

const plainWhy = ({ why, rung }: StaleQuote): string => (rung === null ? why : `${why} ${rung}`);

/** Why it is stale, in a few words. */
export function whyText({ reason, nudges }: StaleQuote, today: Day, locale: Catalogue): string {
  const { quoteReport: say, days } = locale;
  switch (reason.kind) {
    case 'quote-unsent':
      return say.unsent(
        workingSpan(reason.working),
        Number.isFinite(reason.target) ? workingSpan(reason.target) : null,
      );
    case 'quote-expiring':
      return say.expiring(days.short(reason.validUntil, today));
    case 'quote-expired':
      return say.expired(days.short(reason.validUntil, today));
    case 'quote-chase':
      return say.chase(reason.rung, reason.rungs, nudges);
  }
}
