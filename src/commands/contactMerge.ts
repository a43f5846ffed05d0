import type { ContactRecord } from '../domain/contact.ts';
import type { Differing } from '../domain/merge.ts';
import { formatRef } from '../domain/refs.ts';
import { CrmError } from '../errors.ts';
import { besidesOf, type Besides } from '../locale/besides.ts';
import { changes } from '../render/changes.ts';
import { harmless } from '../render/harmless.ts';
import { write, type Entry } from '../store/entry.ts';
import { belongingsOf, mergeInto } from '../store/merging.ts';
import { rehearsed } from '../store/rehearsing.ts';
import { agreed } from './confirming.ts';
import { toldOf } from './contactEdit.ts';
import { answerOn } from './contactWritten.ts';
import { isOn } from './flags.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { contactNamed, contactOf } from './whom.ts';

/** What a merge comes to. */
interface Outcome {
  readonly after: ContactRecord;
  readonly moved: { readonly touchpoints: number; readonly quotes: number; readonly followUps: number };
  readonly differing: readonly Differing[];
}

/** Makes one contact of several: the first stays and takes in everything of the others (`domain.md §9`). */
const contactMerge: Verb = {
  flags: ['--dry-run'],
  async run(call: Call): Promise<Answer> {
    const [keep, ...others] = await named(call);
    if (keep === undefined || others.length === 0) throw new CrmError({ is: 'word-missing', what: 'others' });
    const { merging } = await besidesOf(call.locale.code);
    const decide = (draft: Entry): Outcome => merged(call, draft, keep, others);
    const isDry = isOn(call, 'dryRun');
    const foreseen = isDry || !isOn(call, 'yes') ? rehearsed(call.book, call.verb, decide) : null;
    if (foreseen !== null && !isDry) {
      const question = merging.question(others.map(nameOf).join(', '), nameOf(keep));
      const line = [subjectOf(keep), ...effectsOf(call, keep, others, foreseen, merging)].join(' · ');
      if (!(await agreed(call, [line], question))) return { told: `${merging.left}\n` };
    }
    const { entry, value } =
      foreseen !== null && isDry ? { entry: null, value: foreseen } : write(call.book, call.verb, decide);
    const effects = effectsOf(call, keep, others, value, merging);
    if (isDry && call.face.format !== 'json')
      return { out: `${harmless(merging.would([subjectOf(keep), ...effects].join(' · ')))}\n` };
    return answerOn(call, 'contact.merge', entry, [{ contact: value.after, effects }], {
      merged: others.map(({ id, name }) => ({ ref: formatRef('contact', id), name })),
      moved: {
        touchpoints: value.moved.touchpoints,
        quotes: value.moved.quotes,
        follow_ups: value.moved.followUps,
      },
      differing: value.differing,
      dry_run: isDry,
    });
  },
};

export default contactMerge;

const subjectOf = ({ id, name }: ContactRecord): string => `${formatRef('contact', id)} ${name}`;
const nameOf = ({ id, name }: ContactRecord): string => `${name} (${formatRef('contact', id)})`;

/** The contacts that the words name, a word each, or several with commas. Throws `same-contact`, and as `contactNamed`. */
async function named(call: Call): Promise<readonly ContactRecord[]> {
  const found: ContactRecord[] = [];
  for (const word of call.words.flatMap((words) => words.split(',')).map((words) => words.trim())) {
    if (word === '') continue;
    const contact = await contactNamed(call, word);
    const { id, name } = contact;
    if (found.some((each) => each.id === id))
      throw new CrmError({ is: 'same-contact', name, ref: formatRef('contact', id) });
    found.push(contact);
  }
  if (found.length === 0) throw new CrmError({ is: 'word-missing', what: 'contact' });
  return found;
}

function merged(call: Call, draft: Entry, keep: ContactRecord, others: readonly ContactRecord[]): Outcome {
  const moved = { touchpoints: 0, quotes: 0, followUps: 0 };
  const differing: Differing[] = [];
  for (const { id } of others) {
    const { touchpoint, quote, followup } = belongingsOf(call.book, id);
    moved.touchpoints += touchpoint.length;
    moved.quotes += quote.length;
    moved.followUps += followup.length;
    differing.push(...mergeInto(call.book, draft, keep.id, id));
  }
  return { after: contactOf(call, keep.id), moved, differing };
}

/** What became of the keeper: whom they take in, what went over, what is new of them, and where the two said otherwise. */
function effectsOf(
  call: Call,
  keep: ContactRecord,
  others: readonly ContactRecord[],
  { after, moved, differing }: Outcome,
  merging: Besides['merging'],
): readonly string[] {
  const went = merging.moved(moved);
  return [
    merging.takesIn(others.map(subjectOf).join(', ')),
    ...(went === '' ? [] : [went]),
    ...changes(toldOf(keep), toldOf(after), call.today, call.locale),
    ...differing.map(({ field, kept, other, fact }) =>
      merging.stays(labelOf(call, field, merging), kept, other, fact),
    ),
  ];
}

const labelOf = (call: Call, field: string, merging: Besides['merging']): string =>
  field.startsWith('facts.') ? merging.fact(field.slice(6)) : (call.locale.people.fields[field] ?? field);
