import type { Known } from '../../domain/incoming.ts';
import type { EntityKind } from '../../domain/journal.ts';
import type { Foreign } from '../foreign.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const who = ({ name, ref }: Known): string => `${name} (${ref})`;

/** Why a piece of a foreign file was not taken. */
const refusal: Foreign['refusal'] = (why) => {
  switch (why.is) {
    case 'cut-short':
      return 'está cortado: el archivo acaba ahí dentro';
    case 'too-long':
      return `pasa de ${Math.round(why.limit / 1_000_000)} MB`;
    case 'nobody':
      return 'no nombra a nadie';
    case 'no-date':
      return 'no tiene fecha';
    case 'date-wrong':
      return `«${why.said}» no es una fecha`;
    case 'columns':
      return `${plural(why.count, 'columna', 'columnas')} donde la cabecera tiene ${why.expected}`;
    case 'quote-open':
      return 'unas comillas no se cierran nunca';
    case 'nested-too-deep':
      return 'anidado demasiado hondo';
    case 'syntax':
      return `no se entiende cerca de «${why.near}»`;
    case 'nameless':
      return 'no tiene ni nombre ni dirección';
    case 'deleted':
      return `${who(why.who)} se eliminó de esta agenda`;
    case 'deleted-thing':
      return 'se eliminó de esta agenda';
    case 'erased':
      return 'se borró de esta agenda para siempre';
  }
};

/** Why something was left out on purpose. */
const passed: Foreign['passed'] = (why) => {
  switch (why.is) {
    case 'newsletter':
      return 'un boletín';
    case 'calendar-mail':
      return 'correo de un calendario';
    case 'own':
      return 'solo direcciones mías';
    case 'empty':
      return 'vacío';
    case 'to-come':
      return 'aún por llegar';
    case 'cancelled':
      return 'anulado';
    case 'system-line':
      return 'un mensaje del propio programa';
    case 'picture':
      return 'una imagen, un sonido o una clave, demasiado grande para guardarla';
    case 'group':
      return 'un grupo de contactos';
    case 'stranger':
      return `no está en la agenda: ${why.who}`;
  }
};

const KINDS: Readonly<Partial<Record<EntityKind, readonly [string, string]>>> = {
  contact: ['contacto', 'contactos'],
  touchpoint: ['interacción', 'interacciones'],
  followup: ['seguimiento', 'seguimientos'],
};

const DATES: Readonly<Record<string, string>> = {
  birthday: 'Cumpleaños',
  anniversary: 'Aniversario',
  renewal: 'Renovación',
};

export const foreign: Foreign = {
  refusal,
  passed,
  conflict: (what) =>
    what.is === 'value'
      ? `${who(what.who)}: ${what.field} sigue siendo «${what.kept}», el archivo dice «${what.said}»`
      : `es de ${what.who.map(who).join(' y de ')}; no se importa nada`,
  fate: {
    create: 'crear',
    update: 'actualizar',
    unchanged: 'sin cambios',
    conflict: 'conflicto',
    refused: 'rechazar',
    left_out: 'dejar fuera',
  },
  kind: (kind, count) => plural(count, KINDS[kind]?.[0] ?? kind, KINDS[kind]?.[1] ?? kind),
  line: (line) => `línea ${line}`,
  lines: (lines, count) =>
    count === 1
      ? `línea ${lines[0] ?? 0}`
      : `${count} (líneas ${lines.join(', ')}${count > lines.length ? ', …' : ''})`,
  said: (where, what) => `${where}: ${what}`,
  summary: (counts, made) =>
    [
      `${plural(counts.create, 'creado', 'creados')}${made === '' ? '' : ` (${made})`}`,
      plural(counts.update, 'actualizado', 'actualizados'),
      `${counts.unchanged} sin cambios`,
      ...(counts.conflict > 0 ? [plural(counts.conflict, 'conflicto', 'conflictos')] : []),
      plural(counts.refused, 'rechazado', 'rechazados'),
      ...(counts.left_out > 0 ? [`${counts.left_out} fuera`] : []),
    ].join(', '),
  would: (summary) => `Un ensayo, no se escribe nada: ${summary}`,
  columns: { line: 'LÍNEA', fate: 'HARÍA', who: 'QUIÉN', what: 'QUÉ' },
  keptHint: 'En lo que difiere vale lo que dice la agenda.',
  readingBytes: (percent) => `${percent} % leído`,
  readingMore: (megabytes) => `${megabytes} MB leídos`,
  written: {
    cards: (count, path) => `${plural(count, 'tarjeta escrita', 'tarjetas escritas')} en ${path}`,
    people: (count, path) => `${plural(count, 'contacto escrito', 'contactos escritos')} en ${path}`,
    dates: (count, path) => `${plural(count, 'fecha escrita', 'fechas escritas')} en ${path}`,
  },
  unmailedWhy: (why, purpose) =>
    ({
      deceased: 'ha fallecido',
      'do-not-contact': 'no contactar',
      archived: 'archivado',
      'no-consent': `no ha dicho que sí a ${purpose}`,
      'no-email': 'sin correo electrónico',
      'same-address': 'la misma dirección que otra persona',
    })[why],
  unmailed: (why, count, names) =>
    `fuera, ${why}: ${names.join(', ')}${count > names.length ? ` y ${count - names.length} más` : ''}`,
  kindUnknown: (path) =>
    path === '-' ? 'Hay que decir qué trae la entrada estándar.' : `No se sabe qué hay en ${path}.`,
  kindHint: (kinds) => `Di qué es: crm import ${kinds.join('|')} <archivo>`,
  kindFound: (path, kind) => `${path}: se importa como crm import ${kind}`,
  dateOf: (kind, name, year) => `${DATES[kind] ?? kind}: ${name}${year === null ? '' : ` (${year})`}`,
};
