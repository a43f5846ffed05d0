import { csv } from './en/csv.ts';

/** What `crm import csv` says. */
export type CsvWords = typeof csv;

/** That in a language; the Spanish is loaded only where it is spoken. */
export const csvWordsOf = async (language: 'en' | 'es'): Promise<CsvWords> =>
  language === 'es' ? (await import('./es/csv.ts')).csv : csv;
