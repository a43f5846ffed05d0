import { foreign } from './en/foreign.ts';

/** What imports and exports of foreign files say. */
export type Foreign = typeof foreign;

/** That in a language; the Spanish is loaded only where it is spoken. */
export const foreignOf = async (language: 'en' | 'es'): Promise<Foreign> =>
  language === 'es' ? (await import('./es/foreign.ts')).foreign : foreign;
