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

test('what a user named has its own name where there is no Spanish one', () => {
  const date = (kind: string): string => es.brief.date(kind, 'vie 6 mar', 0, 0);
  expect(['birthday', 'firma', 'constructor'].map(date)).toEqual([
    'cumpleaños vie 6 mar',
    'firma vie 6 mar',
    'constructor vie 6 mar',
  ]);
  expect(['call', 'signal', 'toString'].map(es.channels.name)).toEqual(['llamada', 'signal', 'toString']);
  expect(['ca', 'nl'].map(es.brief.lang)).toEqual(['escribe en catalán', 'escribe en nl']);
});

test('numbers have a comma, shares a space before the sign', () => {
  expect(es.quoteReport.won('75\u00A0%', 6, 8, [], 14.5)).toBe(
    'Ganados 75\u00A0% (6 de 8) · decididos tras 14,5 días (mediana)',
  );
  expect(es.replies.percent(46)).toBe('46\u00A0%');
});
