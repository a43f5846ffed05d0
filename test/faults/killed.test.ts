import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { contents, fill, jsonl, mailFrom, person, texts } from '../support/interchange.ts';
import { freshBook, PROGRAM } from '../support/program.ts';
import type { Book } from '../support/program.ts';

/** Runs the program and kills it after so many milliseconds; answers whether it had acknowledged by then. */
const killedAfter = (book: Book, milliseconds: number, args: readonly string[]): Promise<boolean> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      env: book.env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', failed);
    child.on('close', () => {
      clearTimeout(timer);
      done(/^t\d+ .*\n/m.test(said));
    });
  });

describe('kill -9 at any moment', () => {
  test(
    'loses no touchpoint that was acknowledged and leaves a book that opens',
    { timeout: 30_000 },
    async () => {
      const book = freshBook();
      fill(book, [person('ana', 'Ana Pérez')]);
      const started = performance.now();
      book.crm(['due']);
      const usual = performance.now() - started;
      const acknowledged: string[] = [];
      for (let n = 0; n < 16; n += 1) {
        const text = `entry ${n}`;
        if (await killedAfter(book, (usual * 1.5 * n) / 16, ['log', 'call', 'ana', text]))
          acknowledged.push(text);
      }
      const kept = texts(book);
      expect(kept).toEqual(expect.arrayContaining(acknowledged));
      expect(new Set(kept).size).toBe(kept.length);
      expect(book.crm(['doctor'])).toMatchObject({ code: 0 });
    },
  );

  test('an import is in the book as a whole or not at all', { timeout: 30_000 }, async () => {
    const lines = [
      person('ana', 'Ana Pérez'),
      ...Array.from({ length: 4000 }, (_, n) =>
        mailFrom(`m-${n}`, 'ana', '2026-11-09T09:00:00Z', { text: `mail ${n}` }),
      ),
    ];
    const whole = freshBook();
    const file = whole.file('lines.jsonl', jsonl(lines));
    const started = performance.now();
    whole.crm(['import', 'jsonl', file]);
    const usual = performance.now() - started;
    for (const share of [0.4, 0.7, 0.95]) {
      const book = freshBook();
      await killedAfter(book, usual * share, ['import', 'jsonl', file]);
      expect([0, lines.length]).toContain(contents(book).length);
    }
  });
});

describe('several writers at once', () => {
  test('all get their turn, on a book that none of them has yet', { timeout: 30_000 }, async () => {
    const book = freshBook();
    const made = await Promise.all(Array.from({ length: 4 }, (_, n) => book.start(['add', `Person ${n}`])));
    expect(made.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    const logged = await Promise.all(
      Array.from({ length: 8 }, (_, n) => book.start(['log', 'call', `c${(n % 4) + 1}`, `entry ${n}`])),
    );
    expect(logged.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(new Set(texts(book))).toEqual(new Set(Array.from({ length: 8 }, (_, n) => `entry ${n}`)));
  });
});
