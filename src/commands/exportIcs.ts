import type { CalendarDay } from '../connectors/ics/writeIcs.ts';
import { isLeftAlone } from '../domain/contact.ts';
import { dayFrom, partsOf, type Day } from '../domain/day.ts';
import type { EntityKind } from '../domain/journal.ts';
import type { Reason } from '../domain/reason.ts';
import { isYearless } from '../domain/yearless.ts';
import type { RefKind } from '../domain/refs.ts';
import { foreignOf, type Foreign } from '../locale/foreign.ts';
import { shortOf, whyOf } from '../render/due.ts';
import { harmless } from '../render/harmless.ts';
import { allContacts } from '../store/contacts.ts';
import { uidOf } from '../store/entity.ts';
import { dueToday } from './dueToday.ts';
import { exportAnswer, exportAsked, type ExportAsked } from './exporting.ts';
import { countOf } from './flags.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** How many days ahead a calendar shows what is due. */
const AHEAD = 90;

/** Writes a calendar of what is due and of birthdays and other dates, for the program that shows yours (`domain.md §7`). */
const exportIcs: Verb = {
  flags: ['--out <file>', '--ahead <days>'],
  dashed: true,
  async run(call: Call): Promise<Answer> {
    const asked = exportAsked(call);
    const foreign = await foreignOf(call.locale.code);
    const days = [...dueDays(call, asked), ...yearlyDays(call, asked, foreign)];
    const { icsOf } = await import('../connectors/ics/writeIcs.ts');
    const text = icsOf(days, call.now, call.locale.code);
    return exportAnswer(call, asked, [text], (_, path) => foreign.written.dates(days.length, path));
  },
};

export default exportIcs;

/** What is due from today on, each reason on its day; what is overdue is today's. */
function dueDays(call: Call, { only }: ExportAsked): readonly CalendarDay[] {
  const telling = { today: call.today, iso: true, locale: call.locale };
  return dueToday(call, countOf(call, 'ahead', 'days') ?? AHEAD).flatMap(({ contact, reasons, reach }) => {
    if (only !== null && (contact === null || !only.has(contact.id))) return [];
    return reasons
      .filter(({ kind }) => kind !== 'date')
      .map((reason) => ({
        uid: `${reason.kind}-${subjectUid(call, reason)}@crm`,
        on: reason.due < call.today ? call.today : reason.due,
        yearly: false,
        summary: harmless([...(contact === null ? [] : [contact.name]), shortOf(reason, telling)].join(': ')),
        description: [whyOf(reason, telling), ...(reach === null ? [] : [reach.to]), reason.ref]
          .map(harmless)
          .join('\n'),
      }));
  });
}

const KINDS: Readonly<Partial<Record<RefKind, EntityKind>>> = {
  contact: 'contact',
  touchpoint: 'touchpoint',
  quote: 'quote',
  'follow-up': 'followup',
};

/** The permanent id of what a reason is about, so that a calendar knows it again. */
function subjectUid({ book }: Call, { subject, ref }: Reason): string {
  const kind = KINDS[subject.kind];
  return kind === undefined ? ref : uidOf(book, kind, subject.id);
}

/** Birthdays and other dates of those who are neither to be left alone nor archived. */
const yearlyDays = (call: Call, { only }: ExportAsked, foreign: Foreign): readonly CalendarDay[] =>
  allContacts(call.book)
    .filter(
      (contact) => !isLeftAlone(contact) && !contact.archived && (only === null || only.has(contact.id)),
    )
    .flatMap(({ uid, name, dates, phones, emails }) =>
      dates
        .filter(({ on, yearly }) => yearly || on >= call.today)
        .map(({ kind, on, yearly }) => ({
          uid: `${encodeURIComponent(kind)}-${on}-${uid}@crm`,
          on: isYearless(on) ? thisYear(on, call.today) : on,
          yearly,
          summary: harmless(foreign.dateOf(kind, name, isYearless(on) ? null : partsOf(on).year)),
          description: [...phones.slice(0, 1), ...emails.slice(0, 1)].map(harmless).join('\n'),
        })),
    );

/** A day whose year is not known, in this one; a calendar goes on from the leap year before where there is no such day. */
function thisYear(on: Day, today: Day): Day {
  const { month, day } = partsOf(on);
  const { year } = partsOf(today);
  return dayFrom(year, month, day) ?? dayFrom(year - (year % 4), month, day) ?? on;
}
