import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { caseFiles, readCase, runCase, VECTORS } from '../support/vectors.ts';

const there = existsSync(VECTORS);

describe.concurrent('worked cases, through the real program', () => {
  test.skipIf(!there)('lie beside this checkout, in ../shared/vectors', () => {
    expect(caseFiles(VECTORS)).not.toEqual([]);
  });

  for (const file of caseFiles(VECTORS)) {
    const worked = readCase(join(VECTORS, file));
    test(`${file.replace('.json', '')}: ${worked.name}`, { timeout: 30_000 }, async () => {
      expect({ why: worked.why, faults: await runCase(worked) }).toEqual({ why: worked.why, faults: [] });
    });
  }
});
