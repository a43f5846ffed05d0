// Builds dist/: crm.cjs (the program, one CommonJS file), a file for each heavy package that is rarely needed, and
// the database's native files. Runs on Node 18 and later; safe to run while another build or the program itself runs.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, 'dist');
const sqlite = dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json'));
const apart = ['inquirer', 'postal-mime'];

const common = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  metafile: true,
  platform: 'node',
  target: 'node22',
  format: 'cjs',
  minify: true,
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
  outdir: dist,
  outExtension: { '.js': '.cjs' },
  // `import()` becomes a lazy `require`: no ESM loader at run time.
  supported: { 'dynamic-import': false },
};

// better-sqlite3's own JavaScript with the native file from dist/native. As in its lib/binding.js, musl is told by the
// loader that is mapped; where no musl loader is installed at all there is no need to look.
const addon = `
  const { existsSync, readFileSync } = require('fs');
  const { join } = require('path');
  const createDatabase = require('./lib/database.js');
  const loader = '/lib/ld-musl-' + (process.arch === 'arm64' ? 'aarch64' : 'x86_64') + '.so.1';
  const isMusl = () =>
    process.platform === 'linux' &&
    existsSync(loader) &&
    /\\/ld-musl-[^/\\s]*\\.so/.test(readFileSync('/proc/self/maps', 'latin1'));
  const file = () => (isMusl() ? 'linuxmusl' : process.platform) + '-' + process.arch + '.node';
  module.exports = createDatabase(() => require(join(__dirname, 'native', file())), false);
  module.exports.SqliteError = require('./lib/sqlite-error.js');
`;

const database = {
  name: 'database',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^better-sqlite3$/ }, () => ({ path: 'better-sqlite3', namespace: 'database' }));
    onLoad({ filter: /.*/, namespace: 'database' }, () => ({ contents: addon, resolveDir: sqlite }));
  },
};

const chunks = {
  name: 'chunks',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^(?:${apart.join('|')})$`) }, ({ path }) => ({
      path: `./${path}.cjs`,
      external: true,
    }));
  },
};

// What packages load at start and we do without: commander's node:child_process (10 ms; only for commands that are
// programs of their own) and chalk's own guess at colours (os and tty, 3 ms; we give it the level).
const lean = {
  name: 'lean',
  setup({ onResolve, onLoad }) {
    const stubs = {
      'node:child_process': 'module.exports = {};',
      '#supports-color': 'module.exports = { default: { stdout: false, stderr: false }, __esModule: true };',
    };
    onResolve({ filter: /^(?:node:child_process|#supports-color)$/ }, ({ path, importer }) =>
      /node_modules.(?:commander|chalk)\b/.test(importer) ? { path, namespace: 'lean' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'lean' }, ({ path }) => ({ contents: stubs[path] }));
  },
};

/** Puts a file in place whole: a program that reads it meanwhile sees the old one or the new one. */
function place(path, write) {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}`;
  write(fresh);
  renameSync(fresh, path);
}

/** The licences of the packages that went into the bundles, as those ask. */
function licences(metafiles) {
  const folders = new Set([sqlite]);
  for (const { inputs } of metafiles) {
    for (const input of Object.keys(inputs)) {
      const found = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input);
      if (found) folders.add(join(root, found[0]));
    }
  }
  return [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`;
  });
}

const [program, parts] = await Promise.all([
  build({ ...common, entryPoints: { crm: join(root, 'src/main.ts') }, plugins: [database, chunks, lean] }),
  build({ ...common, entryPoints: Object.fromEntries(apart.map((name) => [name, name])) }),
]).catch(() => process.exit(1)); // esbuild has said why

for (const { path, contents } of [...program.outputFiles, ...parts.outputFiles]) {
  place(path, (fresh) => writeFileSync(fresh, contents));
}
place(join(dist, 'licences.txt'), (fresh) =>
  writeFileSync(fresh, licences([program.metafile, parts.metafile]).join(`\n${'-'.repeat(72)}\n\n`)),
);

for (const name of readdirSync(join(sqlite, 'prebuilds'))) {
  const [from, to] = [join(sqlite, 'prebuilds', name), join(dist, 'native', name)];
  const same =
    existsSync(to) &&
    statSync(to).size === statSync(from).size &&
    statSync(to).mtimeMs >= statSync(from).mtimeMs;
  if (!same) place(to, (fresh) => copyFileSync(from, fresh));
}
