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
