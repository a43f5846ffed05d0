import type { EntityKind, Json } from '../../domain/journal.ts';

/** How a column stands for a field: as it is, as 0 and 1, as JSON, or as the row that a uid names. */
export type Shape =
  | { readonly is: 'plain' }
  | { readonly is: 'flag' }
  | { readonly is: 'json' }
  | { readonly is: 'ref'; readonly to: EntityKind }
  | { readonly is: 'refs'; readonly to: EntityKind };

/** A field, its column's shape and the value it has where nothing is said. */
export interface Column {
  readonly shape: Shape;
  readonly initial: Json;
}

/** A kind of entity: its fields, and the statements that read and write its rows. */
export interface Kind {
  readonly columns: Readonly<Record<string, Column>>;
  readonly select: string;
  readonly insert: string;
  readonly update: string;
  readonly byUid: string;
  readonly byKey: string;
}

/** A value as it is. */
export const plain = (initial: Json = null): Column => ({ shape: { is: 'plain' }, initial });
/** Yes or no. */
export const flag = (initial: boolean | null = false): Column => ({ shape: { is: 'flag' }, initial });
/** A list or an object. */
export const json = (initial: Json): Column => ({ shape: { is: 'json' }, initial });
/** Another thing. */
export const ref = (to: EntityKind): Column => ({ shape: { is: 'ref', to }, initial: null });
/** Other things, in order. */
export const refs = (to: EntityKind): Column => ({ shape: { is: 'refs', to }, initial: [] });
