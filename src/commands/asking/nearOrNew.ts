import type { ContactRecord } from '../../domain/contact.ts';
import type { CrmError, Named } from '../../errors.ts';
import { write } from '../../store/entry.ts';
import type { Prompts } from '../../world/world.ts';
import { answerOn } from '../contactWritten.ts';
import { newContact } from '../newcomer.ts';
import { tell } from '../tell.ts';
import type { Call } from '../verb.ts';
import { contactOf } from '../whom.ts';
import { brief, chosen, type Asking } from './asking.ts';
import { askNewcomer } from './people.ts';

const NEW = 'new';
const NONE = 'none';

/** Words that name nobody, and what may have been meant. */
export interface Missed {
  readonly words: string;
  readonly near: readonly Named[];
  /** Whether somebody new may be meant. */
  readonly mayAdd: boolean;
  /** What is thrown where none of them was meant. */
  readonly error: CrmError;
}

/**
 * Whom words mean that name nobody: one of those who are called nearly so, or somebody new, as a text for `--new`. Throws
 * the error where it is none of them.
 */
export async function nearOrNew(
  call: Call,
  prompts: Prompts,
  { words, near, mayAdd, error }: Missed,
): Promise<ContactRecord | string> {
  const asking: Asking = { call, prompts, back: false };
  const { people } = call.locale.asking;
  const value = await chosen(asking, people.unknown(brief(words)), [
    ...near.map(({ ref, name }) => ({ label: `${brief(name)} (${ref})`, value: ref })),
    ...(mayAdd ? [{ label: people.add(brief(words)), value: NEW }] : []),
    { label: people.noneOfThem, value: NONE },
  ]);
  if (value === NONE) throw error;
  return value === NEW ? askNewcomer(asking, words) : contactOf(call, Number(value.slice(1)));
}

/** Adds somebody on the way to what is said about them, in an entry of its own, and says so. */
export async function addedOnTheWay(call: Call, text: string): Promise<ContactRecord> {
  const { entry, value } = write(call.book, 'contact add', (draft) => newContact(call, draft, text));
  const contact = contactOf(call, value.id);
  const effects = [call.locale.people.added];
  const { told = '' } = answerOn(call, 'contact.add', entry, [{ contact, effects }]);
  tell(call.world.stderr, told);
  return contact;
}
