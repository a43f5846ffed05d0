import { showConfigPath } from '../render/config.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Where the settings file lies, or would (`cli.md §6`). */
const configPath: Verb = {
  flags: [],
  run({ face, locale, now, places }: Call): Answer {
    const { value, exists } = places.config;
    const told = face.format === 'table' && !exists ? `${locale.config.noFile(value)}\n` : '';
    return { out: showConfigPath(value, exists, now, face), told };
  },
};

export default configPath;
