import { consents } from './en/consents.ts';
import { merging } from './en/merging.ts';

const en = { consents, merging };

/** Sentences that only seldom used commands say, loaded with them; `en` defines them, each other language must have the same. */
export type Besides = typeof en;

/** Those sentences in a language; another than English is loaded when it is asked for. */
export const besidesOf = async (language: 'en' | 'es'): Promise<Besides> =>
  language === 'es' ? (await import('./es/besides.ts')).besides : en;
