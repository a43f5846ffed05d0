import { entryText, opText } from '../domain/journal.ts';
import type { Book } from './book.ts';
import { OpsDigest } from './digest.ts';
import { undoneName } from './entry.ts';
import { entries } from './journal.ts';

/** What is wrong with the journal. */
export type ChainFault =
  | {
      readonly is: 'gap';
      readonly entry: number;
      readonly device: string;
      readonly expected: number;
      readonly found: number;
    }
  | { readonly is: 'unlinked'; readonly entry: number }
  | { readonly is: 'altered'; readonly entry: number };

interface OpRow {
  readonly kind: string;
  readonly uid: string;
  readonly fields: string | null;
  readonly digest: string | null;
}

const OPS = `
select kind, uid, fields, digest
  from op
 where id >= ?
   and id <= ?
 order by id`;

/** Every place where the journal has a gap, does not follow the entry before, or is not what its hash says (`domain.md §9`). */
export function chainFaults(book: Book): readonly ChainFault[] {
  const { sha256 } = book.tools;
  const faults: ChainFault[] = [];
  const counts = new Map<string, number>();
  let previous = '';
  for (const entry of entries(book)) {
    const expected = (counts.get(entry.device) ?? 0) + 1;
    if (entry.n !== expected)
      faults.push({ is: 'gap', entry: entry.id, device: entry.device, expected, found: entry.n });
    counts.set(entry.device, entry.n);
    if (entry.previous !== previous) faults.push({ is: 'unlinked', entry: entry.id });
    const digest = new OpsDigest(sha256);
    for (const op of book.prepare<[number, number], OpRow>(OPS).iterate(entry.firstOp, entry.lastOp)) {
      // Of an erased operation the digest of what was there is all that is left.
      digest.add(op.digest ?? sha256(opText(op.kind, op.uid, op.fields ?? '')));
    }
    const head = entryText({
      previous: entry.previous,
      device: entry.device,
      n: entry.n,
      at: entry.at,
      clock: { ms: entry.clockMs, count: entry.clockCount },
      command: entry.command,
      undoes: entry.undoes === null ? null : undoneName(book, entry.undoes),
    });
    if (sha256(head + digest.total()) !== entry.hash) faults.push({ is: 'altered', entry: entry.id });
    previous = entry.hash;
  }
  return faults;
}
