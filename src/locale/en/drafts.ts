import type { Because } from '../../domain/draft.ts';

const BECAUSE: Readonly<Record<Because, (quote: string) => string>> = {
  form: () => 'they wrote through the form',
  reply: () => 'they wait for an answer',
  promise: () => 'a promise of yours is due',
  'quote-unsent': (quote) => `${quote} is to be sent`,
  'follow-up': () => 'a follow-up is due',
  'quote-expiring': (quote) => `${quote} expires soon`,
  'quote-expired': (quote) => `${quote} has expired`,
  'quote-chase': (quote) => `a nudge about ${quote} is due`,
  waiting: () => 'your question is not answered yet',
  birthday: () => 'it is their birthday',
  date: () => 'it is a day of theirs',
  cadence: () => 'it is time to say hello',
  'win-back': () => 'they are a client of before',
  meeting: () => 'you talked lately',
  nothing: () => 'nothing in particular is due',
};

/** Drafts of messages. */
export const drafts = {
  because: (because: Because, quote: string): string => BECAUSE[because](quote),
  /** Which template, for whom, over which channel. */
  of: (template: string, lang: string, name: string, way: string): string =>
    `${template} (${lang}) for ${name}, ${way}`,
  chosen: (because: string): string => `chosen because ${because}`,
  to: 'To',
  subject: 'Subject',
  noAddress: 'no address known',
  long: (length: number): string =>
    `The link has ${length} characters; some programs cut it. --eml saves the mail whole.`,
  page: (name: string, way: string): readonly string[] => [
    `For ${name}, ${way}. Lines at the top that begin with # are not part of it.`,
    'To draft nothing, save the page empty.',
  ],
  nothing: 'Nothing was drafted.',
  whatNow: 'What now?',
  choices: {
    leave: 'nothing more: it is printed above',
    mail: 'open it in the mail program',
    open: (channel: string): string => `open it in ${channel}`,
    eml: 'save it as a mail (.eml)',
    log: 'log it as sent',
    edit: 'edit it again',
  },
  file: 'Into which file?',
  opened: (channel: string): string => `opened for ${channel}; sending it is up to you`,
  saved: (path: string): string => `saved ${path}`,
  logIt: 'Was it sent? Log it?',
};
