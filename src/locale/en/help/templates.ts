import type { VerbHelp } from '../../manual.ts';

const SPEAKS = 'the language it is for: es, pt-br…; any: every language; else that of --lang';
const SCRIPT = 'a script, to have at hand in a talk';

/** The verbs about what to say: drafts, scripts, templates. */
export const templateVerbs: Readonly<Record<string, VerbHelp>> = {
  draft: {
    usage: '<contact> [template]',
    summary: 'write them a message from a template',
    more: 'Without a template, the one that their most pressing reason in `crm due` calls for. It is in their language (contact edit --speaks) and for the channel they prefer. At a terminal it opens in $EDITOR, is printed, and you are asked what to do with it; in a pipe it is printed. crm sends nothing by itself.',
    flags: {
      '--quote': 'the quote it is about; else the one that is due, or their latest open one',
      '--channel': 'for this channel: email, whatsapp, sms…',
      '--subject': 'another subject',
      '--edit': 'open it in $EDITOR first',
      '--print': 'print it and ask nothing',
      '--open': 'open it in the program for it: mail, messages, WhatsApp',
      '--eml': 'save it as a mail that mail programs open as a draft; - prints that',
      '--log': 'log it as sent',
    },
    examples: [
      'crm draft ana',
      'crm draft ana nudge-1 --quote q14 --open',
      'crm draft ana thanks --print',
      'crm draft ana quote --eml quote.eml --log',
    ],
  },
  script: {
    usage: '[template] [contact]',
    summary: 'what to ask and to say when somebody rings',
    more: 'Without a name, all scripts. With a contact, their values stand in it. `crm show <contact> --script` puts the fitting one below the brief.',
    flags: {},
    examples: ['crm script help-call', 'crm script first-call ana'],
  },
  'template list': {
    usage: '',
    summary: 'the templates: those that came with crm, and yours',
    flags: {
      '--sort': 'by this column: name, for, whose',
      '--limit': 'at most that many',
      '--script': 'only scripts',
    },
    examples: ['crm template list', 'crm template list --script'],
  },
  'template show': {
    usage: '<template>',
    summary: 'a template as it is written',
    flags: { '--speaks': SPEAKS, '--script': SCRIPT },
    examples: ['crm template show nudge-1', 'crm template show nudge-1 --speaks es'],
  },
  'template add': {
    usage: '<name> [text…]',
    summary: 'write a template of your own',
    more: 'In $EDITOR, or on the line. What is wrong with it is said with line and column before it is saved.',
    flags: {
      '--subject': 'the subject, with places for values',
      '--message': 'the text, where words would be taken for something else',
      '--speaks': SPEAKS,
      '--script': SCRIPT,
    },
    examples: [
      'crm template add referral',
      'crm template add referral --subject "A favour" "Hi {{ contact.first }}, …"',
    ],
  },
  'template edit': {
    usage: '<template>',
    summary: 'change a template; of one that came with crm you get a copy',
    flags: {
      '--subject': 'the new subject',
      '--message': 'the new text',
      '--speaks': SPEAKS,
      '--script': SCRIPT,
    },
    examples: ['crm template edit nudge-1', 'crm template edit nudge-1 --subject "Your quote"'],
  },
  'template rename': {
    usage: '<template> <name>',
    summary: 'call a template of yours something else',
    flags: { '--speaks': 'only the one in this language', '--script': SCRIPT },
    examples: ['crm template rename referral favour'],
  },
  'template delete': {
    usage: '<template>',
    summary: 'delete a template of yours',
    more: 'Where it was a copy of one that came with crm, that one holds again.',
    flags: { '--speaks': 'only the one in this language', '--script': SCRIPT },
    examples: ['crm template delete referral', 'crm template delete nudge-1 --speaks es'],
  },
};
