import { isList, isObject, type Json, type JsonObject } from './matches.ts';

/**
 * What of a value a JSON Schema does not allow, one line a fault; nothing where it fits. Knows what `docs/schemas` uses. A
 * key that the schema does not name is a fault too: the documentation would have fallen behind.
 */
export function schemaFaults(schema: JsonObject, value: Json, root = schema, path = '$'): readonly string[] {
  const reference = schema['$ref'];
  if (typeof reference === 'string') return schemaFaults(definition(root, reference), value, root, path);
  return [
    ...kindFaults(schema, value, path),
    ...alternativeFaults(schema, value, root, path),
    ...(isList(value)
      ? itemFaults(schema, value, root, path)
      : isObject(value)
        ? keyFaults(schema, value, root, path)
        : []),
  ];
}

function definition(root: JsonObject, reference: string): JsonObject {
  const found = member(member(root, '$defs'), reference.replace('#/$defs/', ''));
  if (Object.keys(found).length === 0) throw new Error(`no ${reference}`);
  return found;
}

function kindFaults(schema: JsonObject, value: Json, path: string): readonly string[] {
  const { type, const: only, enum: some, pattern } = schema;
  const types = textsIn(type);
  const told = JSON.stringify(value);
  if (types.length > 0 && !types.some((name) => isOf(name, value)))
    return [`${path}: ${told} is no ${types.join(' or ')}`];
  if (only !== undefined && value !== only) return [`${path}: ${told} is not ${JSON.stringify(only)}`];
  if (some !== undefined && isList(some) && !some.includes(value))
    return [`${path}: ${told} is none of ${JSON.stringify(some)}`];
  if (typeof pattern === 'string' && typeof value === 'string' && !new RegExp(pattern).test(value)) {
    return [`${path}: ${told} is not like ${pattern}`];
  }
  return [];
}

function isOf(type: string, value: Json): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return isList(value);
  if (type === 'object') return isObject(value);
  if (type === 'integer') return Number.isSafeInteger(value);
  return typeof value === type;
}

function alternativeFaults(
  schema: JsonObject,
  value: Json,
  root: JsonObject,
  path: string,
): readonly string[] {
  const { anyOf } = schema;
  if (anyOf === undefined || !isList(anyOf)) return [];
  return anyOf.some((one) => isObject(one) && schemaFaults(one, value, root, path).length === 0)
    ? []
    : [`${path}: ${JSON.stringify(value)} fits none of ${JSON.stringify(anyOf)}`];
}

const itemFaults = (
  schema: JsonObject,
  value: readonly Json[],
  root: JsonObject,
  path: string,
): readonly string[] =>
  value.flatMap((item, n) => schemaFaults(member(schema, 'items'), item, root, `${path}[${n}]`));

function keyFaults(schema: JsonObject, value: JsonObject, root: JsonObject, path: string): readonly string[] {
  const { additionalProperties } = schema;
  const properties = member(schema, 'properties');
  const missing = textsIn(schema['required']).filter((key) => !Object.hasOwn(value, key));
  const named = 'properties' in schema || 'additionalProperties' in schema;
  return [
    ...missing.map((key) => `${path}: ${key} is absent`),
    ...Object.entries(value).flatMap(([key, inner]): readonly string[] => {
      const own = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
      if (own === undefined) return named ? [`${path}.${key} is not described`] : [];
      return isObject(own) ? schemaFaults(own, inner, root, `${path}.${key}`) : [];
    }),
  ];
}

function member(object: JsonObject, key: string): JsonObject {
  const value = object[key];
  return value !== undefined && isObject(value) ? value : {};
}

/** A text, or the texts of a list. */
function textsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return value !== undefined && isList(value) ? value.filter((one) => typeof one === 'string') : [];
}
