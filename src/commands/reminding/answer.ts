import { dayOf } from '../../domain/day.ts';
import { formatInstant } from '../../domain/instant.ts';
import type { DueRow } from '../../domain/reason.ts';
import type { Step } from '../../domain/reminder.ts';
import { addressText } from '../../domain/address.ts';
import { clockText } from '../../render/dayText.ts';
import { dueObject } from '../../render/due.ts';
import { harmless } from '../../render/harmless.ts';
import { json } from '../../render/json.ts';
import type { Letter } from '../../render/letter.ts';
import { letterHtml } from '../../render/letterHtml.ts';
import { letterText } from '../../render/letterText.ts';
import type { Tongue } from '../../render/reminder.ts';
import { routeText, undone, type Route } from '../sending/route.ts';
import { linesOf } from '../toldLines.ts';
import type { Answer, Call } from '../verb.ts';
import type { Matter } from './matter.ts';

/** A reminder being made: in which words, and which way it goes. */
export interface Reminding {
  readonly call: Call;
  readonly tongue: Tongue;
  readonly route: Route;
}

/** How a run ended that was not refused. */
export type Outcome =
  | { readonly is: 'nothing'; readonly said: readonly string[] }
  | { readonly is: 'not-now'; readonly step: Step }
  | {
      readonly is: 'sent';
      readonly messageId: string;
      readonly twice: boolean;
      readonly rows: readonly DueRow[];
      readonly letter: Letter;
      readonly text: string;
      readonly said: readonly string[];
    };

/** What is said of a run; what goes to standard output is the reminder itself. Throws `undone` where nobody knows whether it arrived. */
export function answered(reminding: Reminding, outcome: Outcome): Answer {
  const { call, tongue, route } = reminding;
  const { words, locale } = tongue;
  const isJson = call.face.format === 'json';
  switch (outcome.is) {
    case 'nothing':
      return isJson
        ? { out: reminderJson(reminding, { outcome: 'nothing' }) }
        : // Cron mails whatever is said: where there is nothing to say, nothing is, unless somebody looks on.
          { told: linesOf([...outcome.said, ...(call.world.stderr.isTerminal ? [words.nothing] : [])]) };
    case 'not-now': {
      const { step } = outcome;
      if (step.is === 'unsure') throw undone(words.problems.unsure(step.reminder.messageId));
      const said =
        step.is === 'done'
          ? words.done(
              locale.days.short(dayOf(step.reminder.ranAt), call.today),
              clockText(step.reminder.ranAt),
            )
          : words.busy;
      if (isJson)
        return { out: reminderJson(reminding, { outcome: step.is === 'done' ? 'already' : 'busy' }) };
      return { told: call.world.stderr.isTerminal ? `${said}\n` : '' };
    }
    case 'sent': {
      const { messageId, twice, rows, letter, text, said } = outcome;
      const again = twice ? [words.again] : [];
      if (isJson)
        return {
          out: reminderJson(reminding, { outcome: 'sent', messageId, rows, letter }),
          told: linesOf(said),
        };
      if (route.way === 'stdout') return { out: text, told: linesOf([...said, ...again]) };
      const way = routeText(route, words);
      const sent =
        rows.length === 0
          ? words.sentWeekly(route.to.email, way)
          : words.sent(rows.length, route.to.email, way);
      // Under cron a word would be a mail of its own.
      return { told: linesOf([...said, ...again, ...(call.world.stderr.isTerminal ? [sent] : [])]) };
    }
  }
}

/** The reminder as it would go out now; nothing is sent, nothing recorded. */
export function letterShown(
  reminding: Reminding,
  { letter, rows, said }: Matter,
  step: Step,
  isAsked: boolean,
): Answer {
  const { call, tongue, route } = reminding;
  const { words } = tongue;
  if (call.face.format === 'json')
    return {
      out: reminderJson(
        reminding,
        letter === null ? { outcome: 'nothing' } : { outcome: 'shown', rows, letter },
      ),
    };
  if (letter === null) return { told: linesOf([...said, words.nothing]) };
  const head = (
    isAsked
      ? [
          `${words.from}: ${addressText(route.from)}`,
          `${words.to}: ${addressText(route.to)}`,
          `${words.subjectHead}: ${letter.subject}`,
          '',
        ]
      : []
  ).map((line) => `${harmless(line)}\n`);
  const would = isAsked
    ? [
        words.dryRun.of(route.to.email, routeText(route, words)),
        ...(step.is === 'done'
          ? [step.reminder.kind === 'daily' ? words.dryRun.done : words.dryRun.doneWeekly]
          : []),
      ]
    : [];
  return { out: `${head.join('')}${letterText(letter)}`, told: linesOf([...said, ...would]) };
}

interface Told {
  readonly outcome: 'sent' | 'shown' | 'nothing' | 'already' | 'busy' | 'tried';
  readonly messageId?: string;
  readonly rows?: readonly DueRow[];
  readonly letter?: Letter;
}

/** The run as JSON, with the mail and its lines where there is one. */
export function reminderJson(
  { call, tongue, route }: Reminding,
  { outcome, messageId, rows = [], letter }: Told,
): string {
  return json(
    {
      schema: 'crm.remind/1',
      now: formatInstant(call.now),
      outcome,
      via: route.way,
      to: route.to.email,
      message_id: messageId ?? null,
      subject: letter?.subject ?? null,
      text: letter === undefined ? null : letterText(letter),
      html: letter === undefined ? null : letterHtml(letter),
      items: rows.map((row) => dueObject(row, call, tongue.locale)),
    },
    call.face,
  );
}
