import { channelNamed } from '../../domain/channel.ts';
import { wordsOf } from '../../domain/folding.ts';
import { parsePerson } from '../../domain/person.ts';
import { formatRef, parseRef } from '../../domain/refs.ts';
import { CrmError } from '../../errors.ts';
import { harmless } from '../../render/harmless.ts';
import { channelsOf } from '../../store/logs.ts';
import { matchContact, namesake } from '../../store/match.ts';
import { roster, type Known } from '../../store/roster.ts';
import type { Choice } from '../../world/world.ts';
import { isOn } from '../flags.ts';
import type { Call } from '../verb.ts';
import { contactOf } from '../whom.ts';
import { brief, checked, lineOf, sought, type Asking } from './asking.ts';

/** How many are listed at once. */
const LISTED = 50;
const NEW = 'new';
const NOBODY = 'nobody';

/** Somebody in the book, somebody to be added (`Luis Vidal <luis@vidal.example>`), or nobody. */
export type Whom =
  | { readonly is: 'known'; readonly id: number; readonly name: string }
  | { readonly is: 'new'; readonly text: string }
  | { readonly is: 'nobody' };

/** What may be answered beside a contact. */
type Beside = typeof NEW | typeof NOBODY;

/** Who it is about; the whole book is at hand while the name is typed, those spoken to last come first. */
export async function askWhom(asking: Asking, question: string, beside: Beside | null): Promise<Whom> {
  const { call } = asking;
  const { people } = call.locale.asking;
  const everybody = roster(call.book);
  if (beside === null && everybody.find('', 1).length === 0)
    throw new CrmError({ is: 'nothing-there', what: 'contact' });
  let typed = '';
  const chosen = await sought(asking, question, (words) => {
    typed = words.trim();
    const found = everybody.find(typed, LISTED).map(choiceOf);
    const also: readonly Choice[] =
      beside === null
        ? []
        : [{ label: beside === NEW ? people.add(brief(typed)) : people.nobody, value: beside }];
    return [...found, ...(beside === NOBODY && typed !== '' ? [] : also)];
  });
  if (chosen === NEW) return { is: 'new', text: await askNewcomer(asking, typed) };
  if (chosen === NOBODY) return { is: 'nobody' };
  const id = Number(chosen);
  return { is: 'known', id, name: contactOf(call, id).name };
}

/** A contact of the book, as a word that names them. */
export async function askContact(asking: Asking, question: string): Promise<string> {
  const whom = await askWhom(asking, question, null);
  return whom.is === 'known' ? wordFor(asking.call, whom) : '';
}

const choiceOf = ({ id, name, org }: Known): Choice => ({
  label: `${brief(name)}${org === null ? '' : ` · ${brief(org)}`} (${formatRef('contact', id)})`,
  value: String(id),
});

/** Somebody new, who is not in the book already unless `--anyway`. */
export const askNewcomer = (asking: Asking, begin: string): Promise<string> =>
  lineOf(asking, asking.call.locale.asking.people.newcomer, {
    hint: asking.call.locale.asking.people.newcomerHint,
    begin,
    check: checked(asking.call, (text) => refuseNoNewcomer(asking.call, text)),
  });

/** Throws `word-missing`, `duplicate-contact`. */
function refuseNoNewcomer(call: Call, text: string): void {
  const person = parsePerson(text);
  if (person === null || wordsOf(person.name).length === 0)
    throw new CrmError({ is: 'word-missing', what: 'name' });
  const existing = namesake(call.book, person.name, person.email);
  if (existing !== null && !isOn(call, 'anyway'))
    throw new CrmError({ is: 'duplicate-contact', name: person.name, existing });
}

/** Longer names are not typed. */
const TYPED = 40;

/** The shortest thing to type that names a contact and nothing else: the first name, the whole one, or the reference. */
export function wordFor(call: Call, { id, name }: { readonly id: number; readonly name: string }): string {
  const channels = channelsOf(call.book);
  const [first = ''] = name.split(' ');
  const names = (word: string): boolean => {
    if (word === '' || /[,"]/.test(word) || word.startsWith('-') || harmless(word) !== word) return false;
    if (word.length > TYPED || parseRef(word) !== null || channelNamed(word, channels) !== null) return false;
    if (['in', 'out'].includes(word.toLowerCase())) return false;
    const match = matchContact(call.book, word);
    return match.is === 'one' && match.id === id;
  };
  return [first.toLowerCase(), name].find(names) ?? formatRef('contact', id);
}
