import { parseInstant } from '../../domain/instant.ts';
import { isOpen } from '../../domain/quote.ts';
import { CrmError } from '../../errors.ts';
import { contactSaid, factsSaid } from '../contactFlags.ts';
import { channelNamedIn } from '../channelWord.ts';
import { isOn, listOf, textOf } from '../flags.ts';
import { followUpsNamed } from '../followUpsNamed.ts';
import { quoteNamed } from '../quoteNamed.ts';
import { changesIn as quoteChanges } from '../quoteEdit.ts';
import { changesIn as todoChanges } from '../todoEdit.ts';
import { changesIn as touchChanges } from '../touchChanges.ts';
import { freeWord } from '../channelWrite.ts';
import {
  checked,
  checkedIfSaid,
  chosen,
  lineOf,
  saying,
  type Asking,
  type Interview,
  type Said,
} from './asking.ts';
import { askChange, saysChange } from './changes.ts';
import { askLog } from './log.ts';
import { askContact, askNewcomer } from './people.ts';
import { askDecision, askQuoteNew, askRevision } from './quotes.ts';
import { askChannelName, askDue, askFollowUp, askOrg, askQuote, askTouch } from './things.ts';
import { askTemplate, askTemplateName } from './templates.ts';
import { readDate } from '../when.ts';
import { askReason, askSnooze, askTodo } from './todos.ts';

/** Asks for the first word where it is missing; the others stay. */
const naming =
  (ask: (asking: Asking) => Promise<string>): Interview =>
  async (asking) =>
    asking.call.words.length > 0 ? saying(asking, {}) : saying(asking, { words: [await ask(asking)] });

/** Asks for the first word where it is missing, and then for what is to change. */
const changing =
  (
    ask: (asking: Asking) => Promise<string>,
    read: (asking: Asking, said: Said) => (call: Asking['call']) => unknown,
  ): Interview =>
  async (asking) => {
    const { call } = asking;
    const said = await naming(ask)(asking);
    if (await saysChange(call)) return said;
    const flags = await askChange({ ...asking, call: { ...call, words: said.words } }, read(asking, said));
    return { words: said.words, flags: { ...call.flags, ...flags } };
  };

const who: Interview = naming((asking) => askContact(asking, asking.call.locale.asking.people.who));

/** Somebody, and words about them. */
const whoAnd =
  (question: (asking: Asking) => string, hint: (asking: Asking) => string): Interview =>
  async (asking) => {
    const said = await who(asking);
    if (said.words.length > 1) return said;
    const words = await lineOf(asking, question(asking), { hint: hint(asking) });
    return { ...said, words: [...said.words, ...words.split(/[\s,]+/).filter((word) => word !== '')] };
  };

const askMark: Interview = async (asking) => {
  const { call } = asking;
  const { mark } = call.locale.asking;
  const said = await who(asking);
  if (call.flags['deceased'] === true || call.flags['doNotContact'] === true) return said;
  const flag = await chosen(asking, mark.which, [
    { label: mark.doNotContact, value: 'doNotContact' },
    { label: mark.deceased, value: 'deceased' },
  ]);
  const reason = flag === 'doNotContact' ? await askReason(asking) : {};
  return { words: said.words, flags: { ...said.flags, [flag]: true, ...reason } };
};

const askAdd: Interview = async (asking) => {
  const { call } = asking;
  const { people, hints } = call.locale.asking;
  const name = await askNewcomer(asking, '');
  const none = { hint: hints.none };
  const email =
    name.includes('@') || call.flags['email'] !== undefined
      ? ''
      : await lineOf(asking, people.email, {
          ...none,
          check: checkedIfSaid(call, (text) => contactSaid({ ...call, flags: { email: [text] } })),
        });
  const org = textOf(call, 'org') === null ? await lineOf(asking, people.org, none) : '';
  return saying(asking, {
    words: [name],
    flags: { ...(email === '' ? {} : { email: [email] }), ...(org === '' ? {} : { org }) },
  });
};

const askLine =
  (question: (asking: Asking) => string, read: (asking: Asking, text: string) => unknown): Interview =>
  async (asking) =>
    saying(asking, {
      words: [
        await lineOf(asking, question(asking), {
          check: checked(asking.call, (text) => read(asking, text)),
        }),
      ],
    });

/** What each command that lacks something asks for; a command that is not here says what it lacks and ends. */
export const INTERVIEWS: Readonly<Record<string, Interview>> = {
  log: askLog,
  show: who,
  draft: who,
  'template show': naming(askTemplate),
  'template edit': naming(askTemplate),
  'template delete': naming(askTemplate),
  'template rename': async (asking) => {
    const said = await naming(askTemplate)(asking);
    return said.words.length > 1 ? said : { ...said, words: [...said.words, await askTemplateName(asking)] };
  },
  'template add': naming(askTemplateName),
  todo: askTodo,
  done: naming(askFollowUp),
  'todo drop': naming(askFollowUp),
  'todo edit': changing(askFollowUp, ({ call }, { words }) => (tried) => {
    const [followUp] = followUpsNamed(call, words);
    return todoChanges(tried, followUp?.contact ?? null);
  }),
  snooze: askSnooze,
  skip: async (asking) => {
    const said = await naming((each) =>
      askDue(each, each.call.locale.asking.skip.what, ({ kind }) => SKIPPED.includes(kind), 'skip'),
    )(asking);
    return { ...said, flags: { ...said.flags, ...(await askReason(asking)) } };
  },
  dismiss: async (asking) => {
    const said = await naming((each) =>
      askDue(each, each.call.locale.asking.dismiss.what, ({ kind }) => kind === 'reply', 'owed'),
    )(asking);
    return { ...said, flags: { ...said.flags, ...(await askReason(asking)) } };
  },
  'contact add': askAdd,
  'contact show': who,
  'contact edit': changing(
    (asking) => askContact(asking, asking.call.locale.asking.people.who),
    () => contactSaid,
  ),
  'contact archive': who,
  'contact unmark': who,
  'contact mark': askMark,
  'contact tag': whoAnd(
    ({ call }) => call.locale.asking.tags,
    ({ call }) => call.locale.asking.tagsHint,
  ),
  'contact alias': async (asking) => {
    const said = await who(asking);
    if (said.words.length > 1) return said;
    return { ...said, words: [...said.words, await lineOf(asking, asking.call.locale.asking.aliases)] };
  },
  'org show': naming(askOrg),
  'org edit': changing(askOrg, () => (tried) => {
    if (textOf(tried, 'name')?.trim() === '') throw new CrmError({ is: 'word-missing', what: 'name' });
    factsSaid(tried);
  }),
  'touch show': naming(askTouch),
  'touch delete': naming(askTouch),
  'touch edit': changing(askTouch, () => touchChanges),
  'quote new': askQuoteNew,
  'quote send': naming((asking) => askQuote(asking, ({ status }) => status === 'requested', 'quote-unsent')),
  'quote accept': naming((asking) => askQuote(asking, ({ status }) => isOpen(status))),
  'quote decline': askDecision,
  'quote withdraw': askDecision,
  'quote show': naming((asking) => askQuote(asking, () => true)),
  'quote revise': askRevision,
  'quote edit': changing(
    (asking) => askQuote(asking, () => true),
    ({ call }, { words }) =>
      (tried) =>
        quoteChanges(tried, quoteNamed(call, words)),
  ),
  'channel add': askLine(
    ({ call }) => call.locale.asking.newChannel,
    ({ call }, word) => freeWord(call, 'channel add', word, null),
  ),
  'channel open': naming(askChannelName),
  'channel close': naming(askChannelName),
  'channel edit': changing(askChannelName, (_, { words: [name = ''] }) => (tried) => {
    const channel = channelNamedIn(tried, name);
    for (const alias of listOf(tried, 'alias')) freeWord(tried, '--alias', alias, channel);
  }),
  date: async (asking) => {
    const { call } = asking;
    const { date, from, until, todo } = call.locale.asking;
    const between = isOn(call, 'between');
    const when = (question: string): Promise<string> =>
      lineOf(asking, question, {
        hint: todo.whenHint,
        check: checked(call, (words) => {
          if (words === '') throw new CrmError({ is: 'word-missing', what: 'when' });
          if (between && parseInstant(words) !== null) return;
          readDate(call, words, between || isOn(call, 'logged') ? 'logged' : 'planned');
        }),
      });
    if (!between) return saying(asking, { words: [await when(date)] });
    return saying(asking, { words: [await when(from), await when(until)] });
  },
  'import jsonl': askLine(
    ({ call }) => call.locale.asking.file,
    ({ call }, path) => {
      if (path === '') throw new CrmError({ is: 'word-missing', what: 'file' });
      if (!call.world.files.exists(path)) throw new CrmError({ is: 'file-missing', path });
    },
  ),
  find: askLine(
    ({ call }) => call.locale.asking.words,
    (_, text) => {
      if (text === '') throw new CrmError({ is: 'word-missing', what: 'words' });
    },
  ),
};

const SKIPPED: readonly string[] = ['quote-chase', 'cadence'];
