/** The word at the cursor of a line being typed, and the whole words before it, as the shell would read them. */
export interface TypedLine {
  readonly before: readonly string[];
  /** What the word at the cursor says so far, without its quotes. */
  readonly current: string;
  /** The same as it stands on the line, after the quote that is open where there is one. */
  readonly raw: string;
  /** The quote that is still open. */
  readonly quote: '' | '"' | "'";
}

/** Reads a line of `sh` up to the cursor. Nothing is expanded, and nothing in it is ever run. */
export function typedLine(line: string): TypedLine {
  const before: string[] = [];
  let [current, raw, begun] = ['', '', false];
  let quote: TypedLine['quote'] = '';
  for (let at = 0; at < line.length; at += 1) {
    const letter = line.charAt(at);
    if (letter === quote) {
      quote = '';
      raw += letter;
    } else if (quote === '' && (letter === '"' || letter === "'")) {
      quote = letter;
      raw = '';
      begun = true;
    } else if (letter === '\\' && quote !== "'") {
      at += 1;
      current += line.charAt(at);
      raw += letter + line.charAt(at);
      begun = true;
    } else if (quote === '' && /\s/.test(letter)) {
      if (begun) before.push(current);
      [current, raw, begun] = ['', '', false];
    } else {
      current += letter;
      raw += letter;
      begun = true;
    }
  }
  return { before, current, raw, quote };
}

/** A value as it stands in a line of `sh`, outside quotes or within the one that is open. */
export function quotedFor(value: string, quote: TypedLine['quote']): string {
  if (quote === "'") return value.replaceAll("'", `'\\''`);
  if (quote === '"') return value.replaceAll(/["\\$`]/g, '\\$&');
  return value.replaceAll(/[^\p{L}\p{M}\p{N}@%+=:,./_-]/gu, '\\$&');
}
