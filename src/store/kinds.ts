import type { EntityKind } from '../domain/journal.ts';
import { channel } from './kinds/channel.ts';
import { contact } from './kinds/contact.ts';
import { dismissal } from './kinds/dismissal.ts';
import { distinction } from './kinds/distinction.ts';
import { erasure } from './kinds/erasure.ts';
import { followup } from './kinds/followup.ts';
import { org } from './kinds/org.ts';
import { quote } from './kinds/quote.ts';
import { segment } from './kinds/segment.ts';
import { skip } from './kinds/skip.ts';
import { snooze } from './kinds/snooze.ts';
import { template } from './kinds/template.ts';
import { touchpoint } from './kinds/touchpoint.ts';
import type { Kind } from './kinds/kind.ts';

export type { Column } from './kinds/kind.ts';

export const KINDS: Readonly<Record<EntityKind, Kind>> = {
  contact,
  org,
  touchpoint,
  quote,
  followup,
  dismissal,
  snooze,
  skip,
  channel,
  segment,
  template,
  distinction,
  erasure,
};

/** Value of the `deleted` field: there, hidden by the user, its making was undone, or its values were erased. */
export const PRESENT = 0;
export const DELETED = 1;
export const UNMADE = 2;
export const ERASED = 3;
