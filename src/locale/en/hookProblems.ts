import type { HookFault, HookUnsound, Problem } from '../../errors.ts';
import { quoted, type Said } from './problemWords.ts';

type HookProblem = Extract<Problem, { readonly is: 'hook-refused' | 'hook-unsound' | 'hook-failed' }>;

/** The sentences of what is wrong with a hook, or why it refused; what it said follows, a line each. */
export function hookProblems(problem: HookProblem): Said {
  switch (problem.is) {
    case 'hook-refused':
      return {
        error:
          problem.said === ''
            ? `The ${problem.hook} hook refused (exit ${problem.code}) and did not say why.`
            : `The ${problem.hook} hook refused: ${problem.said}`,
        hint: `Nothing was written. --no-hooks goes past it.`,
      };
    case 'hook-unsound':
      return UNSOUND[problem.why](problem.path);
    case 'hook-failed':
      return {
        error: `The ${problem.hook} hook ${faultText(problem.fault)}${problem.said === '' ? '' : ` It said: ${problem.said}`}`,
        hint: `Nothing was written. Mend ${problem.path}, or go past it with --no-hooks.`,
      };
  }
}

const UNSOUND: Readonly<Record<HookUnsound, (path: string) => Said>> = {
  'not-a-file': (path) => ({
    error: `The hook ${path} is not a program.`,
    hint: 'Put an executable file there, or take it away.',
  }),
  'not-executable': (path) => ({
    error: `The hook ${path} is not executable.`,
    hint: `Make it so: chmod +x ${path}`,
  }),
  'open-to-others': (path) => ({
    error: `Others can write to ${path}, so no hook is run from it.`,
    hint: `Keep it to yourself: chmod go-w ${path}`,
  }),
  'of-another': (path) => ({
    error: `${path} belongs to somebody else, so no hook is run from it.`,
    hint: 'Put a copy of your own in its place.',
  }),
};

function faultText(fault: HookFault): string {
  switch (fault.is) {
    case 'too-long':
      return `was ended: it took longer than ${seconds(fault.milliseconds)} ([hooks] limit).`;
    case 'too-much':
      return `was ended: it printed more than ${Math.floor(fault.bytes / 1024 / 1024)} MB.`;
    case 'killed':
      return `died (${fault.signal}).`;
    case 'not-started':
      return `cannot be started: ${fault.why}.`;
    case 'not-json':
      return `printed something that is no JSON object in line ${fault.line}.`;
    case 'lines':
      return `printed ${fault.printed} lines for ${fault.sent}; it prints as many as it was given, or none.`;
    case 'unknown-row':
      return `printed in line ${fault.line} what it was not given: ${quoted(fault.ref)}.`;
    case 'row-twice':
      return `printed ${quoted(fault.ref)} a second time in line ${fault.line}.`;
    case 'key':
      return fault.may.length === 0
        ? `changed ${quoted(fault.key)} in line ${fault.line}; it may leave lines out and order them, not change them.`
        : `changed ${quoted(fault.key)} in line ${fault.line}; it may change ${fault.may.join(', ')}.`;
    case 'value':
      return `printed a value in line ${fault.line} that ${quoted(fault.key)} cannot have.`;
    case 'quote-unknown':
      return `names a quote in line ${fault.line} that the book has not: ${quoted(fault.quote)}.`;
  }
}

const seconds = (milliseconds: number): string =>
  milliseconds % 1000 === 0 ? `${milliseconds / 1000} s` : `${milliseconds} ms`;
