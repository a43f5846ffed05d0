import { isLeftAlone, reachOf } from '../domain/contact.ts';
import { dayOf } from '../domain/day.ts';
import { formatRef } from '../domain/refs.ts';
import type { JudgedTurn } from '../domain/replies.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import type { Parties, ReplyFrame } from './replyObjects.ts';
import type { Cell, Row, Sheet } from './sheet.ts';
import { workingSpan } from './spans.ts';

/** The open turns of a screen: who waits, since when, how long of the target, and what to type once answered. */
export function openSheet(
  turns: readonly JudgedTurn[],
  parties: Parties,
  { today }: ReplyFrame,
  locale: Catalogue,
): Sheet {
  const { columns, of } = locale.replies;
  return {
    columns: [
      { title: columns.ref },
      { title: columns.who, grow: true, least: 10 },
      { title: columns.over, drop: 2 },
      { title: columns.since, drop: 1 },
      { title: columns.waiting, align: 'right' },
      { title: columns.answerWith },
    ],
    rows: turns.map((turn) => ({
      ...lineStart(turn),
      cells: [
        ...turnCells(turn, parties, locale),
        { text: locale.days.short(dayOf(turn.since), today) },
        { text: of(workingSpan(turn.working), targetText(turn)), mood: turn.slow ? 'late' : 'soon' },
        { text: answerCommand(turn, parties), mood: 'faint' },
      ],
    })),
  };
}

/** The slow turns of a screen: who waited, until when, how long of the target. */
export function slowSheet(
  turns: readonly JudgedTurn[],
  parties: Parties,
  { today }: ReplyFrame,
  locale: Catalogue,
): Sheet {
  const { columns, of, stillOpen } = locale.replies;
  const day = (at: JudgedTurn['since']): string => locale.days.short(dayOf(at), today);
  return {
    columns: [
      { title: columns.ref },
      { title: columns.who, grow: true, least: 10 },
      { title: columns.over },
      { title: columns.since },
      { title: columns.answered },
      { title: columns.took, align: 'right' },
    ],
    rows: turns.map((turn) => ({
      ...lineStart(turn),
      cells: [
        ...turnCells(turn, parties, locale),
        { text: day(turn.since) },
        turn.endedAt === null ? { text: stillOpen, mood: 'late' } : { text: day(turn.endedAt) },
        { text: of(workingSpan(turn.working), targetText(turn)) },
      ],
    })),
  };
}

const lineStart = (turn: JudgedTurn): Pick<Row, 'ref' | 'raw'> => ({
  ref: formatRef('touchpoint', turn.touchpoint),
  raw: {},
});

const turnCells = (turn: JudgedTurn, parties: Parties, { channels }: Catalogue): readonly Cell[] => [
  { text: formatRef('touchpoint', turn.touchpoint), mood: 'accent' },
  { text: parties.get(turn.contact)?.contact.name ?? '', mood: 'strong' },
  { text: channels.name(turn.channel) },
];

const targetText = ({ target }: JudgedTurn): string | null =>
  Number.isFinite(target) ? workingSpan(target) : null;

/** What to type once it is answered, over the channel they prefer; nothing for those we leave alone. */
function answerCommand(turn: JudgedTurn, parties: Parties): string {
  const contact = parties.get(turn.contact)?.contact;
  if (!contact || isLeftAlone(contact)) return '';
  const channel =
    reachOf(contact, turn.channel)?.channel ?? (turn.channel === 'form' ? 'email' : turn.channel);
  return `crm log ${channel} ${formatRef('contact', contact.id)} "…"`;
}
