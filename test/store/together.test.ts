import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chainFaults } from '../../src/store/chain.ts';
import { factsOf } from '../../src/store/dueFacts.ts';
import { openBook } from '../../src/store/open.ts';
import { differences, rebuild } from '../../src/store/rebuild.ts';
import { instant } from '../../src/domain/instant.ts';
import { addContact, addTouch, newBook, NOW, replayedBook, toolsOf } from '../support/books.ts';
import { temporaryFolder } from '../support/temporary.ts';

it('two programs that write to one book in turn lose nothing, and each sees what the other wrote', () => {
  const path = join(temporaryFolder(), 'book.db');
  const [one, other] = [openBook(path, toolsOf()), openBook(path, toolsOf(undefined, undefined, 77))];
  const ana = addContact(one, { name: 'Ana' });
  for (let n = 0; n < 20; n += 1) {
    const [mine, theirs] = n % 2 === 0 ? [one, other] : [other, one];
    const direction = n % 3 === 0 ? 'in' : 'out';
    addTouch(mine, {
      contacts: [ana.uid],
      at: instant(NOW - 9000 + n * 60),
      channel: 'email',
      direction,
      text: `${n}`,
    });
    expect(factsOf(theirs, ana.id, NOW)).toEqual(factsOf(mine, ana.id, NOW));
  }
  const { n } = one.db
    .prepare<[], { n: number }>('select count(distinct uid) as n from touchpoint')
    .get() ?? { n: 0 };
  expect(n).toBe(20);
  expect(chainFaults(other)).toEqual([]);
  const fresh = newBook();
  rebuild(other, fresh);
  expect(differences(one, fresh)).toEqual([]);
  expect(differences(other, replayedBook(other))).toEqual([]);
  one.close();
  other.close();
});
