import type { Problem } from '../../errors.ts';
import { dateUnread } from './dateProblems.ts';
import { fileProblems } from './fileProblems.ts';
import { filterProblems } from './filterProblems.ts';
import { hookProblems } from './hookProblems.ts';
import { kinds } from './kinds.ts';
import {
  names,
  quoted,
  MISSING,
  SHAPES,
  SETTINGS,
  WANTED,
  EVENTS,
  EVENTS_OF,
  IDLE,
  LACKING,
  ANYWAY,
  LEFT_ALONE,
  TWO_TIMES,
  nobodyThere,
  type Said,
} from './problemWords.ts';

/** The sentences of every problem (`cli.md §5`). */
export function problems(problem: Problem): Said {
  switch (problem.is) {
    case 'usage':
    case 'undone':
    case 'later':
      return { error: problem.said, hint: problem.hint };
    case 'flag-empty':
      return { error: `${problem.flag} needs a value.`, hint: `crm ${problem.verb} --help shows which.` };
    case 'word-missing':
      return MISSING[problem.what];
    case 'flag-value':
      return {
        error: `${problem.flag} does not take ${quoted(problem.value)}.`,
        hint: `It takes ${SHAPES[problem.expects]}.`,
      };
    case 'flags-together':
      return { error: `${problem.flags.join(' and ')} do not go together.`, hint: 'Give one of them.' };
    case 'date-unread':
      return dateUnread(problem.words, problem.planned, problem.unclear);
    case 'date-ambiguous':
      return {
        error: `${quoted(problem.words)} could be ${problem.readings.join(' or ')}.`,
        hint: 'Write it as year-month-day, or set dates = "day-first" in the config.',
      };
    case 'nobody-there':
      return nobodyThere(problem.flag);
    case 'two-times':
      return TWO_TIMES;
    case 'future':
      return {
        error: `${quoted(problem.words)} is ${problem.at}, which has not come yet.`,
        hint: 'What is logged has happened. For what is to be done: crm todo <contact> <when> "…"',
      };
    case 'not-ahead':
      return {
        error: `${quoted(problem.words)} is ${problem.day}, which is not ahead.`,
        hint: 'Something is hidden until a day after today: tomorrow, fri, +3d.',
      };
    case 'before':
      return {
        error: `${EVENTS[problem.what]} (${problem.words}) would come before ${EVENTS_OF[problem.earlier]} (${problem.at}).`,
        hint: 'A quote is asked for, then sent, then decided. Dates are corrected with crm quote edit --requested … --sent …',
      };
    case 'words-left':
      return {
        error: `crm ${problem.verb} has no use for ${quoted(problem.words)}.`,
        hint: `crm ${problem.verb} --help lists its flags.`,
      };
    case 'flag-idle':
      return IDLE[problem.flag];
    case 'channel-not-live':
      return {
        error: `What goes by ${problem.channel} is not missed.`,
        hint: 'Calls, meetings and the other live channels are; `crm channel list` shows which.',
      };
    case 'mail-own':
      return {
        error: 'Nobody is in this mail but you.',
        hint: 'Say whom it is about: crm log - ana < message.eml',
      };
    case 'mail-strangers':
      return {
        error: `Nobody in this mail is in the book: ${problem.people.join(', ')}.`,
        hint: `To add somebody with it: crm log - --new ${quoted(problem.people[0] ?? '')} < message.eml`,
      };
    case 'quote-of-other':
      return {
        error: `${problem.ref} is a quote for ${problem.owner}, not for ${problem.name}.`,
        hint: 'crm quote list shows whose quotes there are.',
      };
    case 'other-verb':
      return {
        error: `crm ${problem.verb} does not take ${problem.word}.`,
        hint: `For that: ${problem.instead.map((verb) => `crm ${verb}`).join(', ')}.`,
      };
    case 'amount-unread':
      return {
        error: `${quoted(problem.words)} is not an amount.`,
        hint: 'Say it like 4800, 4800.50 or "1200 USD".',
      };
    case 'amount-negative':
      return {
        error: `An amount is not negative: ${quoted(problem.words)}.`,
        hint: 'Say it like 4800, 4800.50 or "1200 USD".',
      };
    case 'currency-unknown':
      return {
        error: `There is no currency ${quoted(problem.word)}.`,
        hint:
          problem.near === null
            ? 'Use a three-letter ISO 4217 code such as EUR.'
            : `Did you mean ${problem.near}?`,
      };
    case 'channel-unknown':
      return {
        error: `There is no channel ${quoted(problem.word)}.`,
        hint:
          problem.near === null ? '`crm channel list` shows the channels.' : `Did you mean ${problem.near}?`,
      };
    case 'ref-kind':
      return {
        error: `${quoted(problem.word)} is not ${kinds[problem.expects]}.`,
        hint:
          problem.expects === 'entry'
            ? '`crm undo --list` shows the entries.'
            : 'References say their kind: c7, t88, q14, f12.',
      };
    case 'setting-unknown':
      return {
        error: `${problem.file} has a setting that is not known: ${problem.key}.`,
        hint:
          problem.near === null
            ? 'Take it out, and `crm config` shows every setting there is.'
            : `Did you mean ${problem.near}?`,
      };
    case 'setting-value':
      return {
        error: `${problem.file}: ${problem.key} is ${problem.value}.`,
        hint: `It takes ${SETTINGS[problem.expects]}.`,
      };
    case 'settings-unreadable':
      return {
        error: `${problem.file} cannot be read at line ${problem.line}, column ${problem.column}: ${problem.why}.`,
        hint: 'Mend that line; the file is TOML.',
      };
    case 'zone-unknown':
      return {
        error: `There is no time zone ${quoted(problem.zone)}.`,
        hint: 'Use an IANA name such as Europe/Madrid.',
      };
    case 'now-unread':
      return {
        error: `${quoted(problem.value)} is no instant.`,
        hint: 'Write it like 2026-03-02T16:40 or 2026-03-02T16:40:00+01:00.',
      };
    case 'contact-unknown':
      return {
        error: `No contact matches ${quoted(problem.words)}.`,
        hint:
          problem.near.length === 0
            ? `To add someone new: crm add ${quoted(problem.words)}`
            : `Did you mean ${names(problem.near)}? To add someone new: crm add ${quoted(problem.words)}`,
      };
    case 'contact-ambiguous':
      return {
        error: `${quoted(problem.words)} could be ${names(problem.candidates)}.`,
        hint: 'Say more of the name, or the reference.',
      };
    case 'ref-unknown':
      return {
        error: `There is no ${problem.ref}.`,
        hint: problem.ref.startsWith('e')
          ? '`crm undo --list` shows the entries.'
          : '`crm find` and the lists show what there is.',
      };
    case 'org-unknown':
      return {
        error: `No organisation matches ${quoted(problem.words)}.`,
        hint:
          problem.near.length === 0
            ? '`crm org list` shows them; a new one comes with a contact: crm contact edit ana --org "Taller Norte"'
            : `Did you mean ${names(problem.near)}?`,
      };
    case 'org-ambiguous':
      return {
        error: `${quoted(problem.words)} could be ${names(problem.candidates)}.`,
        hint: 'Say more of the name, or the reference.',
      };
    case 'nothing-owed':
      return { error: `Nothing is owed to ${problem.name}.`, hint: null };
    case 'nothing-to-undo':
      return { error: 'There is nothing to undo.', hint: null };
    case 'nothing-there':
      return LACKING[problem.what];
    case 'nothing-to-hide':
      return {
        error: `Nothing is due today for ${quoted(problem.words)}.`,
        hint: '`crm due` shows what can be hidden; a follow-up is moved with crm todo edit <ref> --due <when>.',
      };
    case 'nothing-to-skip':
      return problem.kind === 'cadence'
        ? {
            error: `${problem.ref} has no cadence to skip.`,
            hint: `To give them one: crm contact edit ${problem.ref} --every 30d`,
          }
        : { error: `No nudge for ${problem.ref} is due today.`, hint: `crm quote show ${problem.ref}` };
    case 'file-missing':
      return { error: `There is no file ${problem.path}.`, hint: 'Check the name.' };
    case 'left-alone':
      return {
        error: `${LEFT_ALONE[problem.because](problem.name, problem.on)}${problem.reason === null ? '' : ` Reason: ${problem.reason}.`}${problem.channel === null ? '' : ` Closed channel: ${problem.channel}.`}`,
        hint: problem.instead === 'draft' ? 'Nothing was drafted.' : ANYWAY,
      };
    case 'undo-built-on':
      return {
        error: `${problem.entry} cannot be undone: ${problem.later} builds on it.`,
        hint: `Undo ${problem.later} first.`,
      };
    case 'undo-not-undoable':
      return {
        error:
          problem.why === 'undone'
            ? `${problem.entry} is undone already.`
            : `${problem.entry} cannot be undone.`,
        hint: '`crm undo --list` shows what can be.',
      };
    case 'quote-decided':
      return {
        error: `${problem.ref} is ${problem.status} already.`,
        hint: 'A decision is taken back with crm undo, or offered anew with crm quote revise.',
      };
    case 'quote-state':
      return {
        error: `${problem.ref} is ${problem.status}; ${WANTED[problem.wanted]}.`,
        hint: `crm quote show ${problem.ref}`,
      };
    case 'not-open':
      return { error: `${problem.ref} is ${problem.status} already.`, hint: null };
    case 'duplicate-contact':
      return {
        error: `${quoted(problem.name)} is in the book already: ${names([problem.existing])}.`,
        hint: `For somebody else all the same: --anyway. To add to what is known: crm contact edit ${problem.existing.ref}`,
      };
    case 'duplicate-org':
      return {
        error: `There is an organisation of that name already: ${names([problem.existing])}.`,
        hint: `crm org show ${problem.existing.ref}`,
      };
    case 'duplicate-key':
      return {
        error: `The key ${quoted(problem.key)} is in use already, perhaps by something deleted.`,
        hint: 'Choose another, or leave --key out.',
      };
    case 'channel-taken':
      return {
        error: `${quoted(problem.word)} names the channel ${problem.channel} already.`,
        hint: '`crm channel list` shows the channels and their other names.',
      };
    case 'period-backwards':
    case 'sort-unknown':
    case 'filter':
    case 'segment-name':
    case 'segment-unknown':
    case 'segment-taken':
    case 'segment-used':
      return filterProblems(problem);
    case 'hook-refused':
    case 'hook-unsound':
    case 'hook-failed':
      return hookProblems(problem);
    default:
      return fileProblems(problem);
  }
}
