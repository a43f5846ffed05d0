import { writtenDate } from '../../domain/writtenDate.ts';
import { cellAt } from './header.ts';
import type { Role } from './person.ts';
import { hasAll, personIn, rolesBy, type Program } from './program.ts';

/** LinkedIn's `Connections.csv`, which begins with lines of explanation; few connections show their address. */
export const linkedin: Program = {
  name: 'linkedin',
  recognises: (header) => hasAll(header, 'first name', 'last name', 'connected on'),
  reader(columns, { dates }) {
    const url = columns.find(({ folded }) => folded === 'url');
    const since = columns.find(({ folded }) => folded === 'connected on');
    const roles = rolesBy(
      columns.filter((column) => column !== url && column !== since),
      ({ folded }) => ROLES.get(folded) ?? null,
    );
    return {
      dated: since === undefined ? [] : [since.at],
      read(line, cells) {
        const person = personIn(roles, cells, dates);
        const page = url === undefined ? '' : cellAt(cells, url.at);
        const handle = handleIn(page);
        if (handle !== null) {
          person.put({ is: 'key' }, '', `linkedin:${handle.toLowerCase()}`);
          person.put({ is: 'handle', name: 'linkedin' }, 'URL', handle);
        } else person.put({ is: 'fact', name: 'web' }, 'URL', page);
        const day = since === undefined ? '' : cellAt(cells, since.at);
        const date = writtenDate(day, dates);
        person.put(
          { is: 'fact', name: 'connected on LinkedIn' },
          '',
          date && date.is !== 'yearless' ? date.day : day,
        );
        return [person.contact(line)];
      },
    };
  },
};

const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['first name', { is: 'first_name' }],
  ['last name', { is: 'last_name' }],
  ['email address', { is: 'email' }],
  ['company', { is: 'org' }],
  ['position', { is: 'fact', name: 'title' }],
]);

/** The name in the address of a profile; null: it is none. */
function handleIn(url: string): string | null {
  const [, name] = /^https?:\/\/(?:[\w-]+\.)?linkedin\.com\/in\/([^/?#\s]+)/i.exec(url) ?? [];
  if (name === undefined) return null;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
