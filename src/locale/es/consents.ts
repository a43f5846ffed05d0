import type { Besides } from '../besides.ts';
import { on as onDay } from './words.ts';

const answer = (given: boolean): string => (given ? 'sí' : 'no');

export const consents: Besides['consents'] = {
  said: (purpose, given, day, source) =>
    `${answer(given)} a ${purpose}, dicho ${onDay(day)}${source === null ? '' : ` (${source})`}`,
  before: (given, on) => `antes: ${answer(given)}${on === '' ? '' : `, del ${on}`}`,
};
