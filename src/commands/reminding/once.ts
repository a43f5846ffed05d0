import { periodFor, stepFor, type ReminderKind, type Step } from '../../domain/reminder.ts';
import type { Day } from '../../domain/day.ts';
import type { Handed, Way } from '../../domain/sending.ts';
import { mayHaveLeft } from '../../domain/sending.ts';
import { alone, beginReminder, keepReminder, remindersOf } from '../../store/reminders.ts';
import type { Call } from '../verb.ts';

/** Which reminder it is: of one kind, for one day or week, about one selection for one recipient. */
export interface Which {
  readonly kind: ReminderKind;
  readonly period: Day;
  /** Digest of the selection and the recipient: it names nobody. */
  readonly about: string;
  /** `--again` or `--new`: also after one was sent. */
  readonly more: boolean;
}

/** The reminder that the flags ask for; what is printed is another one than what is sent. */
export function whichOf(
  call: Call,
  kind: ReminderKind,
  selection: readonly unknown[],
  { way, to }: { readonly way: Way; readonly to: string },
  more: boolean,
): Which {
  const destination = way === 'stdout' ? 'stdout' : to.toLowerCase();
  const about = call.world.sha256(JSON.stringify([kind, destination, selection]));
  return { kind, period: periodFor(kind, call.today), about, more };
}

/** What is to be done with it, by what the book knows; nothing is written. */
export const stepNow = (call: Call, { period, about, more }: Which): Step =>
  stepFor(remindersOf(call.book, period, about), {
    more,
    isRunning: (holder) => call.world.self.isRunning(holder),
  });

/** What earlier reminders of the period have told of. */
export const toldBefore = (call: Call, { period, about }: Which): ReadonlySet<string> =>
  new Set(remindersOf(call.book, period, about).flatMap(({ state, told }) => (state === 'sent' ? told : [])));

/** A reminder that this run has taken on: nobody else sends it meanwhile. */
export interface Taken {
  readonly messageId: string;
  /** It may have arrived already. */
  readonly twice: boolean;
  /** Records what became of it. */
  ended(handed: Handed): void;
}

/**
 * Takes the reminder on, if it is still to be sent: that, its Message-ID first of all, is recorded before anything leaves,
 * so that a run which dies is found out, and two runs at once are one (`docs/reminders.md`).
 */
export function take(
  call: Call,
  which: Which,
  {
    messageId,
    via,
    told,
  }: { readonly messageId: string; readonly via: Way; readonly told: readonly string[] },
): Taken | Step {
  const { book, now, world } = call;
  return alone(book, (): Taken | Step => {
    const step = stepNow(call, which);
    if (step.is !== 'begin' && step.is !== 'resume') return step;
    const handedBefore = step.is === 'resume' ? step.reminder.handed : 0;
    const kept = { state: 'sending', handed: handedBefore + 1, holder: world.self.name, via, told } as const;
    const id =
      step.is === 'begin' ? beginReminder(book, { ...which, ...kept, messageId }, now) : step.reminder.id;
    if (step.is === 'resume') keepReminder(book, id, kept, now);
    return {
      messageId: step.is === 'resume' ? step.reminder.messageId : messageId,
      twice: step.is === 'resume' && step.twice,
      ended: (handed) => {
        const after = { via, told, holder: null };
        const known =
          handed.is === 'taken'
            ? ({ state: 'sent', handed: handedBefore + 1 } as const)
            : mayHaveLeft(handed.fault)
              ? ({ state: 'sending', handed: handedBefore + 1 } as const)
              : ({ state: handedBefore > 0 ? 'sending' : 'failed', handed: handedBefore } as const);
        alone(book, () => keepReminder(book, id, { ...after, ...known }, now));
      },
    };
  });
}

/** Records that there was nothing to say, so that it shows that reminders run. */
export function nothingToSay(call: Call, which: Which, via: Way): void {
  const { book, now } = call;
  alone(book, () => {
    const last = remindersOf(book, which.period, which.about).at(-1);
    const kept = { state: 'nothing', handed: 0, holder: null, via, told: [] } as const;
    if (last === undefined) beginReminder(book, { ...which, ...kept, messageId: '' }, now);
    else if (last.state === 'nothing' || (last.state === 'failed' && last.handed === 0))
      keepReminder(book, last.id, kept, now);
    else keepReminder(book, last.id, last, now);
  });
}
