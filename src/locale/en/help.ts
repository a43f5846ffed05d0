import type { Manual } from '../manual.ts';
import { everydayVerbs } from './help/everyday.ts';
import { fileVerbs } from './help/files.ts';
import { mistyped } from './help/mistyped.ts';
import { peopleVerbs } from './help/people.ts';
import { quoteVerbs } from './help/quotes.ts';
import { reminderTopics, reminderVerbs } from './help/reminders.ts';
import { reportVerbs } from './help/reports.ts';
import { segmentVerbs } from './help/segments.ts';
import { templateVerbs } from './help/templates.ts';
import { topics } from './help/topics.ts';

/** The manual: what every command does and takes, and what holds for all of them. */
export const help: Manual = {
  intro: 'crm answers three questions: who needs me today, where am I slow to reply, which quotes go stale.',
  usage: 'crm [command] [words…] [flags]',
  titles: {
    usage: 'Usage:',
    flags: 'Flags:',
    everywhere: 'Flags of every command:',
    examples: 'Examples:',
    nouns: 'By thing',
    topics: 'Help topics',
    commands: 'Commands:',
  },
  groups: [
    { title: 'Every day', names: ['due', 'log', 'show', 'find'] },
    { title: 'Next steps', names: ['add', 'todo', 'done', 'snooze', 'skip', 'dismiss', 'undo'] },
    { title: 'What to say', names: ['draft', 'script'] },
    { title: 'Looking back', names: ['slow', 'stale'] },
    { title: 'By mail', names: ['remind'] },
    { title: 'Around the book', names: ['import', 'date', 'config', 'completion', 'doctor', 'demo', 'help'] },
  ],
  verbs: {
    ...everydayVerbs,
    ...peopleVerbs,
    ...quoteVerbs,
    ...reminderVerbs,
    ...reportVerbs,
    ...segmentVerbs,
    ...templateVerbs,
    ...fileVerbs,
  },
  nouns: {
    channel: { summary: 'the ways to be in touch' },
    completion: { summary: 'what Tab knows' },
    config: { summary: 'the settings' },
    contact: { summary: 'people' },
    export: { summary: 'take everything out' },
    import: { summary: 'take things in' },
    org: { summary: 'organisations' },
    quote: { summary: 'offers of work' },
    segment: { summary: 'filters saved under a name' },
    template: { summary: 'texts to write and to speak by' },
    report: { summary: 'what the log says, counted' },
    todo: { summary: 'follow-ups and promises' },
    touch: { summary: 'touchpoints' },
  },
  topics: { ...topics, ...reminderTopics },
  mistyped,
  man: {
    title: 'Commands',
    name: 'NAME',
    summary: 'who needs me today, where am I slow to reply, which quotes go stale',
    synopsis: 'SYNOPSIS',
    description: 'DESCRIPTION',
    commands: 'COMMANDS',
    everywhere: 'FLAGS OF EVERY COMMAND',
    sameAs: (command) => `The same as \`${command}\`.`,
  },
  everywhere: {
    '--db <file>': 'the book to use; else CRM_DB, else the one of this machine',
    '--config <file>': 'the settings file; else CRM_CONFIG, else the one of this machine',
    '--now <when>': 'take this for now, such as 2026-11-20T10:30; else CRM_NOW, else the clock',
    '--format <format>': 'table, tsv, csv, json, jsonl, md or ids',
    '--json': 'one JSON object on standard output',
    '--lang <language>': 'en or es; else CRM_LANG, the settings, the system’s',
    '--color [when]': 'auto, always or never',
    '--no-color': 'no colour',
    '--no-hooks': 'run none of your hooks (`crm help hooks`)',
    '--no-pager': 'print what is longer than the screen as it is',
    '--quiet': 'say nothing beside what was asked for',
    '--yes': 'answer yes to every confirmation',
  },
  more: '`crm <command> --help` says what a command takes, `crm help <topic>` explains a topic.',
  unknown: (word) => `There is no command and no topic "${word}".`,
  near: (name) => (name === null ? '`crm help` lists both.' : `Did you mean crm help ${name}?`),
};
