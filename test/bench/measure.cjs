'use strict';

const { spawn, spawnSync } = require('node:child_process');
const { readFileSync } = require('node:fs');

const milliseconds = (began) => {
  const [seconds, nanoseconds] = process.hrtime(began);
  return seconds * 1e3 + nanoseconds / 1e6;
};

/** The middle value; of an even number of values the mean of the two in the middle. */
const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
};

/** Runs a program to its end with its output in pipes; answers milliseconds and what it printed. Throws unless it ended with 0. */
const inPipe = ({ argv, env }) => {
  const began = process.hrtime();
  const ran = spawnSync(process.execPath, argv, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 30,
  });
  const took = milliseconds(began);
  const [out, err] = [String(ran.stdout), String(ran.stderr)];
  if (ran.error !== undefined || ran.status !== 0)
    failed(argv, ran.error ?? ran.status ?? ran.signal, out + err);
  return { took, out, err };
};

/** The same on a pseudo-terminal large enough that no pager is needed; what was printed is in `out`. */
const onTerminal = ({ argv, env }) => {
  const { spawn: spawnTerminal } = require('@lydell/node-pty');
  return new Promise((resolve, reject) => {
    const began = process.hrtime();
    const size = { name: 'xterm-256color', cols: 120, rows: 60 };
    const terminal = spawnTerminal(process.execPath, argv, { ...size, env: { ...env, TERM: size.name } });
    let out = '';
    terminal.onData((text) => {
      out += text;
    });
    terminal.onExit(({ exitCode }) => {
      const took = milliseconds(began);
      if (exitCode === 0) return resolve({ took, out, err: '' });
      try {
        return failed(argv, exitCode, out);
      } catch (error) {
        return reject(error);
      }
    });
  });
};

/** Runs a program to its end and answers milliseconds and the most memory it held, in MiB (null where the system does not tell). */
const withPeak = ({ argv, env }) =>
  new Promise((resolve, reject) => {
    const began = process.hrtime();
    const child = spawn(process.execPath, argv, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err, peak] = ['', '', null];
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (err += data));
    const watch = setInterval(() => {
      peak = peakOf(child.pid) ?? peak;
    }, 20);
    child.on('error', reject);
    child.on('close', (status, signal) => {
      clearInterval(watch);
      const took = milliseconds(began);
      if (status === 0) return resolve({ took, out, err, peak });
      try {
        return failed(argv, status ?? signal, out + err);
      } catch (error) {
        return reject(error);
      }
    });
  });

/** The high-water mark that Linux keeps of a process; it only grows, so the last reading is the peak. */
const peakOf = (pid) => {
  try {
    const mark = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return mark === null ? null : Number(mark[1]) / 1024;
  } catch {
    return null;
  }
};

/** How many instructions a run takes under valgrind's callgrind. */
const instructions = ({ argv, env }) => {
  const tool = ['--tool=callgrind', '--callgrind-out-file=/dev/null', process.execPath, ...argv];
  const ran = spawnSync('valgrind', tool, { env, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 30 });
  const counted = /Collected\s*:\s*(\d+)/.exec(String(ran.stderr));
  if (ran.error !== undefined || ran.status !== 0 || counted === null) {
    failed(['valgrind', ...argv], ran.error ?? ran.status, String(ran.stderr));
  }
  return Number(counted[1]);
};

const failed = (argv, status, printed) => {
  throw new Error(`\`${argv.join(' ')}\` ended with ${status}:\n${printed.slice(-2000)}`);
};

/**
 * Runs two things in turn, `runs` times each after `warm` unmeasured pairs, the first one first in every other pair.
 * Answers both medians, their ratio, and the median of the ratios pair by pair.
 */
const alternate = async (first, second, { runs, warm = 3 }) => {
  const [a, b] = [[], []];
  for (let n = -warm; n < runs; n += 1) {
    const turns =
      n % 2 === 0
        ? [
            [first, a],
            [second, b],
          ]
        : [
            [second, b],
            [first, a],
          ];
    for (const [run, times] of turns) {
      const took = await run();
      if (n >= 0) times.push(took);
    }
  }
  const [of, against] = [median(a), median(b)];
  return { of, against, ratio: of / against, pairwise: median(a.map((took, n) => took / b[n])) };
};

module.exports = { alternate, inPipe, instructions, median, onTerminal, withPeak };
