/** How many of what goes over. */
export interface Moved {
  readonly touchpoints: number;
  readonly quotes: number;
  readonly followUps: number;
}

const counted = (n: number, one: string, many: string): readonly string[] =>
  n === 0 ? [] : [n === 1 ? `1 ${one}` : `${n} ${many}`];

/** What `contact merge` and `contact dupes` say. */
export const merging = {
  columns: { refs: 'refs', who: 'who', why: 'why', command: 'command' },
  evidence: {
    email: (value: string): string => `same address ${value}`,
    phone: (value: string): string => `same number ${value}`,
    handle: (value: string): string => `same handle ${value}`,
    name: 'same name',
    alias: 'one is the other’s alias',
    'near-name': 'near names',
    'part-of-name': 'one name in the other',
    org: (value: string): string => `both at ${value}`,
    domain: (value: string): string => `both write from ${value}`,
  },
  found: (count: number): string =>
    count === 0
      ? 'Nobody seems to be in the book twice.'
      : `${count === 1 ? '1 likely duplicate' : `${count} likely duplicates`}. Different people after all? crm contact dupes --not c7 c12`,
  different: (who: string): string => `somebody else than ${who}`,
  takesIn: (who: string): string => `takes in ${who}`,
  moved: ({ touchpoints, quotes, followUps }: Moved): string =>
    [
      ...counted(touchpoints, 'touchpoint', 'touchpoints'),
      ...counted(quotes, 'quote', 'quotes'),
      ...counted(followUps, 'follow-up', 'follow-ups'),
    ].join(', '),
  stays: (label: string, kept: string, other: string, fact: string | null): string =>
    fact === null
      ? `${label} stays ${kept}, not ${other}`
      : `${label} stays ${kept}; ${other} is kept as fact ${fact}`,
  fact: (name: string): string => `fact ${name}`,
  would: (line: string): string => `would merge: ${line}`,
  question: (others: string, keep: string): string => `Merge ${others} into ${keep}?`,
  left: 'Nothing was merged.',
};
