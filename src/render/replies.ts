import { formatInstant } from '../domain/instant.ts';
import { formatRef } from '../domain/refs.ts';
import type { JudgedTurn, ReplyReport } from '../domain/replies.ts';
import { minutesOf } from '../domain/statistics.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import type { Face } from './face.ts';
import { json } from './json.ts';
import { repliesScreen } from './repliesScreen.ts';
import {
  openObject,
  replyObject,
  slowObject,
  type Listed,
  type Parties,
  type ReplyFrame,
} from './replyObjects.ts';
import { showSheet, type Row, type Sheet } from './sheet.ts';

/** How many turns a screen lists of each kind where nothing else is said. */
const ON_A_SCREEN = 10;

/** The open and the slow turns that the face shows: a screen the first few, a program all of them. */
export function listedTurns({ open, slow }: ReplyReport, face: Face, limit: number | null): Listed {
  if (face.format === 'json') return { open, slow };
  const most = limit ?? (face.format === 'table' ? ON_A_SCREEN : Infinity);
  return { open: open.slice(0, most), slow: slow.slice(0, most) };
}

/**
 * Where we are slow to reply: for people figures, groups and lists; for programs the object of `cli.md §8`, or a line
 * for each open turn, oldest first, and then for each slow answer, the worst first.
 */
export function showReplies(
  report: ReplyReport,
  listed: Listed,
  parties: Parties,
  frame: ReplyFrame,
  face: Face,
  locale: Catalogue,
): string {
  if (face.format === 'json') return json(replyObject(report, listed, parties, frame), face);
  if (face.format === 'table') return repliesScreen(report, listed, parties, frame, face, locale);
  return showSheet(turnSheet(listed, parties, locale), face);
}

function turnSheet({ open, slow }: Listed, parties: Parties, locale: Catalogue): Sheet {
  const { columns } = locale.replies;
  const { ref, who, over, since, answered, took, target, slow: late } = columns;
  return {
    columns: [ref, who, over, since, answered, took, target, late].map((title) => ({ title })),
    rows: [
      ...open.map((turn) => turnLine(turn, openObject(turn, parties), parties)),
      ...slow
        .filter((turn) => turn.outcome === 'answered')
        .map((turn) => turnLine(turn, slowObject(turn, parties), parties)),
    ],
  };
}

/** A turn for programs: times in minutes, instants in UTC. */
function turnLine(turn: JudgedTurn, raw: object, parties: Parties): Row {
  const ref = formatRef('touchpoint', turn.touchpoint);
  const cells = [
    ref,
    parties.get(turn.contact)?.contact.name ?? '',
    turn.channel,
    formatInstant(turn.since),
    turn.endedAt === null ? '' : formatInstant(turn.endedAt),
    `${minutesOf(turn.working)}`,
    Number.isFinite(turn.target) ? `${minutesOf(turn.target)}` : '',
    turn.slow ? 'slow' : '',
  ];
  return { ref, raw, cells: cells.map((text) => ({ text })) };
}
