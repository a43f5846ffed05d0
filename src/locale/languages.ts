import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';

/** The sentences of a language; another than English is loaded when it is asked for. */
export const catalogueOf = async (language: 'en' | 'es'): Promise<Catalogue> =>
  language === 'en' ? en : (await import('./es.ts')).es;
