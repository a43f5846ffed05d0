/** The platform's program for links; on Windows one that takes the link as it is, without a shell. */
const OPENERS = {
  linux: ['xdg-open'],
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
} as const;

/** How long an opener may take to say that it cannot; a program that it has opened may run for hours. */
const PATIENCE_MS = 3000;

/** Gives a link to the program that this platform opens links with; false where there is none, or it refuses. */
export function openLink(link: string): Promise<boolean> {
  const platform = process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
  const [program, ...args] = OPENERS[platform];
  const { spawn } = process.getBuiltinModule('node:child_process');
  return new Promise((resolve) => {
    const child = spawn(program, [...args, link], { stdio: 'ignore', detached: true });
    const late = setTimeout(() => {
      child.unref();
      resolve(true);
    }, PATIENCE_MS);
    const ends = (opened: boolean): void => {
      clearTimeout(late);
      resolve(opened);
    };
    child.once('error', () => ends(false));
    child.once('exit', (code) => ends(code === 0));
  });
}
