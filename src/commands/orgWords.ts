import { acquaintanceOf } from '../domain/acquaintance.ts';
import { formatRef } from '../domain/refs.ts';
import { CrmError, type Named } from '../errors.ts';
import type { OrgWithPeople } from '../render/orgs.ts';
import { contactOf } from './whom.ts';
import { matchOrg, type Org } from '../store/orgs.ts';
import { oneOf } from '../store/people.ts';
import type { Call } from './verb.ts';

/** The organisation that words name. Throws `word-missing`, `org-unknown`, `org-ambiguous`. */
export function orgNamed(call: Pick<Call, 'book'>, words: readonly string[]): Org {
  if (words.length === 0) throw new CrmError({ is: 'word-missing', what: 'org' });
  const said = words.join(' ');
  const match = matchOrg(call.book, said);
  switch (match.is) {
    case 'one':
      return match.org;
    case 'many':
      throw new CrmError({ is: 'org-ambiguous', words: said, candidates: match.candidates.map(namedOrg) });
    case 'none':
      throw new CrmError({ is: 'org-unknown', words: said, near: match.near.map(namedOrg) });
  }
}

/** An organisation as an error names it. */
export const namedOrg = ({ id, name }: Pick<Org, 'id' | 'name'>): Named => ({
  ref: formatRef('org', id),
  name,
});

/** An organisation with its people by name; the archived ones too where asked for. */
export function withPeople(call: Call, org: Org, archived: boolean): OrgWithPeople {
  const people = org.members
    .map((id) => acquaintanceOf(oneOf(call.book, contactOf(call, id), call.now), call.today, call.settings))
    .filter(({ contact }) => archived || !contact.archived)
    .toSorted(({ contact: a }, { contact: b }) =>
      a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : a.id - b.id,
    );
  return { ...org, people };
}
