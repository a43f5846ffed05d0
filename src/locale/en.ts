import { asking } from './en/asking.ts';
import { channels } from './en/channels.ts';
import { checklist } from './en/checklist.ts';
import { completion } from './en/completion.ts';
import { config } from './en/config.ts';
import { dates } from './en/dates.ts';
import { brief } from './en/brief.ts';
import { days } from './en/days.ts';
import { demo } from './en/demo.ts';
import { due } from './en/due.ts';
import { imports } from './en/imports.ts';
import { faults } from './en/faults.ts';
import { hooks } from './en/hooks.ts';
import { logged } from './en/logged.ts';
import { people } from './en/people.ts';
import { problems } from './en/problems.ts';
import { quotes } from './en/quotes.ts';
import { periods, quoteReport, replies, retention } from './en/reports.ts';
import { segments } from './en/segments.ts';
import { todos } from './en/todos.ts';
import { doctor } from './en/doctor.ts';
import { drafts } from './en/drafts.ts';
import { exports } from './en/exports.ts';
import { found } from './en/found.ts';
import { templates } from './en/templates.ts';
import { touches } from './en/touches.ts';
import { undo } from './en/undo.ts';

/** English: what every other language has to say too. */
export const en = {
  /** The two-letter code of the language. */
  code: 'en' as 'en' | 'es',
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
