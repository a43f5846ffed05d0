import type { ContactRecord } from '../../domain/contact.ts';
import { daysBetween, dayOf } from '../../domain/day.ts';
import { choiceFor, type Choice } from '../../domain/draft.ts';
import { contactRow } from '../../domain/due.ts';
import { isOpen, type Quote } from '../../domain/quote.ts';
import type { DueFacts } from '../../domain/reason.ts';
import { standingOf } from '../../domain/standing.ts';
import { plainLanguage, templateFor } from '../../domain/template.ts';
import { CrmError } from '../../errors.ts';
import type { Draft } from '../../render/draft.ts';
import { channelsOf, unservedChannels } from '../../store/logs.ts';
import { reading } from '../../store/reading.ts';
import { textOf } from '../flags.ts';
import { quoteNamed } from '../quoteNamed.ts';
import { refuseOther } from '../todo.ts';
import { allTemplates, unknownTemplate } from '../templates.ts';
import type { Call } from '../verb.ts';
import { matterOf } from './matter.ts';
import { valuesOf, type Matter } from './values.ts';
import { wayFor } from './wayFor.ts';

/** How many days a talk is fresh, so that what was agreed may be written down. */
const FRESH_DAYS = 3;

/**
 * The message for somebody: by the named template or the one that the most pressing reason calls for, in their
 * language, over the channel they prefer. Throws what forbids it, and `template-faulty` where a value is missing.
 */
export async function draftOf(call: Call, contact: ContactRecord, named: string | null): Promise<Draft> {
  const { renderTemplate } = await import('../../connectors/liquid/engine.ts');
  const matter = reading(call.book, () => matterOf(call, contact));
  const { facts } = matter;
  const standing = standingOf(contact.standing, facts.quotes, call.today, call.settings);
  const way = wayFor(call, contact, matter.last?.channel ?? null);
  const choice = named === null ? chosenFor(call, matter, facts) : null;
  const name = named ?? choice?.name ?? 'hello';
  if (name === 'win-back' && (standing === 'friend' || standing === 'personal'))
    throw new CrmError({ is: 'not-for-sale', name: contact.name, standing });
  const all = allTemplates(call);
  const lang = contact.lang ?? call.locale.code;
  const template = templateFor(all, { name, purpose: 'draft', lang });
  if (template === null) throw unknownTemplate(name, all, 'draft');
  const quote = quoteFor(call, contact, facts, choice, name);
  // Days and amounts are told in the language of the text around them.
  const told = template.lang ?? (plainLanguage(lang) === 'es' ? 'es' : lang);
  const values = valuesOf(call, { ...matter, quote }, told);
  const hasSubject = way.channel === 'email' || way.channel === 'letter';
  const rendered = (part: 'subject' | 'body'): string =>
    renderTemplate({ name: template.name, part, text: template[part] }, values);
  const subject = !hasSubject ? '' : (textOf(call, 'subject') ?? rendered('subject'));
  return {
    contact,
    standing,
    template,
    because: choice?.because ?? null,
    quote: isAbout(template, call) || choice?.quote != null ? (quote?.id ?? null) : null,
    way,
    subject: subject.replace(/\s+/g, ' ').trim(),
    body: rendered('body').trimEnd(),
  };
}

/** Whether a text speaks of a quote, or was told to. */
const isAbout = ({ subject, body }: Draft['template'], call: Call): boolean =>
  textOf(call, 'quote') !== null || /\bquote\./.test(`${subject}\n${body}`);

function chosenFor(call: Call, { last }: Matter, facts: DueFacts): Choice {
  const { now, today, settings, calendar, book } = call;
  const row = contactRow(facts, { now, ahead: 0, settings, calendar, unserved: unservedChannels(book) });
  const talked =
    last !== null &&
    channelsOf(book).some(({ name, live }) => live && name === last.channel) &&
    daysBetween(dayOf(last.at), today) <= FRESH_DAYS;
  return choiceFor(row, talked);
}

/**
 * The quote that a text speaks of: the one of `--quote`, else the one that is due, else their latest open one, else the
 * latest they accepted; thanks are for that one. Throws `quote-of-other`, and what `quoteNamed` throws.
 */
function quoteFor(
  call: Call,
  contact: ContactRecord,
  { quotes }: DueFacts,
  choice: Choice | null,
  name: string,
): Quote | null {
  const said = textOf(call, 'quote');
  if (said !== null) {
    const { quote } = quoteNamed(call, [said]);
    refuseOther(call, contact, quote);
    return quotes.find(({ id }) => id === quote.id) ?? quote;
  }
  const due = quotes.find(({ id }) => id === choice?.quote);
  if (due !== undefined) return due;
  const accepted = quotes.findLast(({ status }) => status === 'accepted') ?? null;
  if (name === 'thanks') return accepted;
  return quotes.findLast(({ status }) => isOpen(status)) ?? accepted;
}
