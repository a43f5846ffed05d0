import type { Template } from '../domain/template.ts';
import { templateObject } from '../render/templates.ts';
import { showWritten } from '../render/written.ts';
import type { Answer, Call } from './verb.ts';

/** The acknowledgement of what was written about templates, a line for each. */
export function answerOnTemplates(
  call: Call,
  entry: number | null,
  templates: readonly Template[],
  effectsOf: (template: Template) => readonly string[],
): Answer {
  const { templates: words, undo } = call.locale;
  const [first] = templates;
  return showWritten(
    {
      what: call.verb.replace(' ', '.'),
      entry,
      now: call.now,
      lines: templates.map((template) => ({
        subject: undo.things.template(template.name),
        effects: [
          ...(template.purpose === 'script' ? [words.purposes.script] : []),
          template.lang === null ? words.everyLanguage : words.in(template.lang),
          ...effectsOf(template),
        ],
      })),
      object:
        templates.length === 1 && first !== undefined
          ? { template: templateObject(first) }
          : { templates: templates.map(templateObject) },
    },
    call.face,
    call.locale,
  );
}
