import { settingsShown } from '../domain/settingsShown.ts';
import { showConfig } from '../render/config.ts';
import { noMore } from './noMore.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Every setting, its value and where it comes from (`cli.md §6`). */
const config: Verb = {
  flags: [],
  run(call: Call): Answer {
    noMore(call, call.words);
    const { face, locale, now, places, settings } = call;
    const { db, config: file, zone, lang, now: saidNow } = places;
    const rows = [
      { key: 'db', ...db },
      { key: 'config', value: file.value, from: file.from },
      ...(saidNow === null ? [] : [{ key: 'now', ...saidNow }]),
      { key: 'zone', value: zone.value, from: zone.from },
      { key: 'lang', ...lang },
      ...settingsShown(settings).map(({ key, value }) => ({
        key,
        value,
        from: isGiven(key, places.given) ? ('file' as const) : ('default' as const),
      })),
    ];
    const out = showConfig(rows, now, face, locale);
    const told = face.format === 'table' && !file.exists ? `${locale.config.noFile(file.value)}\n` : '';
    return { out, told };
  },
};

export default config;

/** Hours that the file gives for one day are its word on the whole week. */
const isGiven = (key: string, given: ReadonlySet<string>): boolean =>
  given.has(key) || (key.startsWith('hours.') && [...given].some((name) => name.startsWith('hours.')));
