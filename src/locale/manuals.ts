import { help } from './en/help.ts';
import type { Manual } from './manual.ts';

/** What `crm help` says in a language; English where it is not translated yet. */
export const manualOf = (_language: 'en' | 'es'): Manual => help;
