/** A name with an address, as mail programs write it: `Luis Vidal <luis@vidal.example>`. */
export interface Person {
  readonly name: string;
  readonly email: string | null;
}

/** The person that a text names; the address alone is also the name. Null where nothing is left of it. */
export function parsePerson(text: string): Person | null {
  const found = /^\s*"?([^"<]*?)"?\s*<\s*([^<>\s]+@[^<>\s]+)\s*>\s*$/.exec(text);
  if (found) return { name: found[1] || (found[2] ?? ''), email: found[2] ?? null };
  const name = text.trim();
  if (name === '') return null;
  return { name, email: /^[^\s@<>]+@[^\s@<>]+$/.test(name) ? name : null };
}
