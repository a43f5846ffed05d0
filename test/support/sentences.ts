import { parseAst } from 'vitest/node';

/** What stands for a value inside a template. */
export const VALUE = '\u0000';

/** A text of the program's source that a person could read as words. */
export interface Sentence {
  readonly line: number;
  readonly text: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Texts in these places are no talk: what is imported, types, the names of properties, the messages of faults of ours. */
const UNSPOKEN: readonly string[] = [
  'ImportDeclaration',
  'ImportExpression',
  'ExportAllDeclaration',
  'ExportNamedDeclaration.source',
  'Property.key',
  'MemberExpression.property',
  'SwitchCase.test',
  'TSLiteralType',
  'TSTemplateLiteralType',
];

/** The texts in a module that read as words for people: two words beside each other, or one with a capital and a stop. */
export const sentencesIn = (code: string): readonly Sentence[] =>
  textsIn(code).filter(({ text }) => isForPeople(text));

/** Every text in a module that may be talk. */
export function textsIn(code: string): readonly Sentence[] {
  const found: Sentence[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each);
    if (!isNode(value) || UNSPOKEN.includes(value.type) || isFault(value) || isComparison(value)) return;
    const text = textOf(value);
    if (text !== null) found.push({ line: code.slice(0, value.start).split('\n').length, text });
    for (const [name, inner] of Object.entries(value))
      if (!UNSPOKEN.includes(`${value.type}.${name}`) || (isComputed(value) && name === 'key')) visit(inner);
  };
  visit(parseAst(code, { lang: 'ts' }));
  return found;
}

/** What is compared with is a value of ours. */
const isComparison = (node: Node): boolean =>
  node.type === 'BinaryExpression' && 'operator' in node && /^[!=]==$/.test(String(node.operator));

const isComputed = (node: Node): boolean => 'computed' in node && node.computed === true;

/** `new Error(…)` is for whoever mends the program; a person is told by a `CrmError`. */
function isFault(node: Node): boolean {
  if (node.type !== 'NewExpression' || !('callee' in node) || !isNode(node.callee)) return false;
  return 'name' in node.callee && (node.callee.name === 'Error' || node.callee.name === 'RegExp');
}

/** The text of a string or of a template, its values as `VALUE`. */
function textOf(node: Node): string | null {
  if (node.type === 'Literal' && 'value' in node) return typeof node.value === 'string' ? node.value : null;
  if (node.type !== 'TemplateLiteral' || !('quasis' in node) || !Array.isArray(node.quasis)) return null;
  return node.quasis
    .map((quasi: { readonly value: { readonly cooked: string } }) => quasi.value.cooked)
    .join(VALUE);
}

function isForPeople(text: string): boolean {
  const beside = /\p{L}{2,}["»”)]?[,;:.?!]? +["«“(]?[\p{L}\0]/u.test(text);
  const besideValue = /\0["»”)]?[,;:]? +\p{L}{3,}/u.test(text);
  const capital = /\p{Lu}\p{Ll}+.*[.!?:…]/u.test(text);
  return beside || besideValue || capital;
}
