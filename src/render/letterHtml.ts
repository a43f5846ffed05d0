import { harmless } from './harmless.ts';
import type { Letter, LetterItem, LetterPoint, LetterReach, LetterSection } from './letter.ts';

const INK = '#1f2328';
const FAINT = '#59636e';
const LATE = '#b42318';
const LINE = '#d1d9e0';
const SANS = '-apple-system,BlinkMacSystemFont,Segoe UI,Helvetica,Arial,sans-serif';
const MONO = 'ui-monospace,SFMono-Regular,Menlo,Consolas,monospace';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is text and nothing else, wherever in HTML it stands. */
const text = (said: string): string =>
  harmless(said).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

/**
 * A letter as HTML for mail programs: tables and styles on the elements, nothing to be fetched, no script. Every text is
 * escaped, and a link is only what is no other than an address or a number.
 */
export function letterHtml({ lang, subject, heading, remarks, sections, foot }: Letter): string {
  const paragraph = (line: string): string => `<p style="margin:0 0 8px;color:${FAINT}">${text(line)}</p>`;
  return [
    '<!doctype html>',
    `<html lang="${text(lang)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${text(subject)}</title></head>`,
    `<body style="margin:0;padding:16px;background:#ffffff;color:${INK};font:15px/1.45 ${SANS}">`,
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:640px;margin:0 auto"><tr><td>',
    `<h1 style="margin:0 0 8px;font-size:20px">${text(heading)}</h1>`,
    ...remarks.map(paragraph),
    ...sections.map(sectionHtml),
    `<hr style="border:0;border-top:1px solid ${LINE};margin:24px 0 8px">`,
    ...foot.map((line) => `<p style="margin:0;color:${FAINT};font-size:12px">${text(line)}</p>`),
    '</td></tr></table></body></html>',
    '',
  ].join('\n');
}

const sectionHtml = ({ title, late, facts, items }: LetterSection): string =>
  [
    `<h2 style="margin:24px 0 4px;font-size:15px;color:${late ? LATE : INK}">${text(title)}</h2>`,
    ...facts.map((line) => `<p style="margin:0 0 4px">${text(line)}</p>`),
    ...(items.length === 0
      ? []
      : [
          '<table width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse">',
          ...items.map(itemHtml),
          '</table>',
        ]),
  ].join('\n');

const itemHtml = ({ who, aside, reach, points }: LetterItem): string =>
  [
    `<tr><td style="padding:10px 0;border-top:1px solid ${LINE};vertical-align:top">`,
    `<strong>${text(who)}</strong>`,
    ...(aside === '' ? [] : [` <span style="color:${FAINT}">${text(aside)}</span>`]),
    ...(reach === null ? [] : [`<br>${reachHtml(reach)}`]),
    ...points.map(pointHtml),
    '</td></tr>',
  ].join('\n');

const reachHtml = ({ text: shown, link }: LetterReach): string =>
  link === null || !/^(?:mailto:[^\s"'<>&?]+|tel:\+?[\d-]+)$/.test(link)
    ? `<span style="color:${FAINT}">${text(shown)}</span>`
    : `<a href="${text(link)}" style="color:#0550ae">${text(shown)}</a>`;

const pointHtml = ({ label, text: said, when, late, why, settle }: LetterPoint): string =>
  [
    `<div style="margin:6px 0 0">${text(label)}: ${text(said)} <span style="color:${late ? LATE : FAINT}">(${text(when)})</span>`,
    ...(why === '' ? [] : [`<div style="color:${FAINT};font-size:13px">${text(why)}</div>`]),
    ...settle.map(
      (command) => `<div><code style="font:13px ${MONO};color:${INK}">${text(command)}</code></div>`,
    ),
    '</div>',
  ].join('\n');
