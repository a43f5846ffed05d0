import { formatInstant, type Instant } from '../domain/instant.ts';
import { formatRef } from '../domain/refs.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import type { Face } from './face.ts';
import { harmless } from './harmless.ts';
import { json } from './json.ts';

/** What was examined, and what was found wrong. */
export interface Findings {
  readonly sound: boolean;
  readonly file: readonly string[];
  /** Null: it cannot be read to its end. */
  readonly chain: readonly { readonly is: 'gap' | 'unlinked' | 'altered'; readonly entry: number }[] | null;
  /** Null: they cannot be read, or not be rebuilt. */
  readonly tables:
    | readonly {
        readonly table: string;
        readonly row: number;
        readonly left: string | null;
        readonly right: string | null;
      }[]
    | null;
}

/** The findings, a line a check; a fault under each that has one. */
export function showDoctor(findings: Findings, now: Instant, face: Face, locale: Catalogue): string {
  const { sound, file, chain, tables } = findings;
  const faults = chain?.map(({ is, entry }) => ({ is, entry: formatRef('entry', entry) })) ?? null;
  if (face.format === 'json' || face.format === 'jsonl') {
    return json(
      { schema: 'crm.doctor/1', now: formatInstant(now), sound, file, journal: faults, tables },
      { terminal: face.terminal && face.format === 'json' },
    );
  }
  const { doctor } = locale;
  const lines = [
    doctor.file(file.length === 0),
    ...file.map((text) => `  ${text}`),
    faults === null ? doctor.journalUnread : doctor.journal(faults.length === 0),
    ...(faults ?? []).map(({ is, entry }) => `  ${doctor.faults[is](entry)}`),
    tables === null ? doctor.tablesUnread : doctor.tables(tables.length === 0),
    ...(tables ?? []).map(({ table, row, left, right }) => `  ${doctor.differs(table, row, left, right)}`),
  ];
  return lines.map((line) => `${harmless(line)}\n`).join('');
}
