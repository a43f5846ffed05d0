import { describe, expect, test } from 'vitest';
import { checkTemplate, renderTemplate } from '../../src/connectors/liquid/engine.ts';
import { VARIABLES, type Values } from '../../src/domain/template.ts';
import { english } from '../../src/locale/shipped/en.ts';
import { spanish } from '../../src/locale/shipped/es.ts';

const none = Object.fromEntries(VARIABLES.map((name) => [name, null])) as Values;
const ana: Values = { ...none, 'contact.name': 'Ana Pérez', 'contact.first': 'Ana' };
const source = (text: string) => ({ name: 'mine', part: 'body' as const, text });
const faultOf = (text: string): unknown => {
  try {
    return renderTemplate(source(text), ana);
  } catch (error) {
    return (error as { problem?: unknown }).problem;
  }
};

describe('a template', () => {
  test.each([
    ['Hi\n {{ contact.nmae }}', 2, 5, { is: 'variable', name: 'contact.nmae', near: 'contact.name' }],
    ['{{ contact.org }}', 1, 1, { is: 'hole', name: 'contact.org' }],
    ['{{ contact.name | upcse }}', 1, 1, { is: 'filter', name: 'upcse', near: 'upcase' }],
    ['{% include "x" %}', 1, 1, { is: 'tag', name: 'include', near: null }],
    ['Hi {{ contact.first }\nhow', 1, 4, { is: 'unclosed', text: '{{ contact.first }' }],
    ['{% if contact.org %}Hi', 1, 1, { is: 'unclosed', text: '{% if contact.org %}Hi' }],
    ['a\n{% assign x %}', 2, 12, { is: 'syntax', text: '{% assign x %}' }],
    ['{% for i in (1..100000000) %}{{ i }}{% endfor %}', 1, 1, { is: 'limit' }],
  ])('is refused with its place: %j', (text, line, column, fault) => {
    expect(faultOf(text)).toEqual({ is: 'template-faulty', name: 'mine', part: 'body', line, column, fault });
  });

  test.each([
    ['{{ contact.org | default: "your shop" }}', 'your shop'],
    ['{% if quote %}yes{% else %}no{% endif %}', 'no'],
    ['{% if contact.org %}at {{ contact.org }}{% endif %}.', '.'],
  ])('may ask for what is empty: %j', (text, said) => {
    expect(faultOf(text)).toBe(said);
  });
});

test.each([['en', english] as const, ['es', spanish] as const])(
  'what ships in %s is sound',
  (_, { templates }) => {
    for (const [name, { subject, body }] of Object.entries(templates)) {
      checkTemplate({ name, part: 'subject', text: subject });
      checkTemplate({ name, part: 'body', text: body });
    }
  },
);
