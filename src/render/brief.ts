import type { Acquaintance } from '../domain/acquaintance.ts';
import type { DateToCome, QuoteInBrief, Rhythm, Warning } from '../domain/brief.ts';
import type { DueRow } from '../domain/reason.ts';
import type { FollowUp } from '../domain/followUp.ts';
import type { OpenAsk, OpenTurn } from '../domain/ledger.ts';
import { formatRef } from '../domain/refs.ts';
import type { Touchpoint } from '../domain/touchpoint.ts';
import { sectionsOf } from './briefSections.ts';
import { dayText, type Telling } from './dayText.ts';
import type { Face } from './face.ts';
import { hung, labelled } from './labelled.ts';
import { timeline } from './timeline.ts';
import type { Cast } from './touched.ts';

/** A consent as it is kept (`domain.md §7`). */
export interface Consent {
  readonly given: boolean;
  readonly on: string | null;
  readonly source: string | null;
}

/** All that is to be known of somebody before a call; times in seconds. */
export interface Brief {
  readonly acquaintance: Acquaintance;
  readonly warnings: readonly Warning[];
  readonly owed: (OpenTurn & { readonly working: number; readonly target: number }) | null;
  readonly asked: (OpenAsk & { readonly workingDays: number }) | null;
  readonly rhythm: Rhythm | null;
  /** Their row in the due list; null: they are in none. */
  readonly row: DueRow | null;
  readonly quotes: readonly QuoteInBrief[];
  readonly followUps: readonly FollowUp[];
  readonly dates: readonly DateToCome[];
  readonly consent: Readonly<Record<string, Consent>>;
  /** Newest first. */
  readonly touches: readonly Touchpoint[];
  /** There are older ones. */
  readonly more: boolean;
  readonly cast: Cast;
  /** Of our words that answered theirs, the working seconds that they had waited. */
  readonly answered: ReadonlyMap<number, number>;
}

/** The brief as a page: what must be known first, how to reach them, what is owed, and what was said last. */
export function showBrief(brief: Brief, telling: Telling, face: Face): string {
  const { contact } = brief.acquaintance;
  const { locale } = telling;
  const warnings = brief.warnings.map((warning) =>
    hung(face.style.late('! '), 2, { text: warningText(warning, contact.name, telling), mood: 'late' }, face),
  );
  const page = labelled(sectionsOf(brief, telling), face);
  const last = locale.brief.touchpoints(brief.touches.length, brief.more);
  return [
    ...warnings,
    heading(brief, telling, face),
    page === '' ? '' : `\n${page}`,
    `\n${face.style.faint(last)}\n`,
    timeline({ ...brief, contact: contact.id }, telling, face),
  ].join('');
}

/** A warning as a sentence. */
export function warningText(warning: Warning, name: string, telling: Telling): string {
  const said = telling.locale.brief.warning;
  switch (warning.is) {
    case 'deceased':
      return said.deceased(name, dayText(warning.on, telling));
    case 'do-not-contact':
      return said.doNotContact(name, dayText(warning.on, telling), warning.reason, warning.channels);
    case 'avoids':
      return said.avoids(warning.channels);
    case 'too-soon':
      return said.tooSoon(dayText(warning.last, telling), warning.every, dayText(warning.from, telling));
    case 'not-for-sale':
      return said.notForSale(warning.standing === 'friend' ? 'friend' : 'personal');
    case 'archived':
      return said.archived;
  }
}

function heading(brief: Brief, telling: Telling, face: Face): string {
  const { contact } = brief.acquaintance;
  const ref = formatRef('contact', contact.id);
  return [
    hung('', 0, { text: contact.name, mood: 'strong' }, face),
    hung(`${face.style.accent(ref)} `, ref.length + 1, { text: aboutOf(brief, telling) }, face),
  ].join('');
}

/** Where they work, what we are to each other, how much care they get, since when they are known. */
function aboutOf({ acquaintance }: Brief, telling: Telling): string {
  const { contact, standing } = acquaintance;
  const since = telling.locale.brief.since(dayText(contact.createdAt, telling));
  const known = telling.locale.people.standings[standing];
  return [...(contact.org === null ? [] : [contact.org]), known, contact.tier, since].join(' · ');
}

/** The line under the name, with the reference. */
export const headingOf = (brief: Brief, telling: Telling): string =>
  `${formatRef('contact', brief.acquaintance.contact.id)} ${aboutOf(brief, telling)}`;
