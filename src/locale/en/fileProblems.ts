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
          | 'columns-unknown'
          | 'map-unread'
          | 'map-column'
          | 'map-field'
          | 'dates-open'
          | 'chat-none'
          | 'chat-group'
          | 'chat-me'
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
    case 'columns-unknown':
      return {
        error: `${problem.file} is of no program that crm knows: say what its columns stand for.`,
        hint: `For example: ${problem.command}`,
      };
    case 'map-unread':
      return {
        error: `"${problem.said}" does not say what a column stands for.`,
        hint: 'Say it as --map "Company=org,Mail=email".',
      };
    case 'map-column':
      return {
        error: `The file has no column "${problem.column}".`,
        hint:
          problem.near === null
            ? `It has: ${problem.columns.join(', ')}.`
            : `Did you mean "${problem.near}"?`,
      };
    case 'map-field':
      return {
        error: `"${problem.field}" is nothing that a column can stand for.`,
        hint:
          problem.near === null
            ? `One of: ${problem.fields.join(' ')}`
            : `Did you mean ${problem.near}? One of: ${problem.fields.join(' ')}`,
      };
    case 'chat-none':
      return {
        error: `${problem.file} is no chat of WhatsApp: no line of it begins with a date and a time.`,
        hint: 'Export the chat without media; of a .zip, take the .txt that is in it.',
      };
    case 'chat-group':
      return {
        error: `This chat is of a group: ${problem.senders.slice(0, 4).join(', ')}${problem.senders.length > 4 ? ', …' : ''}.`,
        hint: 'Only chats with one person can be taken in.',
      };
    case 'chat-me':
      return {
        error: `Which of them are you: ${problem.senders.join(' or ')}?`,
        hint: 'Say it with --me "your name", or `me.name` in the settings.',
      };
    case 'dates-open':
      return {
        error:
          problem.against === null
            ? `${problem.example} has two readings, and no date in the file decides which is the day.`
            : `Some dates of the file have the day first and some the month: ${problem.example} on line ${problem.against}.`,
        hint: 'Say it with --dates day-first or --dates month-first, or `dates` in the settings.',
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
