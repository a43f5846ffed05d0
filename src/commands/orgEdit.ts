import { edited, NO_EDIT } from '../domain/contactEdit.ts';
import { formatRef } from '../domain/refs.ts';
import { CrmError } from '../errors.ts';
import { changes } from '../render/changes.ts';
import { orgObject } from '../render/orgs.ts';
import { showWritten } from '../render/written.ts';
import { readEntity } from '../store/entity.ts';
import { write } from '../store/entry.ts';
import { findOrg } from '../store/importKeys.ts';
import { readOrg } from '../store/orgs.ts';
import { factsSaid } from './contactFlags.ts';
import { textOf } from './flags.ts';
import { namedOrg, orgNamed, withPeople } from './orgWords.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Renames an organisation or notes facts of it; `--fact name=` clears one (`cli.md §2`). */
const orgEdit: Verb = {
  flags: ['--name <name>', '--fact <name=value...>'],
  run(call: Call): Answer {
    const org = orgNamed(call, call.words);
    const name = textOf(call, 'name')?.trim() ?? null;
    const facts = factsSaid(call);
    if (name === '') throw new CrmError({ is: 'word-missing', what: 'name' });
    if (name === null && facts.length === 0) throw new CrmError({ is: 'word-missing', what: 'change' });
    const { entry } = write(call.book, call.verb, (draft) => {
      const before = readEntity(call.book, 'org', org.id)?.fields ?? {};
      const namesake = name === null ? null : findOrg(call.book, name);
      if (name !== null && namesake !== null && namesake !== org.id) {
        const existing = namedOrg(readOrg(call.book, namesake) ?? { id: namesake, name });
        throw new CrmError({ is: 'duplicate-org', name, existing });
      }
      draft.change('org', org.id, edited(before, { ...NO_EDIT, set: name === null ? {} : { name }, facts }));
    });
    const after = readOrg(call.book, org.id) ?? org;
    const effects = changes(
      { name: org.name, facts: org.facts },
      { name: after.name, facts: after.facts },
      call.today,
      call.locale,
    );
    const lines = [{ subject: `${formatRef('org', org.id)} ${after.name}`, effects }];
    const object = { org: orgObject(withPeople(call, after, false)) };
    return showWritten({ what: 'org.edit', entry, now: call.now, lines, object }, call.face, call.locale);
  },
};

export default orgEdit;
