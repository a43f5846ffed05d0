import { expect, test } from 'vitest';
import { en } from '../../src/locale/en.ts';
import { es } from '../../src/locale/es.ts';
import { list, on } from '../../src/locale/es/words.ts';

/** The places of a catalogue's sentences, with what stands there. */
function shape(value: unknown, at = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${at}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => shape(inner, `${at}.${key}`));
}

test('Spanish has a sentence for each of English, and no other', () => {
  expect(shape(es).toSorted()).toEqual(shape(en).toSorted());
});

test('y is e before the sound of an i, but not before hie', () => {
  expect(list(['Ana', 'Luis', 'Inés'])).toBe('Ana, Luis e Inés');
  expect(list(['agua', 'hielo'])).toBe('agua y hielo');
  expect(list(['Ana', 'Luis'])).toBe('Ana y Luis');
});

test('days take an article, today and what is counted from it take none', () => {
  expect(['vie 6 mar', 'hoy', 'ayer 16:40', 'mañana', 'hace 3 días'].map(on)).toEqual([
    'el vie 6 mar',
    'hoy',
    'ayer 16:40',
    'mañana',
    'hace 3 días',
  ]);
});

test('one is told apart from several', () => {
  expect([1, 2].map((n) => es.people.count(n, n))).toEqual([
    '1 contacto, 1 archivado más (--archived)',
    '2 contactos, 2 archivados más (--archived)',
  ]);
  expect([1, 2].map((n) => es.due.heading('lun 2 mar', n, n))).toEqual([
    'lun 2 mar: 1 pendiente, 1 vencido',
    'lun 2 mar: 2 pendientes, 2 vencidos',
  ]);
});
