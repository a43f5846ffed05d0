import type { Catalogue } from '../locale/catalogue.ts';
import type { Face } from './face.ts';

/** A screen of the tour: its title, the command as it is typed, and what that prints. */
export interface TourPart {
  readonly title: string;
  readonly typed: string;
  readonly out?: string | Iterable<string>;
  readonly told?: string;
}

/** The tour through the sample book as one text: an introduction, the screens one after the other, and how to go on. */
export function showTour(
  intro: string,
  parts: readonly TourPart[],
  goOn: string,
  { style }: Pick<Face, 'style'>,
  locale: Catalogue,
): string {
  const screens = parts.map(({ title, typed, out = '', told = '' }) => {
    const text = typeof out === 'string' ? out : [...out].join('');
    return `${style.strong(locale.demo.part(title, typed))}\n\n${text}${told}`;
  });
  return [`${intro}\n`, ...screens, `${goOn}\n`].join('\n');
}
