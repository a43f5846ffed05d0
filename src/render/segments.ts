import { formatInstant, type Instant } from '../domain/instant.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import type { Face } from './face.ts';
import { json } from './json.ts';
import { showSheet, type Row } from './sheet.ts';

/** A saved filter and how many people it leaves; null: it cannot be read any more. */
export interface CountedSegment {
  readonly name: string;
  readonly filter: string;
  readonly people: number | null;
}

/** The list of segments in the face's form. */
export function showSegments(
  segments: readonly CountedSegment[],
  now: Instant,
  face: Face,
  locale: Catalogue,
): string {
  const rows = segments.map(({ name, filter, people }): Row => ({
    ref: name,
    raw: { name, filter, people },
    cells: [
      { text: name, mood: 'strong' },
      people === null ? { text: '?', plain: '', mood: 'late' } : { text: `${people}` },
      { text: filter },
    ],
  }));
  if (face.format === 'json') {
    const items = rows.map(({ raw }) => raw);
    return json({ schema: 'crm.segment.list/1', now: formatInstant(now), items }, face);
  }
  const { columns } = locale.segments;
  return showSheet(
    {
      columns: [
        { title: columns.name },
        { title: columns.people, align: 'right' },
        { title: columns.filter, grow: true, least: 16 },
      ],
      rows,
    },
    face,
  );
}
