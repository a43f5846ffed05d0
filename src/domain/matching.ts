import { wordsOf } from './folding.ts';

/** Somebody in the book whom a row may mean. */
export interface Candidate {
  readonly id: number;
  /** Name and aliases. */
  readonly names: readonly string[];
  /** Of the organisation, as `wordsOf` has it; null: none. */
  readonly org: string | null;
  readonly hasAddress: boolean;
  /** Whether an earlier row of the same file made them. */
  readonly isNew: boolean;
}

/** A row, and whom each piece of it points to. */
export interface Evidence {
  readonly name: string;
  readonly org: string | null;
  readonly hasKey: boolean;
  readonly hasAddress: boolean;
  readonly byKey: readonly Candidate[];
  /** For each e-mail address that somebody has. */
  readonly byEmail: readonly (readonly Candidate[])[];
  /** For each phone number that somebody has. */
  readonly byPhone: readonly (readonly Candidate[])[];
  /** Those who bear the very name, case and accents ignored. */
  readonly byName: readonly Candidate[];
}

export type Decision =
  | { readonly is: 'one'; readonly id: number }
  | { readonly is: 'none' }
  | { readonly is: 'several'; readonly ids: readonly number[] };

const NONE: Decision = { is: 'none' };

/**
 * Whom a row of a foreign file means: by the file's own key, e-mail and phone; else by name and organisation, or by the
 * name alone where neither side has an address. All that the row says has to point to one contact.
 */
export function decide(evidence: Evidence): Decision {
  const { name, byKey, byEmail, byPhone } = evidence;
  // Two rows of one file with one address and two names are two people who share it.
  const isOther = (candidate: Candidate): boolean => candidate.isNew && !mayBe(candidate, name);
  const pointed = [
    byKey,
    ...byEmail.map((found) => found.filter((one) => !isOther(one))),
    // A switchboard's number says little: the name has to bear it out.
    ...byPhone.map((found) => found.filter((one) => (one.isNew ? bears(one, name) : mayBe(one, name)))),
  ].filter((found) => found.length > 0);
  if (pointed.length === 0) return byNameOf(evidence);
  const common = (pointed[0] ?? []).filter(({ id }) =>
    pointed.every((found) => found.some((one) => one.id === id)),
  );
  if (common.length === 0) return several(pointed.flat());
  const [only, ...more] = common.length === 1 ? common : common.filter((one) => bears(one, name));
  return only && more.length === 0 ? { is: 'one', id: only.id } : several(common);
}

function byNameOf({ org, hasKey, hasAddress, byName }: Evidence): Decision {
  // Under another key of the same file they are somebody else.
  const found = byName.filter((one) => !(hasKey && one.isNew));
  const colleagues = found.filter((one) => org !== null && one.org === org);
  const alike =
    colleagues.length > 0 || hasAddress
      ? colleagues
      : found.filter((one) => !one.hasAddress && (one.org === null || org === null));
  const [only, ...more] = alike;
  if (!only) return NONE;
  return more.length === 0 ? { is: 'one', id: only.id } : several(alike);
}

const several = (candidates: readonly Candidate[]): Decision => ({
  is: 'several',
  ids: [...new Set(candidates.map(({ id }) => id))],
});

/** A name as it is compared. */
export const nameKey = (name: string): string => wordsOf(name).join(' ');

const bears = ({ names }: Candidate, name: string): boolean =>
  names.some((one) => nameKey(one) === nameKey(name));

/** Whether a name may be one of a contact's: all its words begin words of it, or the other way round; no name may be any. */
export const mayBe = ({ names }: Pick<Candidate, 'names'>, name: string): boolean =>
  names.some((one) => isPart(wordsOf(name), wordsOf(one)) || isPart(wordsOf(one), wordsOf(name)));

function isPart(words: readonly string[], whole: readonly string[]): boolean {
  const left = [...whole];
  return words.every((word) => {
    const at = left.findIndex((one) => one.startsWith(word));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
