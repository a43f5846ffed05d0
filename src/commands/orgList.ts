import { acquaintanceOf } from '../domain/acquaintance.ts';
import { fold } from '../domain/folding.ts';
import { clientsOf, lastTouchOf, showOrgs, type OrgWithPeople } from '../render/orgs.ts';
import { allOrgs } from '../store/orgs.ts';
import { everybody } from '../store/people.ts';
import { filtered } from './filtered.ts';
import { LIST_FLAGS, listed } from './listing.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** The organisations, by name, with how many people we know there; a filter is over these (`cli.md §2`). */
const orgList: Verb = {
  flags: LIST_FLAGS,
  dashed: true,
  run(call: Call): Answer {
    const { book, now, today, settings, face, locale } = call;
    const people = new Map(everybody(book, now).map((facts) => [facts.contact.id, facts]));
    const filter = filtered(call, 'org', call.words);
    const orgs = allOrgs(book)
      .filter(
        ({ name, members }) => filter?.leaves((field) => (field === null ? [name] : []), members) ?? true,
      )
      .map((org): OrgWithPeople => ({
        ...org,
        people: org.members.flatMap((id) => {
          const facts = people.get(id);
          return facts && !facts.contact.archived ? [acquaintanceOf(facts, today, settings)] : [];
        }),
      }));
    const out = showOrgs(listed(call, orgs, COLUMNS), { now, today }, face, locale);
    const { noOrgs, noOrgFound, orgCount } = locale.people;
    const said = orgs.length > 0 ? orgCount(orgs.length) : call.words.length === 0 ? noOrgs : noOrgFound;
    return { out, told: face.format === 'table' ? `${said}\n` : '' };
  },
};

export default orgList;

const COLUMNS: Readonly<Record<string, (org: OrgWithPeople) => string | number | null>> = {
  name: ({ name }) => fold(name),
  ref: ({ id }) => id,
  people: ({ people }) => -people.length,
  clients: (org) => -clientsOf(org),
  last: (org) => {
    const last = lastTouchOf(org);
    return last === null ? null : -Number(last);
  },
};
