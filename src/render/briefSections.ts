import { waysOf, type DateToCome, type QuoteInBrief } from '../domain/brief.ts';
import type { ContactRecord } from '../domain/contact.ts';
import { parseDay } from '../domain/day.ts';
import type { DueRow } from '../domain/reason.ts';
import { formatTarget } from '../domain/duration.ts';
import type { FollowUp } from '../domain/followUp.ts';
import { formatAmount } from '../domain/money.ts';
import { isDecided } from '../domain/quote.ts';
import { formatRef } from '../domain/refs.ts';
import { yearsBetween } from '../domain/yearless.ts';
import type { Brief } from './brief.ts';
import { dayText, distantDayText, momentText, type Telling } from './dayText.ts';
import type { Section, Told } from './labelled.ts';
import { workingSpan } from './spans.ts';

/** Decided quotes that a brief names; of the rest it gives the number. */
const DECIDED = 3;

/** What a brief says between the name and the timeline, a label each. */
export function sectionsOf(brief: Brief, telling: Telling): readonly Section[] {
  const { contact } = brief.acquaintance;
  const { labels } = telling.locale.brief;
  const followUps = (kind: FollowUp['kind']): readonly Told[] =>
    brief.followUps
      .filter((followUp) => followUp.kind === kind)
      .map((followUp) => followUpLine(followUp, telling));
  return [
    { label: labels.reach, lines: reachLines(contact, telling) },
    { label: labels.owed, lines: owedLines(brief, telling) },
    { label: labels.promises, lines: followUps('promise') },
    { label: labels.todos, lines: followUps('todo') },
    { label: labels.asked, lines: askedLines(brief, telling) },
    { label: labels.quotes, lines: quoteLines(brief.quotes, telling) },
    { label: labels.cadence, lines: cadenceLines(brief.row, telling) },
    { label: labels.rhythm, lines: rhythmLines(brief, telling) },
    { label: labels.dates, lines: brief.dates.map((date) => dateLine(date, telling)) },
    { label: labels.facts, lines: factLines(contact, telling) },
    { label: labels.about, lines: aboutLines(contact, telling) },
    { label: labels.consent, lines: consentLines(brief, telling) },
  ];
}

function reachLines(contact: ContactRecord, { locale }: Telling): readonly Told[] {
  const ways = waysOf(contact);
  if (ways.length === 0) return [{ text: locale.brief.noWay, mood: 'faint' }];
  return ways.map(({ kind, to, preferred, unwanted }) => ({
    text: locale.brief.way(kind, to, preferred, unwanted),
  }));
}

const spanOrNull = (seconds: number): string | null =>
  Number.isFinite(seconds) ? workingSpan(seconds) : null;

function owedLines({ owed }: Brief, telling: Telling): readonly Told[] {
  if (owed === null) return [];
  const late = owed.working > owed.target;
  const text = telling.locale.brief.owed(
    formatRef('touchpoint', owed.touchpoint),
    owed.channel,
    momentText(owed.since, telling),
    workingSpan(owed.working),
    spanOrNull(owed.target),
    late,
  );
  return [{ text, mood: late ? 'late' : 'soon' }];
}

function askedLines({ asked, row }: Brief, telling: Telling): readonly Told[] {
  if (asked === null) return [];
  const ref = formatRef('touchpoint', asked.touchpoint);
  const waiting = row?.reasons.find(({ kind }) => kind === 'waiting');
  const text = telling.locale.brief.asked(ref, momentText(asked.last, telling), asked.workingDays);
  return [{ text, mood: waiting ? (waiting.overdue ? 'late' : 'soon') : undefined }];
}

function followUpLine({ id, due, text }: FollowUp, telling: Telling): Told {
  const late = due < telling.today;
  const said = telling.locale.brief.followUp(
    formatRef('follow-up', id),
    distantDayText(due, telling),
    text,
    late,
  );
  return { text: said, mood: late ? 'late' : due === telling.today ? 'soon' : undefined };
}

function quoteLines(quotes: readonly QuoteInBrief[], telling: Telling): readonly Told[] {
  const open = quotes.filter(({ quote }) => !isDecided(quote.status));
  const decided = quotes.filter(({ quote }) => isDecided(quote.status));
  const rest = decided.length - DECIDED;
  return [
    ...[...open, ...decided.slice(0, DECIDED)].map((each) => quoteLine(each, telling)),
    ...(rest > 0 ? [{ text: telling.locale.brief.moreDecided(rest), mood: 'faint' as const }] : []),
  ];
}

function quoteLine(each: QuoteInBrief, telling: Telling): Told {
  const { quote, reason } = each;
  const { locale } = telling;
  const amount = formatAmount(quote.amountMinor, quote.currency, locale.code);
  const text = locale.brief.quote.line(
    formatRef('quote', quote.id),
    quote.title,
    amount,
    stateOf(each, telling),
  );
  const mood = reason ? (reason.overdue ? 'late' : 'soon') : isDecided(quote.status) ? 'faint' : undefined;
  return { text, mood };
}

function stateOf({ quote, requestedAt, nudges, reason }: QuoteInBrief, telling: Telling): string {
  const said = telling.locale.brief.quote;
  const { status, decidedAt, sentAt, validUntil } = quote;
  if (isDecided(status) && decidedAt !== null)
    return said.decided(status, dayText(decidedAt, telling), quote.reason);
  if (sentAt === null) {
    if (reason?.kind !== 'quote-unsent') return said.unsent;
    const asked = dayText(requestedAt ?? reason.since, telling);
    return said.requested(asked, workingSpan(reason.working), spanOrNull(reason.target), reason.overdue);
  }
  const sent = distantDayText(sentAt, telling);
  switch (reason?.kind) {
    case 'quote-expired':
    case 'quote-expiring':
      return said[reason.kind === 'quote-expired' ? 'expired' : 'expiring'](
        sent,
        dayText(reason.validUntil, telling),
      );
    case 'quote-chase':
      return said.chase(sent, reason.rung, reason.rungs, dayText(reason.due, telling));
    default:
      return said.sent(sent, validUntil === null ? null : distantDayText(validUntil, telling), nudges);
  }
}

function cadenceLines(row: DueRow | null, { locale }: Telling): readonly Told[] {
  return (row?.reasons ?? []).flatMap(({ basis, overdue }): readonly Told[] =>
    basis.kind === 'cadence'
      ? [
          {
            text: locale.brief.cadence(basis.days, basis.interval, basis.start, basis.winBack),
            mood: overdue ? 'late' : 'soon',
          },
        ]
      : [],
  );
}

function rhythmLines({ rhythm }: Brief, { locale }: Telling): readonly Told[] {
  if (rhythm === null) return [];
  return [{ text: locale.brief.rhythm(workingSpan(rhythm.median), workingSpan(rhythm.p90), rhythm.answers) }];
}

function dateLine({ kind, first, on, inDays }: DateToCome, telling: Telling): Told {
  const years = yearsBetween(first, on);
  return {
    text: telling.locale.brief.date(kind, dayText(on, telling), years, inDays),
    mood: inDays === 0 ? 'soon' : undefined,
  };
}

const factLines = ({ facts }: ContactRecord, { locale }: Telling): readonly Told[] =>
  Object.entries(facts).map(([name, value]) => ({ text: locale.brief.fact(name, value) }));

function aboutLines(contact: ContactRecord, { locale }: Telling): readonly Told[] {
  const { brief } = locale;
  const { aliases, tags, source, referredBy, lang, every, target } = contact;
  const parts = [
    ...(aliases.length === 0 ? [] : [brief.aliases(aliases)]),
    ...(tags.length === 0 ? [] : [brief.tags(tags)]),
    ...(source === null ? [] : [brief.source(source)]),
    ...(referredBy === null ? [] : [brief.referredBy(referredBy.name, formatRef('contact', referredBy.id))]),
    ...(lang === null ? [] : [brief.lang(lang)]),
    ...(every === null ? [] : [brief.every(every)]),
    ...(target === null ? [] : [brief.target(formatTarget(target))]),
  ];
  return parts.length === 0 ? [] : [{ text: parts.join(' · ') }];
}

function consentLines({ consent }: Brief, telling: Telling): readonly Told[] {
  return Object.entries(consent).map(([purpose, { given, on, source }]) => {
    const day = on === null ? null : parseDay(on);
    const said = telling.locale.brief.consent(
      purpose,
      given,
      day === null ? on : dayText(day, telling),
      source,
    );
    return { text: said, mood: given ? undefined : 'faint' };
  });
}
