import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  pageOf,
  purposeOf,
  readPage,
  templateFor,
  templateWord,
  type Template,
} from '../../src/domain/template.ts';

const template = (lang: string | null, id: number | null, more: Partial<Template> = {}): Template => ({
  name: 'hello',
  purpose: 'draft',
  lang,
  subject: '',
  body: `${id === null ? 'shipped' : 'own'} ${lang ?? 'any'}`,
  id,
  ...more,
});

const SHIPPED = [template('en', null), template('es', null)];

describe('the template of a name for a language', () => {
  test.each([
    ['es', [], 'shipped es'],
    ['es', [template('es', 1), template(null, 2)], 'own es'],
    ['es', [template('en', 1), template(null, 2)], 'own any'],
    ['es', [template('en', 1)], 'shipped es'],
    ['es-mx', [], 'shipped es'],
    ['es-mx', [template('es', 1), template('es-mx', 2)], 'own es-mx'],
    ['es-mx', [template('es', 1)], 'own es'],
    ['pt', [], 'shipped en'],
    ['pt', [template('fr', 1), template('en', 2)], 'own en'],
    ['pt', [template('pt', 1)], 'own pt'],
  ])('in %s', (lang, own, body) => {
    const wanted = { name: 'Hello', purpose: 'draft', lang } as const;
    expect(templateFor([...own, ...SHIPPED], wanted)?.body).toBe(body);
    expect(templateFor([...SHIPPED, ...own], wanted)?.body).toBe(body);
  });

  test('is none where none is called so, or it is for something else', () => {
    expect(templateFor(SHIPPED, { name: 'helo', purpose: 'draft', lang: 'en' })).toBeNull();
    expect(templateFor(SHIPPED, { name: 'hello', purpose: 'script', lang: 'en' })).toBeNull();
  });
});

test('a name is for a draft before it is for a script', () => {
  const script = template('en', 1, { purpose: 'script' });
  expect([
    purposeOf([script], 'HELLO'),
    purposeOf([script, ...SHIPPED], 'hello'),
    purposeOf([], 'x'),
  ]).toEqual(['script', 'draft', null]);
});

test('a template is called by one word', () => {
  expect(['Follow-Up', ' gracias ', 'dos palabras', '-x', 'a/b', ''].map(templateWord)).toEqual([
    'follow-up',
    'gracias',
    null,
    null,
    null,
    null,
  ]);
});

describe('a page from the editor', () => {
  test.each([
    ['Subject: Hi\n\nDear Ana,\n\nbye\n', { subject: 'Hi', body: 'Dear Ana,\n\nbye' }],
    ['# a remark\n# another\n\nAsunto:  Hola \n\nuno', { subject: 'Hola', body: 'uno' }],
    ['no subject at all\n', { subject: '', body: 'no subject at all' }],
    ['Subject: Hi\r\n\r\none\r\ntwo\r\n', { subject: 'Hi', body: 'one\ntwo' }],
    ['Subject:\n\n# a heading stays\n', { subject: '', body: '# a heading stays' }],
    ['# only a remark\n\n', { subject: '', body: '' }],
    ['', { subject: '', body: '' }],
  ])('%j', (page, read) => {
    expect(readPage(page)).toEqual(read);
  });

  test('is what was put on it', () => {
    const line = fc.stringMatching(/^[\p{L}{} ]{0,20}$/u).map((text) => text.trim());
    fc.assert(
      fc.property(
        line,
        fc.array(line, { maxLength: 5 }),
        fc.constantFrom('Subject', 'Asunto'),
        (subject, lines, mark) => {
          const body = lines.join('\n').trim();
          expect(readPage(`# remark\n\n${pageOf({ subject, body }, mark)}`)).toEqual({ subject, body });
        },
      ),
    );
  });
});
