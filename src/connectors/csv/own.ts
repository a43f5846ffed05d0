import { SET_STANDINGS } from '../../domain/contact.ts';
import { roleFrom } from './guess.ts';
import { cellAt } from './header.ts';
import type { Role } from './person.ts';
import { datedIn, hasAll, personIn, rolesBy, type Program } from './program.ts';

/** Our own table (`crm export csv`): its columns are called as in the interchange, others are facts (`docs/import.md`). */
export const own: Program = {
  name: 'crm',
  recognises: (header) => hasAll(header, 'key', 'name', 'org', 'tier', 'standing', 'created_at'),
  reader(columns, { dates }) {
    const standing = columns.find(({ folded }) => folded === 'standing');
    const roles = rolesBy(
      columns.filter((column) => column !== standing),
      ({ name, folded }) =>
        ROLES.get(folded.replace(/ \d+$/, '')) ?? (name.includes(':') ? roleFrom(name) : null),
    );
    return {
      dated: datedIn(roles),
      read(line, cells) {
        const person = personIn(roles, cells, dates);
        const word = standing === undefined ? '' : cellAt(cells, standing.at);
        if (SET_STANDINGS.some((one) => one === word)) person.set('standing', word);
        else person.put({ is: 'fact', name: 'standing' }, 'standing', word);
        return [person.contact(line)];
      },
    };
  },
};

const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['key', { is: 'key' }],
  ['name', { is: 'name' }],
  ['org', { is: 'org' }],
  ['email', { is: 'email' }],
  ['phone', { is: 'phone' }],
  ['aliases', { is: 'alias' }],
  ['tags', { is: 'tag' }],
  ['tier', { is: 'tier' }],
  ['source', { is: 'source' }],
  ['lang', { is: 'lang' }],
  ['birthday', { is: 'birthday' }],
  ['created_at', { is: 'created' }],
]);
