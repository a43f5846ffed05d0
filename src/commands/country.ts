import { CrmError } from '../errors.ts';
import { textOf } from './flags.ts';
import type { Call } from './verb.ts';

/** The countries of zones that are one country's alone, for whoever lives there and whose system says nothing of it. */
const ZONES: Readonly<Record<string, readonly string[]>> = {
  ES: ['Europe/Madrid', 'Atlantic/Canary', 'Africa/Ceuta'],
  GB: ['Europe/London'],
  IE: ['Europe/Dublin'],
  FR: ['Europe/Paris'],
  PT: ['Europe/Lisbon', 'Atlantic/Madeira', 'Atlantic/Azores'],
  DE: ['Europe/Berlin'],
  IT: ['Europe/Rome'],
  NL: ['Europe/Amsterdam'],
  BE: ['Europe/Brussels'],
  CH: ['Europe/Zurich'],
  AT: ['Europe/Vienna'],
  AD: ['Europe/Andorra'],
  PL: ['Europe/Warsaw'],
  SE: ['Europe/Stockholm'],
  NO: ['Europe/Oslo'],
  DK: ['Europe/Copenhagen'],
  FI: ['Europe/Helsinki'],
  US: ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'],
  MX: ['America/Mexico_City'],
  AR: ['America/Argentina/Buenos_Aires'],
  CO: ['America/Bogota'],
  CL: ['America/Santiago'],
  PE: ['America/Lima'],
  UY: ['America/Montevideo'],
  EC: ['America/Guayaquil'],
  VE: ['America/Caracas'],
  BR: ['America/Sao_Paulo'],
};

const countryOfZone = (zone: string): string | null =>
  Object.keys(ZONES).find((country) => ZONES[country]?.includes(zone)) ?? null;

/**
 * The country whose phone numbers are written without its code: as `--country` says, else the system's locale, else the
 * zone; null: unknown. Throws `flag-value`.
 */
export function countryOf(call: Pick<Call, 'flags' | 'world' | 'places'>): string | null {
  const said = textOf(call, 'country');
  if (said !== null) {
    if (/^[a-z]{2}$/i.test(said)) return said.toUpperCase();
    throw new CrmError({ is: 'flag-value', flag: '--country', value: said, expects: 'country' });
  }
  const { env } = call.world;
  const locale = env['LC_ALL'] || env['LC_TELEPHONE'] || env['LANG'] || '';
  return /^[a-z]{2,3}_([A-Z]{2})\b/.exec(locale)?.[1] ?? countryOfZone(call.places.zone.value);
}
