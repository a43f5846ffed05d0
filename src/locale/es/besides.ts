import type { Besides } from '../besides.ts';
import { consents } from './consents.ts';
import { merging } from './merging.ts';

/** Lo que solo dicen las órdenes de poco uso. */
export const besides: Besides = { consents, merging };
