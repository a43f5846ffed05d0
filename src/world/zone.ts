import { readlinkSync } from 'node:fs';

/** Where clocks show UTC in winter and in summer, so that an unknown zone, taken for UTC, looks the same. */
const AT_ZERO =
  /^(?:UTC|GMT|Etc\/(?:UTC|GMT|Universal|Zulu)|Africa\/(?:Abidjan|Accra|Dakar)|Atlantic\/Reykjavik)$/;

/** `Area/Place`, spelt as the zone database spells it. Other names also mean offsets and old abbreviations to the process. */
const PLACE = /^[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z_-]+)+$/;

/**
 * Makes an IANA zone the one of the plain local getters, whatever was set before; false, and nothing changed, where
 * there is no such zone. `Intl` (12 ms or more) is asked only about names that do not speak for themselves.
 */
export function useZone(zone: string): boolean {
  const before = process.env['TZ'];
  setZone(zone);
  if (speaksForItself(zone)) return true;
  const known = canonical(zone);
  setZone(known ?? before);
  return known !== null;
}

/**
 * The zone local time is told in when none was set: `TZ` where it names one, else the machine's, read from where
 * `/etc/localtime` points, as the process itself does; `Intl` is asked where that does not tell.
 */
export function systemZone(): string {
  const { TZ: named } = process.env;
  if (named && (speaksForItself(named) || canonical(named))) return named;
  return (named ? null : linkedZone()) ?? zoneOfIntl() ?? 'UTC';
}

/** Whether local time, told in this zone, shows that there is such a zone. */
const speaksForItself = (zone: string): boolean => AT_ZERO.test(zone) || (PLACE.test(zone) && isOffUtc());

function linkedZone(): string | null {
  try {
    const [, zone = ''] = /\/zoneinfo\/(?:posix\/|right\/)?(.+)$/.exec(readlinkSync('/etc/localtime')) ?? [];
    return speaksForItself(zone) ? zone.replace(/^Etc\/(?=UTC|GMT)/, '') : null;
  } catch {
    return null;
  }
}

/** Undefined where `TZ` holds what is no zone: local time is UTC then. */
const zoneOfIntl = (): string | undefined => new Intl.DateTimeFormat().resolvedOptions().timeZone;

function setZone(zone: string | undefined): void {
  if (process.env['TZ'] === zone) return;
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
}

const isOffUtc = (): boolean => [0, 6].some((month) => new Date(2026, month, 1).getTimezoneOffset() !== 0);

/** The zone as `Intl` spells it, or null; an offset such as `+02:00` is no zone. */
function canonical(zone: string): string | null {
  if (!/^[A-Za-z]/.test(zone)) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
