import { addressOn, type ContactRecord } from '../../domain/contact.ts';
import { firstName } from '../../domain/draft.ts';
import { dayOf, type Day } from '../../domain/day.ts';
import type { FollowUp } from '../../domain/followUp.ts';
import type { Instant } from '../../domain/instant.ts';
import { formatAmount } from '../../domain/money.ts';
import type { Quote } from '../../domain/quote.ts';
import { formatRef } from '../../domain/refs.ts';
import { plainLanguage, type Values } from '../../domain/template.ts';
import type { Touchpoint } from '../../domain/touchpoint.ts';
import { textsIn } from '../templates.ts';
import type { Call } from '../verb.ts';

/** What a text may speak of. */
export interface Matter {
  readonly contact: ContactRecord;
  /** The last exchange that was no note. */
  readonly last: Touchpoint | null;
  readonly followUps: readonly FollowUp[];
  readonly quote: Quote | null;
}

/** What each variable of a template is, told in a language (`docs/templates.md`). */
export function valuesOf({ settings, today }: Call, matter: Matter, lang: string): Values {
  const { contact, last, followUps, quote } = matter;
  const texts = textsIn(lang);
  const dayText = (day: Day | null): string | null => (day === null ? null : texts.day(day, today));
  const atText = (at: Instant | null): string | null => (at === null ? null : dayText(dayOf(at)));
  const [next = null] = followUps.toSorted((a, b) => (a.due < b.due ? -1 : 1));
  const { name, signature } = settings.me;
  return {
    'contact.name': contact.name,
    'contact.first': firstName(contact.name),
    'contact.org': contact.org,
    'contact.email': addressOn(contact, 'email'),
    'contact.phone': contact.phones[0] ?? null,
    'quote.ref': quote === null ? null : formatRef('quote', quote.id),
    'quote.title': quote === null ? null : quote.title,
    'quote.amount':
      quote === null
        ? null
        : formatAmount(quote.amountMinor, quote.currency, plainLanguage(lang) === 'es' ? 'es' : 'en'),
    'quote.requested_on': atText(quote?.requestedAt ?? null),
    'quote.sent_on': atText(quote?.sentAt ?? null),
    'quote.valid_until': dayText(quote?.validUntil ?? null),
    'me.name': name,
    'me.signature': signature ?? name,
    'me.email': settings.addresses[0] ?? null,
    'last.day': atText(last?.at ?? null),
    'last.channel': last === null ? null : (texts.channels[last.channel] ?? last.channel),
    'last.text': last?.text || null,
    'next.day': dayText(next?.due ?? null),
    'next.text': next?.text || null,
    today: texts.day(today, today),
  };
}
