import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';

/** The sentences of a language. */
export const catalogueOf = (_language: 'en' | 'es'): Catalogue => en;
