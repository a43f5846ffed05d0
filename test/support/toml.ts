import { isList, isObject } from './matches.ts';
import type { Json, JsonObject } from './matches.ts';

/** Settings as the text of a `config.toml`: plain values first, each object a table, objects within it inline. */
export const tomlOf = (config: JsonObject): string => {
  const entries = Object.entries(config);
  const plain = entries.flatMap(([key, value]) =>
    isObject(value) ? [] : [`${tomlKey(key)} = ${tomlValue(value)}`],
  );
  const tables = entries.flatMap(([key, value]) =>
    isObject(value)
      ? [
          `[${tomlKey(key)}]`,
          ...Object.entries(value).map(([name, inner]) => `${tomlKey(name)} = ${tomlValue(inner)}`),
        ]
      : [],
  );
  return [...plain, ...tables].map((line) => `${line}\n`).join('');
};

const tomlKey = (key: string): string => (/^[A-Za-z0-9_-]+$/.test(key) ? key : tomlText(key));

const tomlValue = (value: Json): string => {
  if (typeof value === 'string') return tomlText(value);
  if (isList(value)) return `[${value.map(tomlValue).join(', ')}]`;
  if (value === null) throw new TypeError('TOML has no null');
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${tomlKey(key)} = ${tomlValue(inner)}`)
    .join(', ')} }`;
};

const tomlText = (text: string): string => JSON.stringify(text).replaceAll('\u007f', '\\u007f');
