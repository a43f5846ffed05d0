import { copyFileSync } from 'node:fs';
import { freshBook, type Book } from './program.ts';

type Line = readonly string[];

const LINES: readonly Line[] = [
  ['add', 'Ana Pérez <ana@taller.example>', '--org', 'Taller Norte'],
  ['add', 'Luis Vidal'],
  ['log', 'email', 'in', 'luis', 'asks for a price', '--at', 'yesterday 16:40'],
  ['todo', 'ana', 'today', 'send the deck'],
  ['quote', 'new', 'luis', '1200', 'Small site'],
];

let first: Book | null = null;

/** A book with two people, a follow-up, a quote and a question that waits for an answer, and what those lines add. */
export function someBook(more: readonly Line[] = []): Book {
  const book = freshBook();
  if (first === null) after(book, LINES);
  else copyFileSync(first.db, book.db);
  if (first === null) {
    first = freshBook();
    copyFileSync(book.db, first.db);
  }
  after(book, more);
  return book;
}

function after(book: Book, lines: readonly Line[]): void {
  for (const line of lines) {
    const { code, err } = book.crm(line);
    if (code !== 0) throw new Error(err);
  }
}

/** A command line, what it asks with the keys that answer, how it then says that it can be said at once, and what is logged before. */
export type Walk = readonly [string, readonly (readonly [string, string])[], string, (readonly Line[])?];

const OWN: readonly Line[] = [['template', 'add', 'mine', '-m', 'Hi']];

/** Every verb that asks, from its first question to its last. */
export const WALKS: readonly Walk[] = [
  [
    'log',
    [
      ['Who was it with?', 'ana'],
      ['ana\n❯ Ana', '<enter>'],
      ['❯ call', '<enter>'],
      ['yes, we spoke', '<enter>'],
      ['What was said?', 'hello<enter>'],
      ['both of us', '<enter>'],
      ['The next step', 'fri<enter>'],
      ['to be done then?', 'call<enter>'],
    ],
    'crm log call ana hello --next "fri: call"',
  ],

  [
    'add',
    [
      ['Their name?', 'Zoe Díaz<enter>'],
      ['e-mail', 'zoe<enter>'],
      ['does not take', '@diaz.example<enter>'],
      ['organisation?', '<enter>'],
    ],
    'crm contact add "Zoe Díaz" --email zoe@diaz.example',
  ],
  [
    'todo',
    [
      ['about nobody', '<down><down><enter>'],
      ['For when?', 'tomorrow<enter>'],
      ['to be done?', 'call the bank<enter>'],
    ],
    'crm todo - tomorrow "call the bank"',
  ],
  [
    'todo ana',
    [
      ['For when?', 'mon<enter>'],
      ['to be done?', 'call<enter>'],
    ],
    'crm todo ana mon call',
  ],
  ['todo ana mon', [['to be done?', 'call<enter>']], 'crm todo ana mon call'],
  ['done', [['send the deck', '<enter>']], 'crm done f1'],
  ['todo drop', [['send the deck', '<enter>']], 'crm todo drop f1'],
  [
    'todo edit f1',
    [
      ['What is to change?', 'due'],
      ['due\n❯ due', '<enter>'],
      ['due?', 'wed<enter>'],
    ],
    'crm todo edit f1 --due wed',
  ],
  [
    'todo edit f1 --no-hooks --no-pager',
    [
      ['What is to change?', 'due'],
      ['due\n❯ due', '<enter>'],
      ['due?', 'wed<enter>'],
    ],
    'crm todo edit f1 --due wed',
  ],
  [
    'snooze',
    [
      ['send the deck', 'deck'],
      ['deck\n❯ f1', '<enter>'],
      ['Until when?', '<enter>'],
    ],
    'crm snooze tomorrow f1',
  ],
  ['snooze ana', [['Until when?', '<down><down><enter>']], 'crm snooze +7d ana'],
  [
    'dismiss',
    [
      ['❯ t1', '<enter>'],
      ['Why?', 'spam<enter>'],
    ],
    'crm dismiss t1 --reason spam',
  ],
  [
    'quote new',
    [
      ['Who is it for?', 'ana'],
      ['ana\n❯ Ana', '<enter>'],
      ['How much?', 'much<enter>'],
      ['not an amount', '<ctrl-u>4800<enter>'],
      ['For what?', 'Web redesign<enter>'],
    ],
    'crm quote new ana 4800 "Web redesign"',
  ],
  ['quote send', [['Small site', '<enter>']], 'crm quote send q1'],
  ['quote accept', [['Small site', '<enter>']], 'crm quote accept q1'],
  [
    'quote decline',
    [
      ['Small site', '<enter>'],
      ['Why?', 'too dear<enter>'],
    ],
    'crm quote decline q1 --reason "too dear"',
  ],
  [
    'quote revise',
    [
      ['Small site', '<enter>'],
      ['How much now?', '1100<enter>'],
    ],
    'crm quote revise q1 1100',
  ],
  [
    'quote edit',
    [
      ['Small site', '<enter>'],
      ['What is to change?', 'title'],
      ['title\n❯ title', '<enter>'],
      ['title?', 'Big site<enter>'],
    ],
    'crm quote edit q1 --title "Big site"',
  ],
  [
    'touch edit',
    [
      ['asks for a price', '<enter>'],
      ['What is to change?', 'channel'],
      ['channel\n❯ channel', '<enter>'],
      ['channel?', 'pigeon<enter>'],
      ['no channel', '<ctrl-u>form<enter>'],
    ],
    'crm touch edit t1 --channel form',
  ],
  [
    'show',
    [
      ['Who?', 'ana'],
      ['ana\n❯ Ana', '<enter>'],
    ],
    'crm show ana',
  ],
  [
    'contact mark',
    [
      ['Who?', 'ana'],
      ['ana\n❯ Ana', '<enter>'],
      ['Which mark?', '<enter>'],
      ['Why?', 'asked<enter>'],
    ],
    'crm contact mark ana --do-not-contact --reason asked',
  ],
  [
    'contact tag',
    [
      ['Who?', 'ana'],
      ['ana\n❯ Ana', '<enter>'],
      ['Which tags?', 'web, vip<enter>'],
    ],
    'crm contact tag ana web vip',
  ],
  [
    'contact edit ana',
    [
      ['What is to change?', 'tier'],
      ['tier\n❯ tier', '<enter>'],
      ['tier?', 'gold<enter>'],
      ['does not take', '<ctrl-u>vip<enter>'],
    ],
    'crm contact edit ana --tier vip',
  ],
  ['org show', [['Taller Norte', '<enter>']], 'crm org show o1'],
  [
    'channel add',
    [
      ['called?', 'call<enter>'],
      ['already', '<ctrl-u>signal<enter>'],
    ],
    'crm channel add signal',
  ],
  ['find', [['looking for?', 'deck<enter>']], 'crm find deck'],
  [
    'org edit',
    [
      ['Taller Norte', '<enter>'],
      ['What is to change?', 'name'],
      ['name\n❯ name', '<enter>'],
      ['name?', 'Taller Sur<enter>'],
    ],
    'crm org edit o1 --name "Taller Sur"',
  ],
  [
    'channel edit letter',
    [
      ['What is to change?', 'alias'],
      ['alias\n❯ alias', '<enter>'],
      ['alias?', 'mail<enter>'],
      ['already', '<ctrl-u>paper<enter>'],
    ],
    'crm channel edit letter --alias paper',
  ],
  [
    'date',
    [
      ['Which day', 'someday<enter>'],
      ['is not a day', '<ctrl-u>fri<enter>'],
    ],
    'crm date fri',
  ],
  [
    'date --between',
    [
      ['From when?', 'mon<enter>'],
      ['Until when?', 'tue<enter>'],
    ],
    'crm date mon tue --between',
  ],
  [
    'import jsonl',
    [
      ['Which file?', 'nothing.jsonl<enter>'],
      ['nothing.jsonl', '<ctrl-u>/dev/null<enter>'],
    ],
    'crm import jsonl /dev/null',
  ],
  [
    'draft',
    [
      ['Who?', 'ana'],
      ['ana\n❯ Ana', '<enter>'],
      ['What now?', '<up><enter>'],
    ],
    'crm draft ana',
  ],
  [
    'template show',
    [
      ['Which template?', 'nudge-1'],
      ['nudge-1\n❯ nudge-1', '<enter>'],
    ],
    'crm template show nudge-1',
  ],
  [
    'template edit',
    [
      ['Which template?', 'nudge-1'],
      ['nudge-1\n❯ nudge-1', '<enter>'],
    ],
    'crm template edit nudge-1',
  ],
  [
    'template rename',
    [
      ['Which template?', 'mine'],
      ['mine\n❯ mine', '<enter>'],
      ['called?', 'no good<enter>'],
      ['cannot be called', '<ctrl-u>other<enter>'],
    ],
    'crm template rename mine other',
    OWN,
  ],
  [
    'template delete',
    [
      ['Which template?', 'mine'],
      ['mine\n❯ mine', '<enter>'],
    ],
    'crm template delete mine',
    OWN,
  ],
  ['template add', [['called?', 'other<enter>']], 'crm template add other'],
  [
    'skip',
    [
      ['Old site', '<enter>'],
      ['Why?', 'away<enter>'],
    ],
    'crm skip q2 --reason away',
    [['quote', 'new', 'ana', '500', 'Old site', '--sent', '2026-11-02']],
  ],
  [
    'contact show',
    [
      ['Who?', 'ana'],
      ['ana\n❯ Ana', '<enter>'],
    ],
    'crm contact show ana',
  ],
  [
    'contact archive',
    [
      ['Who?', 'ana'],
      ['ana\n❯ Ana', '<enter>'],
    ],
    'crm contact archive ana',
  ],
  [
    'contact unmark',
    [
      ['Who?', 'ana'],
      ['ana\n❯ Ana', '<enter>'],
    ],
    'crm contact unmark ana',
    [['contact', 'mark', 'ana', '--do-not-contact']],
  ],
  [
    'contact alias',
    [
      ['Who?', 'ana'],
      ['ana\n❯ Ana', '<enter>'],
      ['called', 'anita<enter>'],
    ],
    'crm contact alias ana anita',
  ],
  ['touch show', [['asks for a price', '<enter>']], 'crm touch show t1'],
  ['touch delete', [['asks for a price', '<enter>']], 'crm touch delete t1'],
  [
    'quote withdraw',
    [
      ['Small site', '<enter>'],
      ['Why?', '<enter>'],
    ],
    'crm quote withdraw q1',
  ],
  ['quote show', [['Small site', '<enter>']], 'crm quote show q1'],
  [
    'channel close',
    [
      ['Which channel?', 'letter'],
      ['letter\n❯ letter', '<enter>'],
    ],
    'crm channel close letter',
  ],
  [
    'channel open',
    [
      ['Which channel?', 'letter'],
      ['letter\n❯ letter', '<enter>'],
    ],
    'crm channel open letter',
    [['channel', 'close', 'letter']],
  ],
];
