import { shownAs, showsOf } from './plain.ts';

/** Standard error for questions: signs that the terminal does not have are shown in its own, each as wide as it was. */
export function promptOutput(): NodeJS.WritableStream {
  const { stderr } = process;
  const shows = showsOf(process.env, process.platform);
  if (shows === 'all') return stderr;
  const { Writable } = process.getBuiltinModule('node:stream');
  const output = new Writable({
    decodeStrings: false,
    write: (text: string | Buffer, _, done) => {
      stderr.write(shownAs(shows, text.toString(), null), done);
    },
  });
  // Whoever draws questions asks how wide the window is, and whether there is one.
  return Object.defineProperties(output, {
    columns: { get: () => stderr.columns },
    rows: { get: () => stderr.rows },
    isTTY: { value: true },
  });
}
