import type { Column } from './header.ts';
import { PERSON_ROLES, type Role } from './person.ts';

const words = (text: string): readonly string[] => text.split('|');

/** What columns are commonly called, in English and Spanish, folded. */
const LINES: readonly (readonly [string, string])[] = [
  [
    'name',
    'name|nombre|nombre completo|full name|contact|contact name|contacto|cliente|client|customer|persona|person|nombre y apellidos',
  ],
  ['first_name', 'first name|given name|firstname|first_name|nombre de pila'],
  ['middle_name', 'middle name|segundo nombre'],
  ['last_name', 'last name|surname|family name|lastname|last_name|apellido|apellidos'],
  [
    'org',
    'company|organisation|organization|org|empresa|organizacion|compania|sociedad|razon social|company name|negocio',
  ],
  [
    'email',
    'email|e-mail|mail|emails|email address|e-mail address|correo|correo electronico|direccion de correo electronico|email 2|correo 2',
  ],
  [
    'phone',
    'phone|phones|telephone|mobile|cell|phone number|mobile phone|telefono|telefonos|movil|tel|tlf|celular|telefono movil|telefono 2|whatsapp|phone 2',
  ],
  [
    'tag',
    'tags|tag|labels|label|groups|group|categories|category|etiquetas|etiqueta|grupos|grupo|categorias|categoria',
  ],
  ['birthday', 'birthday|cumple|birth date|date of birth|dob|cumpleanos|fecha de nacimiento|nacimiento'],
  ['alias', 'alias|aliases|nickname|apodo|mote'],
  ['lang', 'language|lang|idioma'],
  ['source', 'source|lead source|origen|procedencia|fuente'],
  ['tier', 'tier|nivel'],
  ['key', 'key|id|clave'],
  ['created', 'created|created at|created_at|creation date|creado|fecha de alta|alta'],
  ['fact:note', 'notes|note|notas|comments|comment|comentarios|observaciones'],
  ['fact:title', 'job title|position|role|puesto|cargo'],
  ['fact:web', 'website|web|web page|url|pagina web|sitio web'],
  ['fact:address', 'address|direccion|domicilio'],
  ['handle:linkedin', 'linkedin'],
  ['handle:instagram', 'instagram'],
];

const GUESSES: ReadonlyMap<string, string> = new Map(
  LINES.flatMap(([role, names]) => words(names).map((name) => [name, role] as const)),
);

/** What a column is most likely about, by its folded name; null: anything. */
export function guess(folded: string): Role | null {
  const said =
    GUESSES.get(
      folded
        .replace(/[_.:*]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ) ?? GUESSES.get(folded);
  return said === undefined ? null : roleFrom(said);
}

/** What the columns of a file most likely stand for; beside surnames, `Nombre` is the first name. */
export function guessAll(columns: readonly Column[]): ReadonlyMap<string, string> {
  const said = columns.flatMap(({ name, folded }): (readonly [string, string])[] => {
    const role = roleText(guess(folded));
    return role === null ? [] : [[name, role]];
  });
  const roles = new Set(said.map(([, role]) => role));
  const isFirst = roles.has('last_name') && !roles.has('first_name');
  return new Map(said.map(([name, role]) => [name, isFirst && role === 'name' ? 'first_name' : role]));
}

/** A role by its name; null: it is none of somebody's. */
export function roleFrom(said: string): Role | null {
  const [is = '', ...rest] = said.split(':');
  const name = rest.join(':').trim();
  if (is === 'fact' || is === 'handle' || is === 'date') return name === '' ? null : { is, name };
  return name === '' ? (plainRole(is) ?? null) : null;
}

/** A role as it is said. */
export const roleText = (role: Role | null): string | null =>
  role === null ? null : 'name' in role ? `${role.is}:${role.name}` : role.is;

const plainRole = (is: string): Role | null => PLAIN.find((role) => role.is === is) ?? null;

const PLAIN: readonly Role[] = PERSON_ROLES.map((is) => ({ is }));
