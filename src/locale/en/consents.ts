const answer = (given: boolean): string => (given ? 'yes' : 'no');

/** What `contact consent` says. */
export const consents = {
  said: (purpose: string, given: boolean, day: string, source: string | null): string =>
    `${answer(given)} to ${purpose}, said ${day}${source === null ? '' : ` (${source})`}`,
  before: (given: boolean, on: string): string => `before: ${answer(given)}${on === '' ? '' : ` of ${on}`}`,
};
