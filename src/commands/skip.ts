import type { Skip } from '../domain/followUp.ts';
import { addDays } from '../domain/day.ts';
import { quoteFactsOf } from '../domain/reasons.ts';
import { isDecided, quoteReason } from '../domain/quote.ts';
import { formatRef, parseRefs } from '../domain/refs.ts';
import { intervalOf, standingOf } from '../domain/standing.ts';
import { CrmError } from '../errors.ts';
import { acknowledged } from '../render/acknowledged.ts';
import { dayText } from '../render/dayText.ts';
import { factsOf } from '../store/dueFacts.ts';
import { uidOf } from '../store/entity.ts';
import { write } from '../store/entry.ts';
import { textOf } from './flags.ts';
import { quoteNamed } from './quoteNamed.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { contactNamed, contactOf } from './whom.ts';

/** Something to let pass once, and what is said of it. */
interface Pass {
  readonly ref: string;
  readonly skip: Pick<Skip, 'contact' | 'quote'> & { readonly kind: 'quote-chase' | 'cadence' };
  readonly said: string;
}

/** Lets a rung of a quote's chase or a contact's cadence pass once (`domain.md §8`). */
const skip: Verb = {
  flags: ['--reason <text>'],
  async run(call: Call): Promise<Answer> {
    const { book, verb, now, face, locale } = call;
    const named = await namedIn(call);
    const { entry, value: passes } = write(book, verb, (draft) => {
      const each = named.map(({ kind, id }) =>
        kind === 'quote' ? rungOf(call, formatRef(kind, id)) : cadenceOf(call, id),
      );
      for (const { skip: passed } of each) {
        draft.create('skip', {
          contact: uidOf(book, 'contact', passed.contact),
          kind: passed.kind,
          quote: passed.quote === null ? null : uidOf(book, 'quote', passed.quote),
          at: now,
          reason: textOf(call, 'reason'),
        });
      }
      return each;
    });
    const items = passes.map(({ ref, skip: passed }) => ({
      kind: passed.kind,
      ref,
      contact: formatRef('contact', passed.contact),
    }));
    return acknowledged(
      { verb, entry, now },
      passes.map(({ said }) => said),
      { items },
      face,
      locale,
    );
  },
};

export default skip;

/** The quotes and contacts that the words name, each once. */
async function namedIn(
  call: Call,
): Promise<readonly { readonly kind: 'quote' | 'contact'; readonly id: number }[]> {
  if (call.words.length === 0) throw new CrmError({ is: 'word-missing', what: 'ref' });
  const found = new Map<string, { readonly kind: 'quote' | 'contact'; readonly id: number }>();
  for (const word of call.words) {
    const refs = parseRefs([word]);
    const each =
      refs.is === 'refs'
        ? refs.refs
        : [{ kind: 'contact' as const, id: (await contactNamed(call, word)).id }];
    for (const { kind, id } of each) {
      const ref = formatRef(kind, id);
      if (kind !== 'quote' && kind !== 'contact') {
        throw new CrmError({ is: 'other-verb', word: ref, verb: call.verb, instead: [`snooze fri ${ref}`] });
      }
      found.set(ref, { kind, id });
    }
  }
  return [...found.values()];
}

/** The rung that is due today. Throws `quote-decided`, `quote-state`, `nothing-to-skip`. */
function rungOf(call: Call, ref: string): Pass {
  const { quote } = quoteNamed(call, [ref]);
  const { status } = quote;
  if (isDecided(status)) throw new CrmError({ is: 'quote-decided', ref, status });
  if (status !== 'sent') throw new CrmError({ is: 'quote-state', ref, status, wanted: 'sent' });
  const { book, now, today, settings, calendar, locale } = call;
  const facts = factsOf(book, quote.contact, now);
  const about = facts === null ? null : quoteFactsOf(quote, null, facts);
  const reason = about === null ? null : quoteReason(about, today, now, settings, calendar);
  if (reason?.kind !== 'quote-chase') throw new CrmError({ is: 'nothing-to-skip', ref, kind: 'quote-chase' });
  const rung = settings.quote.chase[reason.rung];
  const next = rung === undefined ? null : calendar.workingDayAfter(reason.since, rung);
  const said = locale.todos.said.rung(
    ref,
    reason.rung,
    next === null ? null : dayText(next, { today, iso: false, locale }),
  );
  return { ref, skip: { contact: quote.contact, kind: 'quote-chase', quote: quote.id }, said };
}

/** A contact's cadence. Throws `ref-unknown`, `nothing-to-skip` where they have none. */
function cadenceOf(call: Call, id: number): Pass {
  const { book, now, today, settings, locale } = call;
  const contact = contactOf(call, id);
  const ref = formatRef('contact', id);
  const standing = standingOf(contact.standing, factsOf(book, id, now)?.quotes ?? [], today, settings);
  const interval = intervalOf(contact, standing, settings);
  if (interval === null) throw new CrmError({ is: 'nothing-to-skip', ref, kind: 'cadence' });
  const next = dayText(addDays(today, interval), { today, iso: false, locale });
  return {
    ref,
    skip: { contact: id, kind: 'cadence', quote: null },
    said: locale.todos.said.cadence(contact.name, ref, next),
  };
}
