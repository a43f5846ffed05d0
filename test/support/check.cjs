'use strict';
// `npm test`: types, lint, format, then all tests; arguments go to vitest. Started by any Node that is at hand, it runs
// everything with one that is new enough.
const { spawnSync } = require('child_process');
const fs = require('fs');
const path = require('path');

const root = path.join(__dirname, '..', '..');
const bin = (name) => path.join(root, 'node_modules', name);

/** This Node where the database can be loaded, else the one that the checkout brought. */
function nodeToUse() {
  if (Number(process.versions.napi) >= 10) return process.execPath;
  const platform = process.platform.replace('win32', 'win');
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const brought = [`node-${platform}`, `node-bin-${platform}`]
    .map((name) => path.join(root, 'node_modules', `${name}-${process.arch}`, 'bin', file))
    .find(fs.existsSync);
  return brought || process.execPath;
}

const node = nodeToUse();
const env = {
  ...process.env,
  PATH: path.dirname(node) + path.delimiter + process.env.PATH,
  VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true',
};
// Where it is set, every start of Node reads certificates that nothing here needs.
delete env.NODE_EXTRA_CA_CERTS;

const steps = [
  ['types', bin('typescript/bin/tsc'), ['--noEmit', '-p', '.']],
  ['lint', bin('oxlint/bin/oxlint'), ['--type-aware']],
  ['format', bin('oxfmt/bin/oxfmt'), ['--check']],
  ['tests', bin('vitest/vitest.mjs'), ['run', ...process.argv.slice(2)]],
];

const failed = steps.filter(([name, file, args]) => {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(node, [file, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status !== 0;
});

console.log(failed.length === 0 ? '\nAll is well.' : `\nFailed: ${failed.map(([name]) => name).join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
