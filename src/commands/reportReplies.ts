import { startOfDay } from '../domain/day.ts';
import { judge, replyReport, type JudgedTurn } from '../domain/replies.ts';
import { EXIT } from '../errors.ts';
import { listedTurns, showReplies } from '../render/replies.ts';
import { aimsOf } from '../store/contacts.ts';
import { partiesOf } from '../store/parties.ts';
import { turnsIn, type Opened } from '../store/turns.ts';
import { contactsLeft } from './filtered.ts';
import { countOf, isOn } from './flags.ts';
import { PERIOD_FLAGS, periodOf } from './period.ts';
import { linesOf } from './toldLines.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Where I am slow to reply (`domain.md §4`, Statistics). */
const reportReplies: Verb = {
  flags: [...PERIOD_FLAGS, '--limit <n>', '--exit-code'],
  dashed: true,
  run(call: Call): Answer {
    const { isLeft, told: nobody } = contactsLeft(call, call.words);
    const period = periodOf(call);
    const limit = countOf(call, 'limit', 'number');
    const { face, locale, now, today } = call;
    const opened: Opened = {
      from: period.from === null ? null : startOfDay(period.from),
      to: period.to === null ? null : startOfDay(period.to),
    };
    const report = replyReport(judgedTurns(call, opened, isLeft));
    const listed = listedTurns(report, face, limit);
    const named = [...listed.open, ...listed.slow].map((turn) => turn.contact);
    const parties = partiesOf(call.book, named, now);
    const out = showReplies(report, listed, parties, { now, today, period, opened }, face, locale);
    const isEmpty = nobody.length === 0 && face.format === 'table' && report.all.turns === 0;
    const told = linesOf([...nobody, ...(isEmpty ? [locale.replies.none] : [])]);
    const code = isOn(call, 'exitCode') && report.open.some((turn) => turn.slow) ? EXIT.overdue : EXIT.done;
    return { out, told, code };
  },
};

export default reportReplies;

/** The turns of a period with their times; those of contacts who were deleted, or whom the filter does not leave, are left out. */
export function* judgedTurns(
  { book, calendar, now, settings }: Pick<Call, 'book' | 'calendar' | 'now' | 'settings'>,
  opened: Opened,
  isLeft: (contact: number) => boolean,
): Generator<JudgedTurn> {
  const aimOf = aimsOf(book);
  for (const turn of turnsIn(book, now, opened)) {
    const aim = isLeft(turn.contact) ? aimOf(turn.contact) : null;
    if (aim) yield judge(turn, aim, now, settings, calendar);
  }
}
