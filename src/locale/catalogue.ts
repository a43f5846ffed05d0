import type { en } from './en.ts';

/** Every sentence the program says; `en` defines it, each other language must have the same. */
export type Catalogue = typeof en;
