import type { Fields } from '../domain/journal.ts';
import { CrmError } from '../errors.ts';
import { findByKey } from '../store/entity.ts';
import { byAddress, named, namesake } from '../store/match.ts';
import type { Call } from './verb.ts';

/** Throws `duplicate-contact` where somebody is called so already, or has one of these addresses. */
export function refuseKnown(call: Pick<Call, 'book'>, name: string, fields: Fields): void {
  const existing = namesake(call.book, name, null);
  if (existing !== null) throw new CrmError({ is: 'duplicate-contact', name, existing });
  const handles = Object.values((fields['handles'] ?? {}) as Fields);
  for (const address of [fields['emails'] ?? [], fields['phones'] ?? [], handles].flat().map(String)) {
    const [owner] = named(call.book, byAddress(call.book, address));
    if (owner) throw new CrmError({ is: 'duplicate-contact', name: address, existing: owner });
  }
}

/** Throws `duplicate-key` where another contact than `own` has the key, or had it. */
export function refuseKnownKey(call: Pick<Call, 'book'>, fields: Fields, own: number | null): void {
  const { key } = fields;
  if (typeof key !== 'string') return;
  const owner = findByKey(call.book, 'contact', key);
  if (owner !== null && owner !== own) throw new CrmError({ is: 'duplicate-key', key });
}
