import type { EntityKind } from '../domain/journal.ts';

/** The order in which kinds are taken in: each after those it names. */
const LAYERS: readonly (readonly EntityKind[])[] = [
  ['org', 'channel', 'segment', 'template', 'erasure'],
  ['contact'],
  ['quote'],
  ['touchpoint', 'followup'],
  ['dismissal', 'snooze', 'skip', 'distinction'],
];

/** A number for each kind; 0 is no record. */
export const CODES: Readonly<Record<EntityKind, number>> = {
  org: 1,
  channel: 2,
  contact: 3,
  quote: 4,
  touchpoint: 5,
  followup: 6,
  dismissal: 7,
  snooze: 8,
  skip: 9,
  segment: 10,
  template: 11,
  distinction: 12,
  erasure: 13,
};

/** The kinds to take in each reading of the file: layers that stand in the file one after the other go in together. */
export function passesOf(codes: Uint8Array): readonly ReadonlySet<number>[] {
  const layers = LAYERS.map((layer) => new Set(layer.map((kind) => CODES[kind])));
  const ends = layers.map((layer) => ({
    layer,
    first: codes.findIndex((code) => layer.has(code)),
    last: codes.findLastIndex((code) => layer.has(code)),
  }));
  const passes: { readonly kinds: Set<number>; last: number }[] = [];
  for (const { layer, first, last } of ends) {
    if (first < 0) continue;
    const before = passes.at(-1);
    if (before && before.last < first) {
      for (const code of layer) before.kinds.add(code);
      before.last = last;
    } else {
      passes.push({ kinds: new Set(layer), last });
    }
  }
  return passes.map(({ kinds }) => kinds);
}
