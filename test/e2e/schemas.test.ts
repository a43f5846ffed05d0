import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../support/matches.ts';
import { freshBook, ROOT } from '../support/program.ts';
import { schemaFaults } from '../support/schema.ts';

const folder = join(ROOT, 'docs', 'schemas');
const schemaOf = (name: string): JsonObject =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as JsonObject;

const BROKEN = '{"type":"contact","key":"ana","name":"Ana Pérez"}\n{"type":"contract","key":"x"}\n';

const ANSWERS: readonly (readonly [schema: string, args: readonly string[], stdin: string])[] = [
  ['due', ['due', '--ahead', '30'], ''],
  ['remind', ['remind', '--dry-run', '--ahead', '30'], ''],
  ['report.replies', ['report', 'replies'], ''],
  ['report.quotes', ['report', 'quotes'], ''],
  ['report.retention', ['report', 'retention'], ''],
  ['contact.list', ['contact', 'list', '--archived'], ''],
  ['date', ['date', 'friday 10:00'], ''],
  ['date', ['date', '--between', '2026-11-20T09:00', '2026-11-23T12:00'], ''],
  ['import', ['import', 'jsonl', '-'], BROKEN],
];

describe('the JSON Schemas of docs/schemas', () => {
  const book = freshBook();
  book.crm(['demo', '--keep', book.db, '--json']);

  test.each(ANSWERS)('%s holds for crm %s', (name, args, stdin) => {
    const { out, err } = book.crm([...args, '--json'], { stdin });
    expect(err).toBe('');
    expect(schemaFaults(schemaOf(name), JSON.parse(out) as JsonObject)).toEqual([]);
  });

  test('there is none that nothing is held against', () => {
    const held = new Set(ANSWERS.map(([name]) => `${name}.json`));
    expect(readdirSync(folder).filter((file) => !held.has(file))).toEqual([]);
  });

  test('an answer that lacks a key, has another kind of value or says more is noticed', () => {
    const date = {
      schema: 'crm.date/1',
      now: '2026-11-20T10:00:00Z',
      day: '2026-11-27',
      at: null,
      weekday: 'Friday',
    };
    const faults = (value: JsonObject): readonly string[] => schemaFaults(schemaOf('date'), value);
    expect(faults(date)).toEqual([]);
    expect(faults({ ...date, day: 27 })).toContain('$.day: 27 is no string');
    expect(faults({ ...date, hour: 3 })).toContain('$.hour is not described');
    expect(faults({ schema: date.schema, now: date.now })).toHaveLength(1);
    expect(faults({ ...date, now: 'now' })).toContain(
      '$.now: "now" is not like ^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$',
    );
  });
});
