import { cellAt, type Column } from './header.ts';
import type { Role } from './person.ts';
import { contactReader, hasAll, rolesBy, type Program } from './program.ts';

/** Outlook's contacts, of the program and of outlook.com, with English or Spanish headers. */
export const outlook: Program = {
  name: 'outlook',
  recognises: (header) =>
    (hasAll(header, 'first name', 'last name') || hasAll(header, 'nombre', 'apellidos')) &&
    EMAILS.some((name) => header.has(name)) &&
    MARKS.some((name) => header.has(name)),
  reader(columns, context) {
    const reader = contactReader(
      rolesBy(columns, ({ folded }) => roleOf(folded)),
      context,
    );
    const idle = columns.filter(({ folded }) => DEFAULTED.has(folded));
    return { dated: reader.dated, read: (line, cells) => reader.read(line, said(cells, idle)) };
  },
};

const EMAILS = ['e-mail address', 'direccion de correo electronico', 'direccion del correo electronico'];
const MARKS = [
  'business phone',
  'telefono del trabajo',
  'company',
  'organizacion',
  'mobile phone',
  'movil',
  'categories',
  'categorias',
];

const lines = (text: string): readonly string[] => text.split('|');
const roles = (role: Role, names: string): readonly (readonly [string, Role])[] =>
  lines(names).map((name) => [name, role]);

const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...roles({ is: 'fact', name: 'prefix' }, 'title|tratamiento'),
  ...roles({ is: 'first_name' }, 'first name|nombre'),
  ...roles({ is: 'middle_name' }, 'middle name|segundo nombre'),
  ...roles({ is: 'last_name' }, 'last name|apellidos|apellido'),
  ...roles({ is: 'suffix' }, 'suffix|sufijo'),
  ...roles({ is: 'alias' }, 'nickname|apodo|sobrenombre|alias'),
  ...roles({ is: 'org' }, 'company|organizacion|compania|empresa'),
  ...roles({ is: 'fact', name: 'title' }, 'job title|puesto|cargo'),
  ...roles({ is: 'fact', name: 'department' }, 'department|departamento'),
  ...roles({ is: 'fact', name: 'web' }, 'web page|personal web page|pagina web|pagina web personal'),
  ...roles({ is: 'fact', name: 'note' }, 'notes|notas'),
  ...roles({ is: 'tag' }, 'categories|categorias|category|categoria'),
  ...roles({ is: 'birthday' }, 'birthday|cumpleanos'),
  ...roles({ is: 'date', name: 'anniversary' }, 'anniversary|aniversario'),
  ...roles({ is: 'lang' }, 'language|idioma'),
  ...roles(
    { is: 'phone' },
    'business phone|business phone 2|home phone|home phone 2|mobile phone|mobile phone 2|other phone|primary phone|car phone|company main phone|callback|radio phone|telefono del trabajo|telefono del trabajo 2|telefono 2 del trabajo|particular|particular 2|telefono particular|telefono particular 2|numero de telefono 2 particular|movil|telefono movil|otro telefono|telefono principal|telefono del automovil|numero de centralita de la organizacion|telefono principal de la organizacion|devolucion de llamada|radiotelefono',
  ),
  ...roles({ is: 'ignore' }, 'e-mail type|e-mail 2 type|e-mail 3 type'),
  ...roles({ is: 'extra', name: 'account' }, 'account|cuenta'),
  ...roles({ is: 'extra', name: 'initials' }, 'initials|iniciales'),
]);

function roleOf(folded: string): Role | null {
  if (/^(?:e-mail(?: \d)? address|direccion del? correo electronico(?: \d)?)$/.test(folded))
    return { is: 'email' };
  if (/^tipo de correo electronico(?: \d)?$/.test(folded)) return { is: 'ignore' };
  if (/^(?:e-mail(?: \d)? display name|nombre de pantalla de correo electronico(?: \d)?)$/.test(folded))
    return { is: 'extra', name: 'email_display_name' };
  if (/\b(?:yomi)\b/.test(folded)) return { is: 'extra', name: folded };
  return ROLES.get(folded) ?? addressRole(folded);
}

const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^business |(?:del?|de la direccion del) trabajo(?: \d)?$/, 'work-address'],
  [/^home |(?:del domicilio|particular|de la direccion personal)(?: \d)?$/, 'home-address'],
  [/^other |^otr[ao] /, 'other-address'],
];
const PART =
  /^(?:business|home|other) (?:street(?: \d)?|city|state|postal code|country(?:\/region)?|address po box)$|^(?:otr[ao] )?(?:calle|ciudad|provincia o estado|codigo postal|pais o region|apartado postal)\b/;

function addressRole(folded: string): Role | null {
  if (!PART.test(folded)) return null;
  const name = PLACES.find(([pattern]) => pattern.test(folded))?.[1];
  return name === undefined ? null : { is: 'fact', name, between: ', ' };
}

/** What Outlook writes for everybody of whom nothing was said. */
const DEFAULTED: ReadonlyMap<string, readonly string[]> = new Map(
  [
    'priority|Normal',
    'prioridad|Normal',
    'sensitivity|Normal',
    'confidencialidad|Normal',
    'private|False|Falso',
    'privado|False|Falso',
    'gender|Unspecified|Sin especificar|No especificado',
    'sexo|Unspecified|Sin especificar|No especificado',
    'genero|Unspecified|Sin especificar|No especificado',
  ].map((line) => {
    const [name = '', ...values] = lines(line);
    return [name, values];
  }),
);

function said(cells: readonly string[], idle: readonly Column[]): readonly string[] {
  const next = [...cells];
  for (const { at, folded } of idle) if (DEFAULTED.get(folded)?.includes(cellAt(cells, at))) next[at] = '';
  return next;
}
