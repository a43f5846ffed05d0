import type { Problem } from '../../errors.ts';
import { draftProblems, type DraftProblem } from './draftProblems.ts';
import type { Said } from './problemWords.ts';

/** What may be wrong with a file: the book, an import, a mail. */
type FileProblem =
  | DraftProblem
  | Extract<
      Problem,
      {
        readonly is:
          | 'book-newer'
          | 'book-foreign'
          | 'book-damaged'
          | 'book-busy'
          | 'disk-full'
          | 'read-only'
          | 'cannot-open'
          | 'editor-failed'
          | 'import-refused'
          | 'mail-unreadable';
      }
    >;

/** The sentences of what is wrong with a file (`cli.md §5`). */
export function fileProblems(problem: FileProblem): Said {
  switch (problem.is) {
    case 'book-newer':
      return {
        error: `${problem.path} was written by a later version of crm (${problem.version}; this one knows ${problem.known}).`,
        hint: 'Install the later version; the book was not touched.',
      };
    case 'book-foreign':
      return {
        error: `${problem.path} is not a book of crm.`,
        hint: 'Name another file with --db or CRM_DB.',
      };
    case 'book-damaged':
      return {
        error: `${problem.path} is damaged: ${problem.why}.`,
        hint: 'Restore it from a backup; `crm export jsonl` may still save what can be read.',
      };
    case 'book-busy':
      return { error: `${problem.path} is in use by another program.`, hint: 'Try again in a moment.' };
    case 'disk-full':
      return {
        error: `The disk is full: ${problem.path} could not be written.`,
        hint: 'Make room and try again; nothing was half-written.',
      };
    case 'read-only':
      return {
        error: `${problem.path} cannot be written.`,
        hint: 'Check its permissions and those of its folder, or name another file with --db.',
      };
    case 'editor-failed':
      return {
        error: `The editor ${problem.editor} failed (${problem.ended}); nothing was taken from it.`,
        hint: 'Name another in VISUAL or EDITOR, or say the text with -m.',
      };
    case 'cannot-open':
      return {
        error: `${problem.path} cannot be opened: ${problem.why}.`,
        hint: 'Check the path and its permissions.',
      };
    case 'import-refused':
      return {
        error: `${problem.count === 1 ? '1 line was' : `${problem.count} lines were`} refused, and with --strict nothing goes in.`,
        hint: 'Mend them, or leave --strict out to take the rest.',
      };
    case 'mail-unreadable':
      return {
        error: 'That is no mail: it does not say who sent it.',
        hint: 'Give the whole message, headers first.',
      };
    default:
      return draftProblems(problem);
  }
}
