import { help } from './en/help.ts';
import type { Manual } from './manual.ts';

/** What `crm help` says in a language. */
export const manualOf = async (_language: 'en' | 'es'): Promise<Manual> => help;
