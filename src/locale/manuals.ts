import { help } from './en/help.ts';
import type { Manual } from './manual.ts';

/** What `crm help` says in a language; the Spanish is loaded only where it is spoken. */
export const manualOf = async (language: 'en' | 'es'): Promise<Manual> =>
  language === 'es' ? (await import('./es/help.ts')).help : help;
