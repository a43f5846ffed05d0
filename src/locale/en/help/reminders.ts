import type { Topic, VerbHelp } from '../../manual.ts';

/** The verbs that come to you. */
export const reminderVerbs: Readonly<Record<string, VerbHelp>> = {
  remind: {
    usage: '[filter…]',
    summary: 'send you one mail with what is due, once a day',
    more: 'It says nothing and ends with 0 where there is nothing to say. A server that is away gives 75, and the next run sends. `crm help reminders` shows how to set it up.',
    flags: {
      '--to': 'to this address; else `to` under [remind], else your own',
      '--via': 'smtp, sendmail, command or stdout; else the one that is set up',
      '--only': 'only these reasons: reply, quote-chase, waiting …',
      '--min-rank': 'only what is at least so pressing: 1 replies owed … 8 saying hello',
      '--ahead': 'also what comes due within so many days',
      '--weekly': 'the week instead: replies, quotes, what is due and what is coming',
      '--new': 'after today’s reminder: what has come or become overdue since',
      '--again': 'send it once more',
      '--dry-run': 'show the mail; send and record nothing',
      '--test': 'send a trial to see whether the way works',
    },
    examples: [
      'crm remind --dry-run',
      'crm remind --test',
      'crm remind --min-rank 5 --via sendmail --to me@studio.example',
      'crm remind --weekly',
    ],
  },
};

export const reminderTopics: Readonly<Record<string, Topic>> = {
  reminders: {
    summary: 'setting up mails that tell what is due',
    text: `In the settings file (\`crm config path\`):

  [remind]
  to = "me@studio.example"         # else the first of your own addresses
  via = "smtp"                     # smtp, sendmail, command or stdout

  [smtp]
  host = "smtp.example.org"
  security = "tls"                 # tls (465), starttls (587) or none (25)
  user = "me@studio.example"
  password_command = "pass show mail"   # or password_file, CRM_SMTP_PASSWORD

Then try the way, look at the mail, and let it come every morning:

  crm remind --test
  crm remind --dry-run
  0 8 * * *  crm remind            a line of your crontab, with whole paths

One mail a day and never two: what went out is recorded in the book. It may run
every hour; that catches up on a machine that was asleep. After days without a
run there is one mail, which says so. Where nobody knows whether a mail arrived,
it goes out once more under the same Message-ID, and never a third time. To stop
them, take the line out of your crontab (crontab -e).

docs/reminders.md has the usual providers, and what each error means.
`,
  },
};
