import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fill, person } from '../support/interchange.ts';
import { freshBook, type Book } from '../support/program.ts';
import { onTerminal } from '../support/terminal.ts';

/** A book with more people than a screen has lines. */
function manyPeople(config?: string): Book {
  const book = freshBook(config === undefined ? {} : { config });
  fill(
    book,
    Array.from({ length: 40 }, (_, n) => person(`p${n}`, `Person ${n + 10}`)),
  );
  return book;
}

const LIST = ['contact', 'list'];
const SMALL = { columns: 80, rows: 12 };

/** Runs a command on a terminal with a pager that leaves what it was given in a file; answers that, null where it was not called. */
async function paging(
  book: Book,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string | null> {
  const file = join(book.folder, 'paged');
  const { code } = await onTerminal(args, { ...book.env, CRM_PAGER: `tee ${file}`, ...env }, SMALL).ended;
  expect(code).toBe(0);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

describe('the pager', () => {
  test('shows what is longer than the screen, whole', async () => {
    const paged = await paging(manyPeople(), LIST);
    expect(paged?.split('\n').filter((line) => line.startsWith('c'))).toHaveLength(40);
  });

  test('is not called for what fits, in a pipe, with --no-pager, on a dumb terminal or in CI', async () => {
    const book = manyPeople();
    const { code, err } = book.crm(LIST, { env: { CRM_PAGER: 'false' } });
    expect([
      [code, err],
      await paging(book, [...LIST, '--limit', '5']),
      await paging(book, [...LIST, '--no-pager']),
      await paging(book, LIST, { TERM: 'dumb' }),
      await paging(book, LIST, { CI: 'true' }),
    ]).toEqual([[0, ''], null, null, null, null]);
  });

  test('is chosen by CRM_PAGER, then the settings, then PAGER', async () => {
    const { CRM_PAGER: _, ...bare } = { CRM_PAGER: '', ...manyPeople().env };
    const shown = async (config: string, env: Readonly<Record<string, string>>): Promise<string> => {
      const book = manyPeople(`zone = "Europe/Madrid"\n${config}\n`);
      const { screen } = await onTerminal(LIST, { ...bare, ...book.env, ...env }, SMALL).ended;
      return screen.split('\n').find((line) => line.startsWith('from ')) ?? '';
    };
    const [ours, theirs] = ['cat > /dev/null; echo from ours', 'cat > /dev/null; echo from theirs'];
    expect([
      await shown(`pager = "${ours}"`, { PAGER: theirs }),
      await shown('', { PAGER: theirs }),
      await shown('pager = false', { PAGER: theirs }),
      await shown('pager = false', { CRM_PAGER: ours }),
    ]).toEqual(['from ours', 'from theirs', '', 'from ours']);
  });

  test('that is not there is done without, in silence', async () => {
    const { env } = manyPeople();
    const { code, screen } = await onTerminal(LIST, { ...env, CRM_PAGER: 'no-such-pager -R' }, SMALL).ended;
    expect([code, screen.split('\n').slice(-2)]).toEqual([
      0,
      [expect.stringMatching(/^c40 {2}Person 49/), '40 contacts'],
    ]);
  });

  test('may be left before the end, and the command ends as it would have', async () => {
    const book = manyPeople();
    const { code } = await onTerminal(LIST, { ...book.env, CRM_PAGER: 'head -n 1' }, SMALL).ended;
    expect(code).toBe(0);
    for (let n = 1; n <= 15; n += 1) book.crm(['todo', `c${n}`, 'yesterday', 'call']);
    const overdue = onTerminal(['due', '--exit-code'], { ...book.env, CRM_PAGER: 'head -n 1' }, SMALL);
    expect((await overdue.ended).code).toBe(9);
  });

  test('leaves the book closed while it is read', async () => {
    const book = manyPeople();
    const shown = join(book.folder, 'shown');
    const looking = `cat > /dev/null; ls ${book.folder} > ${shown}`;
    await onTerminal(LIST, { ...book.env, CRM_PAGER: looking }, SMALL).ended;
    expect(
      readFileSync(shown, 'utf8')
        .split('\n')
        .filter((name) => name.startsWith('book.db')),
    ).toEqual(['book.db']);
  });

  test('takes Ctrl-C for itself', async () => {
    const asking = 'cat > /dev/null; trap "echo still here" INT; echo ready; read key < /dev/tty; echo left';
    const terminal = onTerminal(LIST, { ...manyPeople().env, CRM_PAGER: asking }, SMALL);
    await terminal.answer('ready', '<ctrl-c>');
    await terminal.answer('still here', 'x<enter>');
    const { code, screen } = await terminal.ended;
    expect([code, screen.includes('40 contacts')]).toEqual([0, true]);
  });
});
