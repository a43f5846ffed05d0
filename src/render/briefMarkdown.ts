import { formatRef } from '../domain/refs.ts';
import { headingOf, warningText, type Brief } from './brief.ts';
import { sectionsOf } from './briefSections.ts';
import { momentText, type Telling } from './dayText.ts';
import { inMarkdown } from './markdown.ts';
import { workingSpan } from './spans.ts';
import { arrowOf, notesOf } from './touched.ts';

/** The brief as a page of Markdown, to keep with notes: a heading, a list of what is to be known, and what was said. */
export function briefMarkdown(brief: Brief, telling: Telling): string {
  const { contact } = brief.acquaintance;
  const { locale } = telling;
  const sections = sectionsOf(brief, telling).flatMap(({ label, lines }) =>
    lines.map(({ text }) => `- **${label}**: ${inMarkdown(text)}\n`),
  );
  const warnings = brief.warnings.map(
    (warning) => `> ${inMarkdown(warningText(warning, contact.name, telling))}\n\n`,
  );
  const said = brief.touches.map((touch) => {
    const waited = brief.answered.get(touch.id);
    const notes = [
      ...(waited === undefined ? [] : [locale.touches.notes.after(workingSpan(waited))]),
      ...notesOf(touch, brief.cast, contact.id, locale),
    ];
    const text = [touch.text, notes.length === 0 ? '' : `(${notes.join(', ')})`].join(' ').trim();
    const head = `${momentText(touch.at, telling)} ${arrowOf(touch, brief.cast)} ${inMarkdown(locale.channels.name(touch.channel))} ${formatRef('touchpoint', touch.id)}`;
    return text === '' ? `- ${head}\n` : `- ${head}: ${inMarkdown(text)}\n`;
  });
  return [
    `# ${inMarkdown(contact.name)}\n\n`,
    `${inMarkdown(headingOf(brief, telling))}\n\n`,
    ...warnings,
    ...sections,
    sections.length === 0 ? '' : '\n',
    `## ${inMarkdown(locale.brief.touchpoints(brief.touches.length, brief.more))}\n`,
    said.length === 0 ? '' : '\n',
    ...said,
  ].join('');
}
