import type { Catalogue } from './catalogue.ts';
import { asking } from './es/asking.ts';
import { channels } from './es/channels.ts';
import { checklist } from './es/checklist.ts';
import { completion } from './es/completion.ts';
import { config } from './es/config.ts';
import { dates } from './es/dates.ts';
import { brief } from './es/brief.ts';
import { days } from './es/days.ts';
import { demo } from './es/demo.ts';
import { due } from './es/due.ts';
import { hooks } from './es/hooks.ts';
import { imports } from './es/imports.ts';
import { faults } from './es/faults.ts';
import { logged } from './es/logged.ts';
import { people } from './es/people.ts';
import { problems } from './es/problems.ts';
import { quotes } from './es/quotes.ts';
import { periods, quoteReport, replies, retention } from './es/reports.ts';
import { segments } from './es/segments.ts';
import { todos } from './es/todos.ts';
import { doctor } from './es/doctor.ts';
import { drafts } from './es/drafts.ts';
import { exports } from './es/exports.ts';
import { found } from './es/found.ts';
import { templates } from './es/templates.ts';
import { touches } from './es/touches.ts';
import { undo } from './es/undo.ts';

/** Spanish, as it is spoken in Spain: `docs/spanish.md` has the word that was chosen for each term. */
export const es: Catalogue = {
  code: 'es',
  asking,
  channels,
  completion,
  checklist,
  config,
  dates,
  brief,
  days,
  demo,
  due,
  faults,
  hooks,
  imports,
  logged,
  people,
  periods,
  problems,
  quoteReport,
  quotes,
  replies,
  retention,
  segments,
  todos,
  doctor,
  drafts,
  exports,
  found,
  templates,
  touches,
  undo,
};
