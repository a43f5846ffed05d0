import type { Topic } from '../../manual.ts';

/** What holds for more than one command. */
export const topics: Readonly<Record<string, Topic>> = {
  dates: {
    summary: 'the words for days and times',
    text: `What is logged looks back, what is planned looks forward: on a Friday,
\`friday\` is last week's in \`--at\` and next week's in \`todo\`. Words are taken in
English and Spanish.

  today yesterday tomorrow      hoy ayer mañana
  fri friday "next monday"      viernes "el lunes que viene"
  +3d -2d 2w "in 2 weeks"       "hace 3 días" "en dos semanas"
  2026-03-06 "5 march"          "5 de marzo" "el 27"
  "yesterday 16:40" 3pm         "ayer a las 16:40"
  "2 hours ago" -20min now      "hace media hora" ahora
  "end of month" eow            "a finales de marzo"

\`03/04/26\` has two readings and is refused, unless the config says
dates = "day-first". The day that was understood is always said back with its
weekday. \`crm date <words>\` shows how words are read; docs/dates.md has all.
`,
  },
  filters: {
    summary: 'the words that lists, reports and exports are filtered by',
    text: `Words after a list, a report, \`due\` or \`export jsonl\` leave what all of them
hold for. A plain word is part of a name, an organisation, an alias or a tag.

  tag:web tier:vip     both
  tag:web,shop         either tag
  tag:web or tier:vip  one of the two
  -tag:web             not
  tag:none org:any     no tag at all, some organisation
  org:"Taller Norte"   quotes for spaces
  "(tag:web or tag:shop) -tier:vip"  groups

People    name org tag tier standing source by email phone lang fact consent
          prefers avoids birthday ref
The log   channel (used with them) last (word of either side) created
Open      owes:me (an answer) owes:them (I owe one) quote:open due:today
          due:overdue
Marks     is:archived is:deceased is:do-not-contact is:left-alone
Segments  segment:regulars (\`crm segment add regulars tier:vip\`)

Days      last:>90d (longer ago) last:<2w last:never created:2026-03
          created:<2026-01-01 last:2026-01-01..2026-03-31 birthday:march

Lists have fields of their rows besides:

  touch  at channel direction minutes text
  quote  title amount currency status requested sent decided valid reason
  todo   due kind status text

Quote \`>\` and \`<\` from the shell: "last:>90d". docs/filters.md has all.
`,
  },
  metrics: {
    summary: 'how everything is counted',
    text: `Working time  counts only while you are open: [hours], holidays and away in the
              config; Monday to Friday, 9 to 18, where nothing is said.
Reply         a question of theirs waits from their first message until our
              first message, call or meeting with them after it, over any
              channel. More messages of theirs do not move the start; a call of
              ours that nobody took ends nothing.
First, next   a first response answers somebody's very first words; all others
              are next responses.
Target        the contact's own, else the tier's, else the channel's (chat 1h;
              call, form, whatsapp, sms, dm 4h; email 1d; letter 5d), else one
              working day.
Slow          answered after the target, or still open and past it.
Within        of those that can be judged: an open question with time left is
              left out, one past its target is a miss, a dismissed one counts
              nowhere.
Median, p90   half of the answers, and nine of ten, were at least as fast. No
              means; no p90 of fewer than 10 answers.
Turnaround    working time from a quote's request to its sending; target 2d.
Chase         after sending, a nudge is due on the 3rd, 7th and 14th working
              day, and on the 21st the decision to keep or to close. Every word
              of theirs starts it anew.
Stale         a quote unsent past its target, with a nudge due, near its last
              day, or past it.
Win rate      accepted of accepted and declined, by number and by amount; what
              we withdrew is outside.
Standing      client: accepted a quote within 12 months; prospect: has an open
              quote, or one decided within 12 months; lapsed: accepted one
              longer ago; lead: everyone else. friend, personal, partner and
              supplier are set by hand, and win.
Retention     kept / (kept + lost), of those who accepted in the period before.

docs/concepts.md says it at length.
`,
  },
  json: {
    summary: 'what programs get',
    text: `\`--json\` gives one object: {"schema":"crm.<what>/1","now":…,…}. Keys are
snake_case and stay English; they are added to, never changed. Amounts are whole
minor units with their currency, instants are UTC, days are YYYY-MM-DD, times
are minutes.

  crm due --json                       crm.due/1
  crm contact list --json              crm.contact.list/1
  crm segment list --json              crm.segment.list/1
  crm report replies --json            crm.report.replies/1
  crm report quotes --json             crm.report.quotes/1
  crm report retention --json          crm.report.retention/1
  crm import jsonl book.jsonl --json   crm.import/1
  crm date friday --json               crm.date/1

Their JSON Schemas are in docs/schemas/ of the package, and docs/json.md
describes the lines of \`export jsonl\` and \`import jsonl\`. In a pipe, lists are
tab-separated lines without a header; \`--format\` chooses csv, jsonl, md or ids.
`,
  },
  templates: {
    summary: 'how texts with places for values are written',
    text: `A template is a text with places: {{ contact.first }}. Where a value may be
missing, say what then; else the draft is refused, so that none goes out with a
hole in it.

  {{ contact.org | default: "your shop" }}
  {% if quote.valid_until %}Valid until {{ quote.valid_until }}.{% endif %}

contact   name first org email phone
quote     ref title amount requested_on sent_on valid_until
me        name signature email: [me] in the settings
last      day channel text: the last exchange
next      day text: the next follow-up
today     the day

\`crm draft\` takes your own template in the contact’s language, else your own for
every language, else the one that came with crm. Conditions, filters such as
upcase and the rest are those of Liquid; what reads other files is left out.

  enquiry reply           somebody wrote
  quote nudge-1 nudge-2   the quote goes out, and is chased
  nudge-last              the last time
  reminder                we asked, and still wait
  after-meeting thanks    it was agreed; it is done
  birthday win-back       their day; a client of before
  hello                   a few words
  first-call help-call    scripts: what to ask when they ring

docs/templates.md has all, with what each value is.
`,
  },
  'exit-codes': {
    summary: 'how a command ends',
    text: `   0  done, or nothing found to show
   1  could not do it: disk full, damaged file, network
   2  usage: wrong flag, date, amount
   3  no such thing
   4  ambiguous, and nobody there to ask
   5  refused by a rule: do not contact, died, written by a later version
   9  something is overdue (--exit-code on due, slow and stale)
  69  this Node is too old, and no other was brought along
  70  a fault of crm; CRM_DEBUG=1 shows more
  75  try again later: nothing was lost
 130  interrupted; what was acknowledged stays

An error is one line \`Error: …\` and, where there is something to do, one line
\`Hint: …\`, on standard error. Nothing is half-written, whatever the code.
`,
  },
  man: {
    summary: 'the man page, and all of this as one text',
    text: `\`man crm\` shows the manual where crm was installed with npm for the whole
machine. It is in the package too, as dist/man/crm.1, in Spanish as
dist/man/es/crm.1, and crm writes it anywhere:

  crm help --man > crm.1 && man ./crm.1

\`crm help --all\` prints the same as plain text, to search in:

  crm help --all | less
`,
  },
  hooks: {
    summary: 'programs of yours that crm runs',
    text: `A hook is an executable in the folder hooks/ beside your settings file
(\`crm config path\`), named after its occasion:

  log     before a touchpoint is written: may change its text, tags, minutes and
          quote, or refuse it
  due     before \`crm due\` shows its list: may leave lines out and order them
  remind  before a reminder goes out: as due

It reads JSON Lines and prints those that are to hold; a log hook that prints
nothing changes nothing, a due hook that prints nothing shows nothing. Where it
ends with anything but 0, the command is refused (5), nothing is written, and
what it said on standard error is shown.

After five seconds it is ended; [hooks] limit = "500ms" says otherwise. It has
to be yours and not writable by others (chmod go-w). A crm that it calls works
on the same book and runs no hooks. Imports, touch edit and undo run none.

  crm log call ana "…" --no-hooks      past a broken hook; so does CRM_HOOKS=0

docs/hooks.md has the keys and two hooks to begin with.
`,
  },
  cron: {
    summary: 'what is due, by mail, every morning',
    text: `cron mails whatever a command prints, and nothing where it prints nothing.
\`crm due\` prints nothing when nobody needs you, so this is all:

  MAILTO=me@studio.example
  0 8 * * 1-5  crm due --format table --quiet

To speak up only when something is overdue, in a script or a status bar:

  crm due --exit-code > /dev/null || echo "somebody waits"

cron knows little of your environment: give the whole path of crm, and --db and
--config where they are not at their usual places (\`crm config\` shows both). Two
commands at once do each other no harm.

\`crm remind\` does more: once a day whatever happens, in HTML too, by your own
mail server: \`crm help reminders\`.
`,
  },
};
