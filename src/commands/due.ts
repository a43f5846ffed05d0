import { REASON_KINDS, type DueRow, type ReasonKind } from '../domain/reason.ts';
import { CrmError, EXIT } from '../errors.ts';
import { showDue } from '../render/due.ts';
import { isEmptyBook } from '../store/counts.ts';
import { dueToday } from './dueToday.ts';
import { countOf, isOn, listOf } from './flags.ts';
import { hookPath } from './hookPath.ts';
import { linesOf } from './toldLines.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Who needs me today (`domain.md §8`). */
const due: Verb = {
  flags: ['--ahead <days>', '--only <reason...>', '--why', '--summary', '-i, --interactive', '--exit-code'],
  dashed: true,
  async run(call: Call): Promise<Answer> {
    if (isOn(call, 'interactive')) return (await import('./checklist/checklist.ts')).checklist(call);
    const { now, today, face, locale } = call;
    const { rows, found, told } = await dueRows(call);
    const code = isOn(call, 'exitCode') && rows.some((row) => row.overdue) ? EXIT.overdue : EXIT.done;
    // For a prompt or a status bar: where there is nothing to do, it takes no room.
    if (isOn(call, 'summary') && face.format !== 'json') {
      const late = rows.filter((row) => row.overdue).length;
      return {
        out: rows.length === 0 ? '' : `${locale.due.summary(rows.length, late)}\n`,
        told: linesOf(told),
        code,
      };
    }
    const out = showDue(
      rows,
      { now, today, zone: call.places.zone.value, why: isOn(call, 'why') },
      face,
      locale,
    );
    return {
      out,
      told: [
        linesOf(told),
        told.length > 0 && found === 0 ? '' : toldOf(rows, found - rows.length, call),
      ].join(''),
      code,
    };
  },
};

export default due;

/** The list as the flags and the hook leave it, what the hook said, and how many it found. */
export async function dueRows(
  call: Call,
): Promise<{ readonly rows: readonly DueRow[]; readonly found: number; readonly told: readonly string[] }> {
  const { rows: found, told } = await rowsLeft(call);
  const hook = hookPath(call, 'due');
  if (hook === null) return { rows: found, found: found.length, told };
  const { throughDueHook } = await import('./dueHook.ts');
  const hooked = await throughDueHook(call, hook, found);
  return { rows: hooked.rows, found: found.length, told: [...told, ...hooked.told] };
}

/**
 * The list as the flags and the filter leave it, and what is to be said of the filter; a row about nobody is left by no
 * filter. Throws `filter`, `flag-value`.
 */
export async function rowsLeft(
  call: Call,
): Promise<{ readonly rows: readonly DueRow[]; readonly told: readonly string[] }> {
  if (call.words.length === 0) return { rows: rowsNow(call), told: [] };
  const { contactsLeft } = await import('./filtered.ts');
  const { isLeft, told } = contactsLeft(call, call.words);
  return { rows: rowsNow(call).filter(({ contact }) => contact !== null && isLeft(contact.id)), told };
}

/** The list as the flags leave it. Throws `flag-value`. */
export function rowsNow(call: Call): readonly DueRow[] {
  const ahead = countOf(call, 'ahead', 'days') ?? 0;
  const only = reasonsIn(call);
  const all = dueToday(call, ahead);
  return only.length === 0 ? all : all.flatMap((row) => leaving(row, only));
}

function reasonsIn(call: Call): readonly ReasonKind[] {
  return listOf(call, 'only').map((word) => {
    const kind = REASON_KINDS.find((name) => name === word);
    if (kind === undefined)
      throw new CrmError({ is: 'flag-value', flag: '--only', value: word, expects: 'reason' });
    return kind;
  });
}

/** A row with only the named reasons; none where it has none of them (`cli.md §2`). */
function leaving(row: DueRow, only: readonly ReasonKind[]): readonly DueRow[] {
  const reasons = row.reasons.filter(({ kind }) => only.includes(kind));
  return reasons.length === 0 ? [] : [{ ...row, reasons, overdue: reasons.some(({ overdue }) => overdue) }];
}

/** A person at the terminal is told how many there are, or that there is nothing to do. */
function toldOf(rows: readonly DueRow[], leftOut: number, call: Call): string {
  const { locale, today } = call;
  if (call.face.format !== 'table') return '';
  const less = leftOut === 0 ? '' : `${locale.hooks.leftOut(leftOut, rows.length + leftOut)}\n`;
  if (rows.length > 0 || leftOut > 0) {
    if (rows.length === 0) return less;
    return `${less}${locale.due.heading(locale.days.short(today, today), rows.length, rows.filter((row) => row.overdue).length)}\n`;
  }
  if (call.words.length > 0) return `${locale.due.noneLeft(locale.days.short(today, today))}\n`;
  return `${isEmptyBook(call.book) ? locale.due.emptyBook : locale.due.empty(locale.days.short(today, today))}\n`;
}
