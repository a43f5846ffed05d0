import { workingCalendar, type WorkingCalendar } from '../domain/calendar.ts';
import { dayOf } from '../domain/day.ts';
import { instant, parseInstant, type Instant } from '../domain/instant.ts';
import { DEFAULTS, type Settings } from '../domain/settings.ts';
import { readWhen } from '../domain/when.ts';
import { CrmError } from '../errors.ts';
import { catalogueOf } from '../locale/languages.ts';
import { faceFor } from '../render/face.ts';
import type { Book } from '../store/book.ts';
import { problemOf } from '../store/guard.ts';
import { openBook } from '../store/open.ts';
import type { World } from '../world/world.ts';
import { isOn, textOf } from './flags.ts';
import { bookPlace, colorOf, configPlace, formatOf, languageOf } from './places.ts';
import type { Call, Flags, Places, Said } from './verb.ts';

/** A call, and what closes what it opened. */
export interface Prepared {
  readonly call: Call;
  /** An error as the problem of the book's file that it tells of, where it tells of one. */
  problemOf(error: unknown): unknown;
  close(): void;
}

/**
 * Everything a command runs in, from its flags and the World: settings, zone, now, language, face; the book is opened
 * when first asked for. Throws what settings, zone and flags may be wrong about.
 */
export async function prepare(
  verb: string,
  words: readonly string[],
  flags: Flags,
  world: World,
): Promise<Prepared> {
  const config = configPlace(flags, world);
  const exists = config.from !== 'default' || world.files.exists(config.value);
  const { settings, given } = exists
    ? await read(config.value, world)
    : { settings: DEFAULTS, given: new Set<string>() as ReadonlySet<string> };
  const zone = zoneOf(settings, world);
  if (zone.from !== 'system' && !world.useZone(zone.value))
    throw new CrmError({ is: 'zone-unknown', zone: zone.value });
  const lang = languageOf(flags, world.env, settings.lang);
  const saidNow = nowSaid(flags, world);
  const now = saidNow === null ? instant(world.clock()) : readNow(saidNow.value);
  const db = bookPlace(flags, world);
  const places: Places = { db, config: { ...config, exists }, zone, lang, now: saidNow, given };
  const face = faceFor({
    format: formatOf(flags),
    env: world.env,
    isTerminal: world.stdout.isTerminal,
    columns: world.stdout.columns,
    color: colorOf(flags),
  });
  let calendar: WorkingCalendar | null = null;
  let book: Book | null = null;
  const tools = { now, settings, random: world.random, sha256: world.sha256 };
  const call: Call = {
    verb,
    words,
    flags,
    world,
    locale: await catalogueOf(lang.value),
    face,
    settings,
    now,
    today: dayOf(now),
    places,
    get calendar() {
      calendar ??= workingCalendar(settings.calendar);
      return calendar;
    },
    get book() {
      if (book === null) {
        world.files.makeFolderFor(db.value);
        book = openBook(db.value, tools);
      }
      return book;
    },
  };
  return { call, problemOf: (error) => problemOf(db.value, error), close: () => book?.close() };
}

/** What reads settings is loaded where there are any. */
async function read(
  path: string,
  world: World,
): Promise<{ readonly settings: Settings; readonly given: ReadonlySet<string> }> {
  const { settingsIn } = await import('../connectors/toml/settingsFile.ts');
  const { settings, said } = settingsIn(world.files.readText(path), path);
  return { settings, given: said };
}

function zoneOf(settings: Settings, world: World): Said {
  if (settings.zone !== null) return { value: settings.zone, from: 'file' };
  // POSIX lets a colon stand before the name.
  const variable = world.env['TZ']?.replace(/^:/, '');
  if (variable) return { value: variable, from: 'environment' };
  return {
    get value() {
      return world.systemZone();
    },
    from: 'system',
  };
}

function nowSaid(flags: Flags, world: World): Said | null {
  const flag = textOf({ flags }, 'now');
  if (flag !== null) return { value: flag, from: 'flag' };
  const variable = world.env['CRM_NOW'];
  return variable ? { value: variable, from: 'environment' } : null;
}

/** ISO 8601 with offset, or a local date-time (`domain.md §3`). */
function readNow(text: string): Instant {
  const exact = parseInstant(text);
  if (exact !== null) return exact;
  const when = readWhen(text, { mode: 'logged', now: instant(0), order: null });
  if (when.is === 'moment' && /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text)) return when.at;
  throw new CrmError({ is: 'now-unread', value: text });
}

/** Whether the talk is to be left out. */
export const isQuiet = (flags: Flags): boolean => isOn({ flags }, 'quiet');
