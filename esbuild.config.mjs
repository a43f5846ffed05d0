// Builds dist/: crm.cjs (what is typed and read all day), cold.cjs (the other commands), a file for each heavy package
// that is rarely needed, the man pages, the database's native files, and what Node compiles of all that. Runs on Node 18
// and later; safe to run while another build or the program itself runs.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { compileFunction } from 'node:vm';
import { build } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, 'dist');
const sqlite = dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json'));
const apart = [
  'inquirer',
  'postal-mime',
  'cli-table3',
  'liquidjs',
  'libphonenumber-js/min',
  'nodemailer/lib/mail-composer',
  'nodemailer/lib/smtp-connection',
  'ical-generator',
];

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

const rows = `
function rowFactory(...keys) {
  if (keys.includes('__proto__')) return compiledRowFactory(...keys);
  let read = 0;
  let compiled = null;
  return (...values) => {
    if (compiled) return compiled(...values);
    if (++read > 64) compiled = compiledRowFactory(...keys);
    const row = {};
    for (let i = 0; i < keys.length; ++i) row[keys[i]] = values[i];
    return row;
  };
}`;

const database = {
  name: 'database',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^better-sqlite3$/ }, () => ({ path: 'better-sqlite3', namespace: 'database' }));
    onLoad({ filter: /.*/, namespace: 'database' }, () => ({ contents: addon, resolveDir: sqlite }));
    // It compiles a function for the rows of every statement, which is right for thousands of rows and costs more than
    // the reading for twenty (half a millisecond each at start-up): compiled once a statement has shown to be long.
    onLoad({ filter: /better-sqlite3.lib.database\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const head = 'function rowFactory(...keys) {';
      if (!text.includes(head))
        throw new Error('better-sqlite3 makes its rows in another way: see esbuild.config.mjs');
      return { contents: text.replace(head, `${rows}\nfunction compiledRowFactory(...keys) {`) };
    });
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
// programs of their own), its copies of Node's modules, and its help and suggestions, which are ours; chalk's own guess at
// colours (os and tty, 3 ms; we give it the level), and what draws tables and colours as long as nothing is drawn or
// coloured (3 ms).
const lean = {
  name: 'lean',
  setup({ onResolve, onLoad }) {
    const stubs = {
      'node:child_process': 'export default {};',
      'node:fs': 'export default require("fs");',
      'node:path': 'export default require("path");',
      'node:process': 'export default process;',
      './help.js': 'export class Help {}',
      './suggestSimilar.js': 'export const suggestSimilar = () => "";',
      '#supports-color': 'export default { stdout: false, stderr: false };',
      'cli-table3': 'module.exports = function (options) { return new (require("cli-table3"))(options); };',
      chalk: 'exports.Chalk = function (options) { return new (require("chalk").Chalk)(options); };',
    };
    onResolve(
      {
        filter:
          /^(?:node:(?:child_process|fs|path|process)|\.\/(?:help|suggestSimilar)\.js|#supports-color)$/,
      },
      ({ path, importer }) =>
        /node_modules.(?:commander|chalk)\b/.test(importer) ? { path, namespace: 'lean' } : undefined,
    );
    onResolve({ filter: /^(?:cli-table3|chalk)$/ }, ({ path, namespace }) =>
      namespace === 'lean' ? undefined : { path, namespace: 'lean' },
    );
    onLoad({ filter: /.*/, namespace: 'lean' }, ({ path }) => ({ contents: stubs[path], resolveDir: root }));
  },
};

// The verbs whose start-up is felt. In crm.cjs they are imported outright, so that it is one plain scope, the quickest
// thing to start; what else is imported on demand lies in files of its own, which share no module with it.
const hotVerbs = ['due', 'log', 'show'];
// What those verbs have at hand and hardly ever take: sentences of errors, questions and other verbs, what asks, and how
// books are made. In crm.cjs each of their names is fetched from seldom.cjs when it is first used.
const seldom = [
  ...'asking checklist completion config demo doctor drafts exports found imports problems reports segments templates undo'
    .split(' ')
    .map((topic) => `src/locale/en/${topic}.ts`),
  'src/domain/unclear.ts',
  'src/store/migrations.ts',
  'src/world/prompts.ts',
  'src/world/linePrompts.ts',
];
// What they need now and then, each in a file of its own.
const besides = {
  settings: join(root, 'src/connectors/toml/settingsFile.ts'),
  es: join(root, 'src/locale/es.ts'),
};

const seldomNames = new Map(
  seldom.map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const found = text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm);
    return [path, [...found].map(([, name]) => name)];
  }),
);

/** In crm.cjs, the modules that are seldom needed as what fetches them. */
const fetched = {
  name: 'fetched',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^seldom$/ }, () => ({ path: './seldom.cjs', external: true }));
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const file = relative(root, path).replaceAll('\\', '/');
      if (file === 'src/locale/en.ts')
        return { contents: lateTopics(readFileSync(path, 'utf8')), loader: 'ts' };
      const names = seldomNames.get(file);
      if (names === undefined) return undefined;
      const getters = names.map((name) => `get ${name}() { return require('seldom')['${file}'].${name}; }`);
      return { contents: `module.exports = { __esModule: true, ${getters.join(', ')} };`, resolveDir: root };
    });
  },
};

/** The catalogue with the topics that are seldom needed looked up as they are asked for. */
function lateTopics(catalogue) {
  const late = seldom.flatMap((path) => (path.startsWith('src/locale/') ? seldomNames.get(path) : []));
  return late.reduce(
    (text, topic) => text.replace(new RegExp(`^  ${topic},$`, 'm'), `  get ${topic}() { return ${topic}; },`),
    catalogue,
  );
}

/** In crm.cjs: the hot verbs outright, settings.cjs and es.cjs beside it, and every other door from cold.cjs. */
const doors = (cold) => ({
  name: 'doors',
  setup({ onResolve, onLoad }) {
    onLoad({ filter: /commands.verbs\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const outright = hotVerbs.reduce(
        (so, verb) => so.replaceAll(`import('./${verb}.ts')`, `Promise.resolve(${verb}Verb)`),
        text,
      );
      const imports = hotVerbs.map((verb) => `import * as ${verb}Verb from './${verb}.ts';\n`);
      return { contents: imports.join('') + outright, loader: 'ts' };
    });
    onResolve({ filter: /^\.\.?\// }, ({ path, kind, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const file = join(resolveDir, path);
      const beside = Object.keys(besides).find((name) => besides[name] === file);
      if (beside) return { path: `./${beside}.cjs`, external: true };
      cold.add(relative(root, file).replaceAll('\\', '/'));
      return { path: file, namespace: 'cold' };
    });
    onResolve({ filter: /^cold$/ }, () => ({ path: './cold.cjs', external: true }));
    onLoad({ filter: /.*/, namespace: 'cold' }, ({ path }) => ({
      contents: `module.exports = require('cold')[${JSON.stringify(relative(root, path).replaceAll('\\', '/'))}]();`,
      resolveDir: root,
    }));
  },
});

const bundle = (entry, plugins) =>
  build({ ...common, ...entry, plugins: [...plugins, database, lean, chunks] });

/** crm.cjs, and cold.cjs with every module that it knocks for. */
async function program() {
  const cold = new Set();
  const crm = await bundle({ entryPoints: { crm: join(root, 'src/main.ts') } }, [doors(cold), fetched]);
  const table = [...cold]
    .sort()
    .map((path) => `${JSON.stringify(path)}: () => require(${JSON.stringify(`./${path}`)})`);
  const contents = `module.exports = { ${table.join(', ')} };`;
  return [crm, await apartAs('cold', contents), await apartAs('seldom', seldomTable)];
}

/** A file of dist with such contents. */
const apartAs = (file, contents) => {
  const stdin = { contents, resolveDir: root, sourcefile: `${file}.ts`, loader: 'ts' };
  return bundle({ stdin, outfile: join(dist, `${file}.cjs`), outdir: undefined }, []);
};

const seldomTable = `module.exports = { ${seldom
  .map((path) => `get '${path}'() { return require('./${path}'); }`)
  .join(', ')} };`;

/** What a module of the program exports, to be called here. */
async function exportsOf(file) {
  const stdin = { contents: `export * from './${file}';`, resolveDir: root, loader: 'ts' };
  const { outputFiles } = await bundle({ stdin, outfile: join(dist, 'made.cjs'), outdir: undefined }, []);
  const made = { exports: {} };
  compileFunction(outputFiles[0].text, ['module', 'exports', 'require', '__dirname'])(
    made,
    made.exports,
    createRequire(import.meta.url),
    dist,
  );
  return made.exports;
}

/** complete.cjs, which answers Tab: what it knows of commands, flags and topics is written down in it, so that it loads none of them. */
async function completion() {
  const { tableOf } = await exportsOf('src/commands/completion/table.ts');
  const known = { en: await tableOf('en'), es: await tableOf('es') };
  const written = Object.entries(known).map(
    ([language, table]) => `${language}: ${JSON.stringify(JSON.stringify(table))}`,
  );
  const table = {
    name: 'table',
    setup({ onLoad }) {
      onLoad({ filter: /completion.table\.ts$/ }, () => ({
        contents: `const known = { ${written.join(', ')} };
          export const tableOf = (language) => Promise.resolve(JSON.parse(known[language]));`,
      }));
    },
  };
  return bundle({ entryPoints: { complete: join(root, 'src/complete.ts') } }, [table]);
}

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

/** The man pages: what `crm help` says. */
async function manPages() {
  const { manPageIn } = await exportsOf('src/commands/help.ts');
  return [
    { path: join(dist, 'man', 'crm.1'), contents: await manPageIn('en') },
    { path: join(dist, 'man', 'es', 'crm.1'), contents: await manPageIn('es') },
  ];
}

const [pages, ...built] = await Promise.all([
  manPages(),
  program(),
  completion(),
  bundle({ entryPoints: besides }, []),
  build({ ...common, entryPoints: Object.fromEntries(apart.map((part) => [part, part])) }),
]).then(([man, own, ...others]) => [man, ...own, ...others]);

// esbuild leaves the letters of patterns as they are; bin/crm reads a byte as a letter.
const inAscii = (text) =>
  text.replaceAll(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
const files = built.flatMap(({ outputFiles }) =>
  outputFiles.map(({ path, text }) => ({ path, contents: Buffer.from(inAscii(text), 'latin1') })),
);
// The last line of what bin/crm starts is the name of this build.
const name = createHash('sha256').update(readFileSync(join(root, 'bin', 'crm')));
for (const { contents } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) name.update(contents);
const buildName = name.digest('hex').slice(0, 16);
for (const { path, contents } of files) {
  const ending = /[\\/](?:crm|complete)\.cjs$/.test(path) ? `//${buildName}\n` : '';
  place(path, (fresh) => writeFileSync(fresh, Buffer.concat([contents, Buffer.from(ending)])));
}
for (const { path, contents } of pages) place(path, (fresh) => writeFileSync(fresh, contents));
place(join(dist, 'licences.txt'), (fresh) =>
  writeFileSync(fresh, licences(built.map(({ metafile }) => metafile)).join(`\n${'-'.repeat(72)}\n\n`)),
);

for (const native of readdirSync(join(sqlite, 'prebuilds'))) {
  const [from, to] = [join(sqlite, 'prebuilds', native), join(dist, 'native', native)];
  const same =
    existsSync(to) &&
    statSync(to).size === statSync(from).size &&
    statSync(to).mtimeMs >= statSync(from).mtimeMs;
  if (!same) place(to, (fresh) => copyFileSync(from, fresh));
}

/** What is typed all day, by what it is compiled for (see bin/crm): of each run Node keeps the functions that ran. */
const ALL_DAY = {
  due: [['due'], ['due', '--format', 'table', '--color', 'always']],
  log: [
    ['log', 'call', 'ana', 'wants the price split in two', '--next', '+3d'],
    ['log', 'email', 'in', 'ana', 'asks for the dates', '--format', 'table', '--color', 'always'],
  ],
  show: [
    ['show', 'ana'],
    ['show', 'ana', '--format', 'table', '--color', 'always'],
  ],
  other: [
    ['contact', 'list'],
    ['contact', 'list', '--format', 'table', '--color', 'always'],
    ['todo', 'list'],
  ],
  complete: [['complete', 'bash', '9', '', 'crm show an']],
};

/** Lets the program run as it does all day, on the sample book, and keeps what Node compiled; done once for a build. */
async function keepCompiled() {
  const compiled = join(dist, 'compiled');
  const here = join(compiled, buildName);
  const others = existsSync(compiled) ? readdirSync(compiled).filter((other) => other !== buildName) : [];
  for (const other of others) rmSync(join(compiled, other), { recursive: true, force: true });
  const isRecent = Number(process.versions.napi) >= 10;
  if (existsSync(isRecent ? join(here, `${process.version}-${process.arch}`) : here)) return;
  const folder = mkdtempSync(join(tmpdir(), 'crm-build-'));
  const [book, english, spanish] = ['book.db', 'english.toml', 'spanish.toml'].map((file) =>
    join(folder, file),
  );
  writeFileSync(english, 'zone = "Europe/Madrid"\n');
  writeFileSync(spanish, 'zone = "Europe/Madrid"\nlang = "es"\n');
  const env = { PATH: process.env.PATH, HOME: folder, CRM_DB: book };
  const run = (words, more) =>
    promisify(execFile)(process.execPath, [join(root, 'bin', 'crm'), ...words], { env: { ...env, ...more } });
  const keeping = async (runs) => {
    await run(runs[0], { CRM_CONFIG: spanish, CRM_KEEPS_COMPILED: '1' });
    for (const words of runs) await run(words, { CRM_CONFIG: english, CRM_KEEPS_COMPILED: '1' });
  };
  try {
    await run(['demo', '--keep', book]);
    await Promise.all(Object.values(ALL_DAY).map(keeping));
    // The program makes its files for its user alone; whoever may run it may read these.
    for (const file of readdirSync(here, { recursive: true })) {
      const path = join(here, file);
      chmodSync(path, statSync(path).isDirectory() ? 0o755 : 0o644);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await keepCompiled();
