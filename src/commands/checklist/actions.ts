import type { DueRow, Reason } from '../../domain/reason.ts';
import { formatRef } from '../../domain/refs.ts';
import { brief, chosen, saying, type Asking, type Interview } from '../asking/asking.ts';
import { askLog } from '../asking/log.ts';
import { askReason, askUntil } from '../asking/todos.ts';
import type { Call } from '../verb.ts';
import { VERBS } from '../verbs.ts';
import type { Deed } from './session.ts';

export type Action = keyof Call['locale']['checklist']['keys'];

const of = (row: DueRow, may: (kind: string) => boolean): readonly Reason[] =>
  row.reasons.filter(({ kind }) => may(kind));

const toDo = (row: DueRow): readonly Reason[] =>
  of(row, (kind) => kind === 'follow-up' || kind === 'promise');
const skippable = (row: DueRow): readonly Reason[] =>
  of(row, (kind) => kind === 'quote-chase' || kind === 'cadence');
const quotes = (row: DueRow): readonly Reason[] => of(row, (kind) => kind.startsWith('quote-'));
const owed = (row: DueRow): readonly Reason[] => of(row, (kind) => kind === 'reply');

/** What makes sense for a row, in the order in which it is offered. */
export function actionsFor(row: DueRow, canUndo: boolean, isFirst: boolean): readonly Action[] {
  const known = row.contact !== null;
  const offered: readonly (readonly [Action, boolean])[] = [
    ['call', known],
    ['mail', known],
    ['log', known],
    ['done', toDo(row).length > 0],
    ['quote', quotes(row).length > 0],
    ['dismiss', owed(row).length > 0],
    ['snooze', true],
    ['skip', skippable(row).length > 0],
    ['open', known],
    ['draft', known && Object.hasOwn(VERBS, 'draft')],
    ['undo', canUndo],
    ['next', true],
    ['back', !isFirst],
    ['help', true],
    ['quit', true],
  ];
  return offered.filter(([, makesSense]) => makesSense).map(([action]) => action);
}

/** The command that an action is for a row; null where it is none. */
export function deedOf(action: Action, row: DueRow): Deed | null {
  const who = row.contact === null ? '' : formatRef('contact', row.contact.id);
  switch (action) {
    case 'call':
    case 'mail':
      return { verb: 'log', words: [action === 'call' ? 'call' : 'email', who], ask: askLog };
    case 'log':
      return { verb: 'log', words: [who], ask: askLog };
    case 'done':
      return { verb: 'done', words: [], ask: pick(toDo(row)) };
    case 'dismiss':
      return { verb: 'dismiss', words: [who], ask: reasoned(() => Promise.resolve(who)) };
    case 'snooze':
      return { verb: 'snooze', words: [], ask: snoozing(row) };
    case 'skip':
      return { verb: 'skip', words: [], ask: reasoned((asking) => which(asking, skippable(row))) };
    case 'open':
      return { verb: 'show', words: [who] };
    case 'draft':
      return { verb: 'draft', words: [who] };
    default:
      return null;
  }
}

/** What a quote may have become; the command is chosen, then its quote. */
export async function quoteDeed(asking: Asking, row: DueRow): Promise<Deed> {
  const { quote: said } = asking.call.locale.checklist;
  const ref = await which(asking, quotes(row));
  const unsent = row.reasons.some((reason) => reason.ref === ref && reason.kind === 'quote-unsent');
  const verbs = [
    ...(unsent ? (['quote send'] as const) : []),
    'quote accept',
    'quote decline',
    'quote withdraw',
  ] as const;
  const verb = await chosen(
    asking,
    said.question,
    verbs.map((name) => ({ label: said[name], value: name })),
  );
  const because = verb === 'quote decline' || verb === 'quote withdraw';
  return {
    verb,
    words: [ref],
    ...(because ? { ask: reasoned(() => Promise.resolve(ref)) } : {}),
  };
}

const pick =
  (reasons: readonly Reason[]): Interview =>
  async (asking) =>
    saying(asking, { words: [await which(asking, reasons)] });

const reasoned =
  (ask: (asking: Asking) => Promise<string>): Interview =>
  async (asking) => {
    const words = [await ask(asking)];
    return saying(asking, { words, flags: await askReason(asking) });
  };

const snoozing =
  (row: DueRow): Interview =>
  async (asking) => {
    const { contact, reasons } = row;
    const all =
      contact === null || reasons.length === 1
        ? []
        : [
            {
              label: asking.call.locale.asking.snooze.all(brief(contact.name)),
              value: formatRef('contact', contact.id),
            },
          ];
    const what = await which(asking, reasons, all);
    return saying(asking, { words: [await askUntil(asking), what] });
  };

/** The reference of one of the reasons; nobody is asked where there is one. */
async function which(
  asking: Asking,
  reasons: readonly Reason[],
  before: readonly { readonly label: string; readonly value: string }[] = [],
): Promise<string> {
  const { locale } = asking.call;
  const refs = new Map(
    reasons.map(({ ref, kind, basis }) => {
      const text = 'text' in basis ? basis.text : 'title' in basis ? basis.title : '';
      return [ref, [ref, locale.due.kinds[kind], ...(text === '' ? [] : [text])].join(' · ')] as const;
    }),
  );
  const choices = [...before, ...[...refs].map(([value, label]) => ({ label, value }))];
  const [only] = choices;
  return choices.length === 1 && only ? only.value : chosen(asking, locale.checklist.which, choices);
}
