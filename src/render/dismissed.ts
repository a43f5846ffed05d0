import type { Contact } from '../domain/contact.ts';
import { formatRef } from '../domain/refs.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import { contactObject } from './contactObject.ts';
import type { Face } from './face.ts';
import { harmless } from './harmless.ts';
import { json } from './json.ts';

/** Which turns were closed as needing no reply. */
export function showDismissed(
  turns: readonly { readonly contact: Contact; readonly touchpoint: number }[],
  entry: number | null,
  face: Face,
  locale: Catalogue,
): { readonly out: string; readonly told: string } {
  const items = turns.map(({ contact, touchpoint }) => ({
    ref: formatRef('touchpoint', touchpoint),
    contact: contactObject(contact, null),
  }));
  const out =
    face.format === 'json'
      ? json(
          { schema: 'crm.dismiss/1', entry: entry === null ? null : formatRef('entry', entry), items },
          face,
        )
      : '';
  const parts = turns.map(({ contact, touchpoint }) =>
    locale.logged.dismissed(contact.name, formatRef('touchpoint', touchpoint)),
  );
  return { out, told: `${harmless([...parts, locale.logged.undo].join(' · '))}\n` };
}
