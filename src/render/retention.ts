import type { Contact } from '../domain/contact.ts';
import type { Day } from '../domain/day.ts';
import { formatInstant, type Instant } from '../domain/instant.ts';
import { formatRef } from '../domain/refs.ts';
import type { Retention } from '../domain/retention.ts';
import type { Standing } from '../domain/standing.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import { contactObject } from './contactObject.ts';
import type { Face } from './face.ts';
import { amountsObject, amountsText, percent, periodText } from './figures.ts';
import { json } from './json.ts';
import { showSheet, type Row, type Sheet } from './sheet.ts';
import { wrap } from './wrap.ts';

interface Party {
  readonly contact: Contact;
  readonly standing: Standing;
}

/** Who went, came back, came and stayed: with its figures for people, as the object of `cli.md §8`, or a line a contact. */
export function showRetention(
  retention: Retention,
  parties: ReadonlyMap<number, Party>,
  frame: { readonly now: Instant; readonly today: Day },
  face: Face,
  locale: Catalogue,
): string {
  const named = (ids: readonly number[]): readonly Party[] =>
    ids.flatMap((id) => parties.get(id) ?? []).sort((a, b) => (a.contact.folded < b.contact.folded ? -1 : 1));
  const groups = {
    lost: named(retention.lost),
    won_back: named(retention.wonBack),
    new: named(retention.added),
    kept: named(retention.kept),
  };
  if (face.format === 'json') return json(retentionObject(retention, groups, frame.now), face);
  const sheet = groupSheet(groups, locale);
  if (face.format !== 'table') return showSheet(sheet, face);
  if (sheet.rows.length === 0) return '';
  const lines = figureLines(retention, frame.today, locale).flatMap((line) =>
    wrap(line, face.fitted ? face.columns : Infinity),
  );
  return `${lines.map((line) => `${line}\n`).join('')}\n${showSheet(sheet, face)}`;
}

type Groups = Readonly<Record<'new' | 'kept' | 'won_back' | 'lost', readonly Party[]>>;

function retentionObject(retention: Retention, groups: Groups, now: Instant): object {
  const contacts = (group: readonly Party[]): readonly object[] =>
    group.map(({ contact, standing }) => contactObject(contact, standing));
  return {
    schema: 'crm.report.retention/1',
    now: formatInstant(now),
    from: retention.period.from,
    to: retention.period.to,
    before: { from: retention.before.from, to: retention.before.to },
    new: contacts(groups.new),
    kept: contacts(groups.kept),
    won_back: contacts(groups.won_back),
    lost: contacts(groups.lost),
    rate: retention.rate,
    revenue: amountsObject(retention.revenue),
    repeat_revenue: amountsObject(retention.repeatRevenue),
  };
}

function figureLines(retention: Retention, today: Day, locale: Catalogue): readonly string[] {
  const { retention: say } = locale;
  const { period, before, added, kept, wonBack, lost, rate } = retention;
  return [
    say.kept(kept.length, kept.length + lost.length, rate === null ? null : percent(rate, locale)),
    say.counts(added.length, wonBack.length, lost.length),
    say.periods(periodText(period, today, locale) ?? '', periodText(before, today, locale) ?? ''),
    ...(retention.revenue.size === 0
      ? []
      : [say.revenue(amountsText(retention.revenue, locale), amountsText(retention.repeatRevenue, locale))]),
  ];
}

function groupSheet(groups: Groups, locale: Catalogue): Sheet {
  const { columns } = locale.retention;
  const lines = (group: keyof Groups): readonly Row[] =>
    groups[group].map(({ contact, standing }) => {
      const ref = formatRef('contact', contact.id);
      return {
        ref,
        raw: { group, contact: contactObject(contact, standing) },
        cells: [
          { text: locale.retention.groups[group], plain: group, mood: group === 'lost' ? 'late' : 'good' },
          { text: ref, mood: 'accent' },
          { text: contact.name, mood: 'strong' },
          { text: contact.tier },
        ],
      };
    });
  return {
    columns: [
      { title: columns.group },
      { title: columns.ref },
      { title: columns.who, grow: true },
      { title: columns.tier, drop: 1 },
    ],
    rows: [...lines('lost'), ...lines('won_back'), ...lines('new'), ...lines('kept')],
  };
}
