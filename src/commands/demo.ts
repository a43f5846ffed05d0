import { formatInstant } from '../domain/instant.ts';
import { CrmError } from '../errors.ts';
import { json } from '../render/json.ts';
import { showTour, type TourPart } from '../render/tour.ts';
import type { Book } from '../store/book.ts';
import { openBook } from '../store/open.ts';
import { textOf } from './flags.ts';
import { noMore } from './noMore.ts';
import { fillSample } from './sample/book.ts';
import { sampleClock } from './sample/clock.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { VERBS } from './verbs.ts';

/** Makes a sample book in a place of its own and walks through the everyday screens with it. */
const demo: Verb = {
  flags: ['--keep <file>'],
  async run(call: Call): Promise<Answer> {
    noMore(call, call.words);
    const { now, calendar, locale, face } = call;
    const path = placeFor(call);
    const { settings, world } = call;
    const book = openBook(path, {
      now,
      settings,
      random: (bytes) => world.random(bytes),
      sha256: (text) => world.sha256(text),
    });
    try {
      const size = fillSample(book, sampleClock(now, calendar));
      if (face.format === 'json') {
        return { out: json({ schema: 'crm.demo/1', now: formatInstant(now), db: path, ...size }, face) };
      }
      const intro = locale.demo.intro(size.contacts, size.touchpoints, size.quotes);
      return { out: showTour(intro, await tour(call, book, path), locale.demo.goOn(path), face, locale) };
    } finally {
      book.close();
    }
  },
};

export default demo;

/** Where the sample book goes. Throws `usage` where there is a file already: it may be somebody's book. */
function placeFor({ flags, world, locale }: Call): string {
  const path = textOf({ flags }, 'keep');
  if (path === null) return world.files.join(world.files.temporaryFolder(true), 'demo.db');
  if (world.files.exists(path)) {
    throw new CrmError({ is: 'usage', said: locale.demo.exists(path), hint: locale.demo.existsHint });
  }
  world.files.makeFolderFor(path);
  return path;
}

const TOUR = [
  { verb: 'due', typed: 'crm due', words: [] },
  { verb: 'report replies', typed: 'crm slow', words: [] },
  { verb: 'report quotes', typed: 'crm stale', words: [] },
  { verb: 'show', typed: 'crm show ana', words: ['ana'] },
] as const;

/** What the verbs of the tour answer, in order, as they would on a terminal. */
async function tour(call: Call, book: Book, path: string): Promise<readonly TourPart[]> {
  const { world, locale, settings, now, today, calendar } = call;
  const face = call.flags['format'] === undefined ? { ...call.face, format: 'table' as const } : call.face;
  const places = { ...call.places, db: { value: path, from: 'flag' as const } };
  const parts: TourPart[] = [];
  for (const { verb, typed, words } of TOUR) {
    const door = VERBS[verb];
    if (door === undefined) throw new Error(`no command ${verb}`);
    // Written out: a copy of the call would open the person's own book.
    const inner: Call = {
      verb,
      words,
      flags: {},
      world,
      locale,
      face,
      settings,
      calendar,
      now,
      today,
      book,
      places,
    };
    parts.push({ title: locale.demo.parts[verb], typed, ...(await (await door()).default.run(inner)) });
  }
  return parts;
}
