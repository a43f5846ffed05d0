import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshBook, PROGRAM } from '../support/program.ts';
import type { Ran } from '../support/program.ts';

/** A mount needs a namespace of its own, which not every machine gives. */
const mounts = spawnSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs -o size=64k tmpfs /tmp']).status === 0;

const ONE_LINE_AND_A_HINT = /^Error: [^\n]+\nHint: [^\n]+\n$/;

/** Runs a shell script in which `crm` is the program and `$dir` an empty folder that holds the book; what is mounted there goes with the script. */
const inShell = (script: string, wrap: readonly string[]): Ran => {
  const book = freshBook();
  const dir = join(book.folder, 'disk');
  mkdirSync(dir);
  const ran = spawnSync('env', [...wrap, 'sh', '-c', `crm() { "$NODE" "$CRM" "$@"; }\n${script}`], {
    env: { ...book.env, CRM_DB: join(dir, 'book.db'), NODE: process.execPath, CRM: PROGRAM, dir },
    encoding: 'utf8',
  });
  return { code: ran.status ?? -1, out: ran.stdout, err: ran.stderr };
};

describe('a full disk', () => {
  test.skipIf(!mounts)('is said in one line with what to do, and costs nothing that was acknowledged', () => {
    const ran = inShell(
      `mount -t tmpfs -o size=8m,mode=700 tmpfs "$dir"
       crm add "Ana Pérez" --quiet
       crm log call ana "before" --quiet
       dd if=/dev/zero of="$dir/filler" bs=4096 2>/dev/null
       crm log call ana "while full"; echo "full: $?"
       rm "$dir/filler"
       crm log call ana "after" --quiet
       crm export jsonl | grep '"touchpoint"' | grep -o '"text":"[a-z ]*"'`,
      ['unshare', '-m'],
    );
    expect(ran).toEqual({
      code: 0,
      out: 'full: 1\n"text":"before"\n"text":"after"\n',
      err: expect.stringMatching(ONE_LINE_AND_A_HINT) as string,
    });
  });

  test.skipIf(!mounts)('from the start leaves nothing that stands in the way later', () => {
    const ran = inShell(
      `mount -t tmpfs -o size=1m,mode=700 tmpfs "$dir"
       dd if=/dev/zero of="$dir/filler" bs=4096 2>/dev/null
       crm add "Ana Pérez"; echo "full: $?"
       rm "$dir/filler"
       crm add "Ana Pérez" --quiet; echo "after: $?"
       crm contact list --format json | grep -c "Ana"`,
      ['unshare', '-m'],
    );
    expect(ran).toEqual({
      code: 0,
      out: 'full: 1\nafter: 0\n1\n',
      err: expect.stringMatching(ONE_LINE_AND_A_HINT) as string,
    });
  });

  test.skipIf(process.platform === 'win32')('and so is a limit on the size of files', () => {
    const ran = inShell(
      `crm add "Ana Pérez" --quiet
       crm log call ana "before" --quiet
       (ulimit -f 1; crm log call ana "while limited"); echo "limited: $?"
       crm log call ana "after" --quiet
       crm export jsonl | grep '"touchpoint"' | grep -o '"text":"[a-z ]*"'`,
      [],
    );
    expect(ran).toEqual({
      code: 0,
      out: 'limited: 1\n"text":"before"\n"text":"after"\n',
      err: expect.stringMatching(ONE_LINE_AND_A_HINT) as string,
    });
  });
});

describe('a place that cannot be written', () => {
  test.skipIf(!mounts)('is said when something is to be written, and nothing breaks', () => {
    const ran = inShell(
      `crm add "Ana Pérez" --quiet
       mount --bind "$dir" "$dir" && mount -o remount,ro,bind "$dir"
       crm log call ana "hello"; echo "log: $?"`,
      ['unshare', '-m'],
    );
    expect(ran).toEqual({
      code: 0,
      out: 'log: 1\n',
      err: expect.stringMatching(/^Error: [^\n]*book\.db[^\n]*\nHint: [^\n]+\n$/) as string,
    });
  });

  test.skipIf(!mounts)('is read all the same, or says in one line why not', () => {
    const ran = inShell(
      `crm add "Ana Pérez" --quiet
       mount --bind "$dir" "$dir" && mount -o remount,ro,bind "$dir"
       crm contact list; echo "list: $?"`,
      ['unshare', '-m'],
    );
    expect(ran.out + ran.err).toMatch(
      /^([^\n]*Ana Pérez[^\n]*\nlist: 0\n|list: 1\nError: [^\n]+\nHint: [^\n]+\n)$/,
    );
  });

  test.skipIf(!mounts)('cannot take a new book', () => {
    const ran = inShell(
      `mount --bind "$dir" "$dir" && mount -o remount,ro,bind "$dir"
       crm add "Ana Pérez"; echo "add: $?"`,
      ['unshare', '-m'],
    );
    expect(ran).toEqual({
      code: 0,
      out: 'add: 1\n',
      err: expect.stringMatching(ONE_LINE_AND_A_HINT) as string,
    });
  });
});
