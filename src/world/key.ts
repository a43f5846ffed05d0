import { Interrupted } from '../errors.ts';
import { writeAll } from './output.ts';
import { shownOn } from './plain.ts';

/** What a terminal sends for keys that are no characters. */
export const KEY_NAMES: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\u001B': 'escape',
  '\u001B[A': 'up',
  '\u001B[B': 'down',
  '\u001B[C': 'right',
  '\u001B[D': 'left',
  '\u001BOA': 'up',
  '\u001BOB': 'down',
  '\u001BOC': 'right',
  '\u001BOD': 'left',
};

/**
 * Shows a text and answers the next key that is pressed on the terminal, which echoes none from then on until `rest`. Of
 * what comes at once only the first is heard, so that a pasted text is no row of commands. Throws `Interrupted` on Ctrl-C and where the terminal goes.
 */
export function key(shown: string): Promise<string> {
  const { stdin } = process;
  return new Promise((resolve, reject) => {
    const end = (): void => {
      stdin.off('data', onData).off('end', onEnd);
      stdin.pause();
    };
    const onEnd = (): void => {
      end();
      rest();
      reject(new Interrupted());
    };
    const onData = (data: Buffer | string): void => {
      const text = data.toString();
      if (text.startsWith('\u0003')) return onEnd();
      end();
      // Node hears signals after what was typed: a window that has another size by now is to be known first.
      setImmediate(() => {
        resolve(KEY_NAMES[text] ?? [...text][0] ?? '');
      });
    };
    stdin.setRawMode(true);
    stdin.on('data', onData).on('end', onEnd);
    stdin.resume();
    // Whoever reads it can press a key at once.
    writeAll(2, Buffer.from(shownOn(process.stderr, shown), 'utf8'));
  });
}

/** Gives the terminal back as it was before keys were read. */
export function rest(): void {
  if (process.stdin.isRaw) process.stdin.setRawMode(false);
}
