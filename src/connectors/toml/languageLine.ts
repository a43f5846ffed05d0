/**
 * The language that a `config.toml` sets, read from that one line, so that also what cannot be read as a whole is
 * complained of in it; null where it sets none.
 */
export function languageLine(text: string): 'en' | 'es' | null {
  const [head = ''] = text.split(/^[ \t]*\[/m, 1);
  const found = LINE.exec(head)?.[2];
  return found === 'en' || found === 'es' ? found : null;
}

const LINE = /^\uFEFF?[ \t]*(?:lang|"lang"|'lang')[ \t]*=[ \t]*(["'])(en|es)\1[ \t]*(?:#.*)?\r?$/m;
