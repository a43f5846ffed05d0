import type { ContactRecord, DoNotContact } from '../domain/contact.ts';
import type { Day } from '../domain/day.ts';
import type { FollowUp } from '../domain/followUp.ts';
import { formatRef } from '../domain/refs.ts';
import { CrmError } from '../errors.ts';
import { factsOf } from '../store/dueFacts.ts';
import { uidOf } from '../store/entity.ts';
import { write, type Entry } from '../store/entry.ts';
import { channelNamedIn } from './channelWord.ts';
import { dayPassed } from './contactFlags.ts';
import { answerOn } from './contactWritten.ts';
import { isOn, listOf, textOf } from './flags.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { contactNamed, contactOf } from './whom.ts';

/**
 * Marks whom we leave alone (`domain.md §7`): who asked for it, whole or for some channels, or who died. What we owed
 * them then needs no reply any more (`§4`), and of the dead open follow-ups are dropped.
 */
const contactMark: Verb = {
  flags: ['--do-not-contact', '--channel <channel...>', '--reason <text>', '--deceased', '--on <day>'],
  async run(call: Call): Promise<Answer> {
    const { deceased, channels, reason } = markSaid(call);
    if (call.words.length === 0) throw new CrmError({ is: 'word-missing', what: 'contact' });
    const contact = await contactNamed(call, call.words.join(' '));
    const on = dayPassed(call, textOf(call, 'on') ?? call.today);
    const { entry, value } = write(call.book, call.verb, (draft) => {
      const mark = deceased ? null : markOn(contactOf(call, contact.id), { on, reason, channels });
      draft.change(
        'contact',
        contact.id,
        mark === null ? { deceased_on: on } : { do_not_contact: { ...mark } },
      );
      const dropped = deceased ? dropFollowUps(call, draft, contact.id) : [];
      const dismissed = mark?.channels ? null : dismissOwed(call, draft, contact, reason);
      return { dropped, dismissed };
    });
    const after = contactOf(call, contact.id);
    const { people } = call.locale;
    const effects = [
      markText(call, after, deceased, on),
      ...value.dropped.map(({ id, text }) => people.dropped(formatRef('follow-up', id), text)),
      ...(value.dismissed === null ? [] : [people.dismissed(value.dismissed)]),
    ];
    return answerOn(call, 'contact.mark', entry, [{ contact: after, effects }], {
      dropped: value.dropped.map(({ id }) => formatRef('follow-up', id)),
      dismissed: value.dismissed,
    });
  },
};

export default contactMark;

interface MarkSaid {
  readonly deceased: boolean;
  readonly channels: readonly string[] | null;
  readonly reason: string | null;
}

/** Which mark the flags ask for. Throws `word-missing`, `flags-together`, `channel-unknown`. */
function markSaid(call: Call): MarkSaid {
  const deceased = isOn(call, 'deceased');
  const whole = isOn(call, 'doNotContact');
  const words = listOf(call, 'channel');
  const reason = textOf(call, 'reason')?.trim() || null;
  if (!deceased && !whole) throw new CrmError({ is: 'word-missing', what: 'mark' });
  if (deceased) {
    const other = whole
      ? '--do-not-contact'
      : words.length > 0
        ? '--channel'
        : reason === null
          ? null
          : '--reason';
    if (other !== null) throw new CrmError({ is: 'flags-together', flags: ['--deceased', other] });
  }
  const channels = words.map((word) => channelNamedIn(call, word).name);
  return { deceased, channels: channels.length === 0 ? null : channels, reason };
}

/** The mark with what it closed before: a whole one stays whole until it is taken away. */
function markOn({ doNotContact: before }: ContactRecord, now: DoNotContact): DoNotContact {
  if (before === null) return now;
  const reason = now.reason ?? before.reason;
  if (now.channels === null) return { ...now, reason };
  return {
    ...now,
    reason,
    channels: before.channels === null ? null : [...new Set([...before.channels, ...now.channels])],
  };
}

function dropFollowUps(call: Call, draft: Entry, contact: number): readonly FollowUp[] {
  const open = factsOf(call.book, contact, call.now)?.followUps ?? [];
  for (const { id } of open) draft.change('followup', id, { status: 'dropped' });
  return open;
}

/** Dismisses what we owe them now, and names the touchpoint; null where nothing is owed. */
function dismissOwed(call: Call, draft: Entry, contact: ContactRecord, reason: string | null): string | null {
  const owed = factsOf(call.book, contact.id, call.now)?.ledger.owed ?? null;
  if (owed === null) return null;
  const touchpoint = uidOf(call.book, 'touchpoint', owed.last);
  draft.create('dismissal', { contact: contact.uid, touchpoint, at: call.now, reason });
  return formatRef('touchpoint', owed.last);
}

function markText(call: Call, { doNotContact }: ContactRecord, deceased: boolean, on: Day): string {
  const { people, days } = call.locale;
  const day = days.short(on, call.today);
  if (deceased || doNotContact === null) return people.markedDeceased(day);
  const { channels, reason } = doNotContact;
  return channels === null ? people.markedWhole(day, reason) : people.markedChannels(channels, day, reason);
}
