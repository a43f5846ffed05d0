import { readToml } from './readToml.ts';
import { settingsFrom, type ReadSettings } from './settingsRead.ts';

/** The settings that a `config.toml` gives, and which of them it says. Throws what is wrong with it. */
export const settingsIn = (text: string, path: string): ReadSettings =>
  settingsFrom(readToml(text, path), path);
