import type { Incoming, TakenIn } from '../domain/incoming.ts';
import type { Fields } from '../domain/journal.ts';
import { CrmError, EXIT } from '../errors.ts';
import { foreignOf } from '../locale/foreign.ts';
import { showTakenIn } from '../render/takenIn.ts';
import { write, type Entry } from '../store/entry.ts';
import { takeIncoming } from '../store/takeIncoming.ts';
import { NOTHING } from '../store/tally.ts';
import type { ByteSource, Spool } from '../world/world.ts';
import { countryOf } from './country.ts';
import { isOn, listOf } from './flags.ts';
import { noMore } from './noMore.ts';
import { progressOf } from './progress.ts';
import type { Answer, Call } from './verb.ts';

/** The flags that every import of a foreign file takes. */
export const IMPORT_FLAGS: readonly string[] = [
  '--dry-run',
  '--strict',
  '--tag <tag,...>',
  '--country <code>',
];

/** What an import brings to `importForeign`. */
export interface Import {
  /** The file's name as it is kept with what it makes; null: standard input. */
  readonly file: string | null;
  /** What the connector makes of the file. */
  readonly incoming: Iterable<Incoming> | AsyncIterable<Incoming>;
  /** Whether somebody whom only an event names is added, or the event is left out and they are listed. */
  readonly strangers: 'add' | 'leave';
  /** What everybody whom the file adds is given where it says nothing of it. */
  readonly given?: Fields;
}

/** The one file that an import is given. Throws `word-missing`, `words-left`. */
export function fileSaid(call: Call): string {
  const [path, ...left] = call.words;
  if (path === undefined) throw new CrmError({ is: 'word-missing', what: 'file' });
  noMore(call, left);
  return path;
}

/** A file's bytes, telling whoever watches how far they have come. */
export async function watched(call: Call, source: ByteSource): Promise<Iterable<Uint8Array>> {
  const { readingBytes, readingMore } = await foreignOf(call.locale.code);
  const progress = progressOf(call, MEGABYTE, (bytes) =>
    source.size === null
      ? readingMore(Math.floor(bytes / MEGABYTE))
      : readingBytes(Math.floor((100 * bytes) / Math.max(1, source.size))),
  );
  return (function* () {
    let bytes = 0;
    for (const chunk of source.chunks()) {
      progress.at((bytes += chunk.length));
      yield chunk;
    }
    progress.done();
  })();
}

const MEGABYTE = 1_000_000;

/**
 * Takes a foreign file in, in one entry: what the connector reads is put by first, so that a file may be of any size and
 * its reading may wait, then matched to the book and written at once; with `--dry-run` it is all taken back again.
 */
export async function importForeign(call: Call, from: Import): Promise<Answer> {
  const { phonesOf } = await import('../connectors/phone/phones.ts');
  const phone = phonesOf(countryOf(call));
  const spool = call.world.files.spool();
  try {
    for await (const thing of from.incoming) spool.write(`${SHELF[thing.is]}${JSON.stringify(thing)}`);
    return await writtenOrTakenBack(call, (draft) =>
      takeIncoming(call.book, draft, {
        incoming: (which) => putBy(call, spool, which),
        file: from.file,
        strangers: from.strangers,
        given: { ...from.given, tags: [...listOf(call, 'tag')] },
        phone,
        isErased: () => false,
      }),
    );
  } finally {
    spool.close();
  }
}

/** Writes an import in one entry; with `--dry-run`, or with `--strict` and something refused, all of it is taken back. */
export async function writtenOrTakenBack(call: Call, take: (draft: Entry) => TakenIn): Promise<Answer> {
  const foreign = await foreignOf(call.locale.code);
  const dryRun = isOn(call, 'dryRun');
  const outcome: { entry: number | null; taken: TakenIn } = { entry: null, taken: NOTHING };
  const isRefused = (): boolean => isOn(call, 'strict') && outcome.taken.refused.length > 0;
  try {
    const { entry } = write(call.book, call.verb, (draft) => {
      outcome.taken = take(draft);
      if (dryRun || isRefused()) throw new TakenBack();
    });
    outcome.entry = entry;
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  const { entry, taken } = outcome;
  const { refused } = taken;
  const shown = isRefused() && !dryRun ? { ...NOTHING, refused } : taken;
  const answer = showTakenIn(shown, { entry, dryRun, now: call.now }, call.face, call.locale, foreign);
  if (!isRefused()) return answer;
  const { error, hint } = call.locale.problems({ is: 'import-refused', count: refused.length });
  return { ...answer, told: answer.told + call.locale.faults.lines(error, hint), code: EXIT.failed };
}

/** What was written is to be forgotten. */
class TakenBack extends Error {}

/** Under which letter a thing is put by. */
const SHELF: Readonly<Record<Incoming['is'], 'p' | 'e'>> = {
  contact: 'p',
  refused: 'p',
  passed: 'p',
  touchpoint: 'e',
  followup: 'e',
};

function* putBy(call: Call, spool: Spool, which: 'people' | 'events'): Generator<Incoming> {
  const progress = progressOf(call);
  let count = 0;
  for (const line of spool.lines()) {
    if (line[0] !== (which === 'people' ? 'p' : 'e')) continue;
    progress.at((count += 1));
    yield JSON.parse(line.slice(1)) as Incoming;
  }
  progress.done();
}
