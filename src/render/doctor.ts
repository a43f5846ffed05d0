import { formatRef } from '../domain/refs.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import type { Face } from './face.ts';
import { harmless } from './harmless.ts';
import { json } from './json.ts';

/** What was examined, and what was found wrong. */
export interface Findings {
  readonly path: string;
  readonly file: readonly string[];
  readonly chain: readonly { readonly is: 'gap' | 'unlinked' | 'altered'; readonly entry: number }[];
  readonly tables: readonly {
    readonly table: string;
    readonly row: number;
    readonly left: string | null;
    readonly right: string | null;
  }[];
}

/** The findings, a line a check; a fault under each that has one. */
export function showDoctor(findings: Findings, face: Face, locale: Catalogue): string {
  const { file, chain, tables } = findings;
  const faults = chain.map(({ is, entry }) => ({ is, entry: formatRef('entry', entry) }));
  if (face.format === 'json') {
    const sound = file.length + chain.length + tables.length === 0;
    return json({ schema: 'crm.doctor/1', sound, file, journal: faults, tables }, face);
  }
  const { doctor } = locale;
  const lines = [
    doctor.file(file.length === 0),
    ...file.map((text) => `  ${text}`),
    doctor.journal(chain.length === 0),
    ...faults.map(({ is, entry }) => `  ${doctor.faults[is](entry)}`),
    doctor.tables(tables.length === 0),
    ...tables.map(({ table, row, left, right }) => `  ${doctor.differs(table, row, left, right)}`),
  ];
  return lines.map((line) => `${harmless(line)}\n`).join('');
}
