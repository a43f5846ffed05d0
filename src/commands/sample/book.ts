import { REQUIRED, parseLine } from '../../connectors/jsonl/records.ts';
import type { Fields } from '../../domain/journal.ts';
import type { Book } from '../../store/book.ts';
import { write } from '../../store/entry.ts';
import { importRecords } from '../../store/importing.ts';
import type { SampleClock } from './clock.ts';
import { samplePeople } from './people.ts';
import { sampleQuotes } from './quotes.ts';
import { sampleTalk } from './talk.ts';

/** How much there is in the sample book. */
export interface SampleSize {
  readonly contacts: number;
  readonly touchpoints: number;
  readonly quotes: number;
}

/** Fills a new book with nine months of an invented consultancy, the way any file is imported (`cli.md §7`). */
export function fillSample(book: Book, on: SampleClock): SampleSize {
  const lines = [...samplePeople(on), ...sampleQuotes(on), ...sampleTalk(on)];
  const records = lines.map((line, n) => ({
    line: n + 1,
    kind: null,
    parse: () => parseLine(JSON.stringify(line)),
  }));
  const source = { records: () => records };
  const { value } = write(book, 'demo', (entry) => importRecords(book, entry, source, REQUIRED));
  const [refused] = value.refused;
  if (refused) throw new Error(`line ${refused.line} of the sample book was refused: ${refused.why.is}`);
  const count = (type: string): number => lines.filter((line: Fields) => line['type'] === type).length;
  return { contacts: count('contact'), touchpoints: count('touchpoint'), quotes: count('quote') };
}
