import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readCsv, orderIn } from '../../src/connectors/csv/readCsv.ts';
import type { Mapping } from '../../src/connectors/csv/mapped.ts';
import { shapeOf, type Shape } from '../../src/connectors/csv/shape.ts';
import { CHANNELS } from '../../src/domain/channel.ts';
import type { Incoming } from '../../src/domain/incoming.ts';
import { instant } from '../../src/domain/instant.ts';
import type { DateOrder } from '../../src/domain/writtenDate.ts';

// Local times are told in the user's zone.
process.env['TZ'] = 'Europe/Madrid';

/** A sample file of another program, in the shape that it writes. */
export const sample = (name: string): Uint8Array =>
  readFileSync(new URL(`../connectors/csv/files/${name}.csv`, import.meta.url));

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The same bytes in pieces, as a file comes. */
export const pieces = (bytes: Uint8Array, length: number): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / length) }, (_, at) =>
    bytes.subarray(at * length, (at + 1) * length),
  );

export interface Found {
  readonly shape: Shape;
  readonly order: ReturnType<typeof orderIn>;
  readonly all: readonly Incoming[];
}

/** Reads a file as the import does: its shape, the order of its dates, then its rows. */
export function read(
  bytes: Uint8Array | string,
  how: { readonly map?: Mapping; readonly order?: DateOrder | null; readonly piece?: number } = {},
): Found {
  const source = pieces(typeof bytes === 'string' ? bytesOf(bytes) : bytes, how.piece ?? 1 << 16);
  const shape = shapeOf(() => source);
  if (shape === null) throw new Error('nothing in it');
  const layout = { shape, mapping: how.map ?? null };
  const context = {
    dates: { order: how.order ?? null, latest: 2027 },
    channels: CHANNELS,
    now: instant(Date.UTC(2026, 10, 20, 10) / 1000),
    hash: (text: string): string => createHash('sha256').update(text).digest('hex'),
  };
  const order = orderIn(source, layout, context);
  const told = order.is === 'told' ? order.order : null;
  const all = [...readCsv(source, layout, { ...context, dates: { order: how.order ?? told, latest: 2027 } })];
  return { shape, order, all };
}
