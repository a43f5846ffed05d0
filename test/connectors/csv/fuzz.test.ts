import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsOf } from '../../../src/connectors/csv/rows.ts';
import type { Incoming } from '../../../src/domain/incoming.ts';
import { pieces, read, sample } from '../../support/csv.ts';

const SAMPLES = [
  'google',
  'google-old',
  'outlook',
  'outlook-es',
  'linkedin',
  'hubspot-contacts',
  'hubspot-notes',
  'pipedrive-people',
  'pipedrive-activities',
  'clickup',
].map(sample);

/** What happens to files: bytes lost, doubled, changed, cut off, and the characters that matter put in anywhere. */
const hurt = fc.oneof(
  fc.record({ is: fc.constant('drop' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ is: fc.constant('cut' as const), at: fc.nat(), length: fc.constant(0) }),
  fc.record({
    is: fc.constant('put' as const),
    at: fc.nat(),
    length: fc.constantFrom(...Buffer.from('",;\t\r\n\0=\'[]{}()\u00ff\u0080', 'latin1')),
  }),
  fc.record({ is: fc.constant('twice' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 400 }) }),
);

function mutated(
  bytes: Uint8Array,
  wounds: readonly { is: string; at: number; length: number }[],
): Uint8Array {
  let all = Buffer.from(bytes);
  for (const { is, at: where, length } of wounds) {
    const at = where % (all.length + 1);
    if (is === 'drop') all = Buffer.concat([all.subarray(0, at), all.subarray(at + length)]);
    else if (is === 'cut') all = Buffer.from(all.subarray(0, Math.max(at, 1)));
    else if (is === 'put')
      all = Buffer.concat([all.subarray(0, at), Buffer.from([length]), all.subarray(at)]);
    else all = Buffer.concat([all.subarray(0, at + length), all.subarray(at)]);
  }
  return new Uint8Array(all);
}

const isWhole = (one: Incoming): boolean =>
  one.is === 'contact'
    ? one.party.name + one.party.emails.join('') + one.party.phones.join('') !== '' &&
      one.party.emails.every((email) => /^[^\s@]+@[^\s@]+$/.test(email))
    : one.is === 'touchpoint'
      ? one.parties.length > 0 && Number.isInteger(one.fields['at']) && one.key !== ''
      : one.is !== 'followup' || typeof one.fields['due'] === 'string';

test('a damaged file never throws, and each of its rows is taken, left out or refused with its line', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SAMPLES),
      fc.array(hurt, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(3, 64, 1 << 16),
      (file, wounds, piece) => {
        const bytes = mutated(file, wounds);
        if (!bytes.some((byte) => !'\r\n \t\0'.includes(String.fromCharCode(byte)))) return;
        let found;
        try {
          found = read(bytes, { piece, order: 'day-first' });
        } catch (error) {
          if (error instanceof Error && error.message === 'nothing in it') return;
          throw error;
        }
        const { shape, all } = found;
        const lines = [...rowsOf(pieces(bytes, piece), shape.delimiter)]
          .map(({ line }) => line)
          .filter((line) => line > shape.headerLine);
        expect(new Set(all.map(({ line }) => line))).toEqual(new Set(lines));
        expect(all.every(isWhole)).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});

test('a file comes out the same however it is cut into pieces', () => {
  for (const bytes of SAMPLES) expect(read(bytes, { piece: 7 })).toEqual(read(bytes));
});
