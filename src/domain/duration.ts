/** A working-time span as the user writes it: `4h`, `30m`, or `2d`, whole working days (`domain.md §3`). */
export type Target =
  | { readonly unit: 'minutes'; readonly minutes: number }
  | { readonly unit: 'days'; readonly days: number };

/** The target that `30m`, `4h`, `1h30m` or `2d` names, or null. */
export function parseTarget(text: string): Target | null {
  const days = /^(\d{1,4})d$/.exec(text);
  if (days) return Number(days[1]) > 0 ? { unit: 'days', days: Number(days[1]) } : null;
  const time = /^(?:(\d{1,4})h)?(?:(\d{1,5})m)?$/.exec(text);
  if (!time || text === '') return null;
  const minutes = Number(time[1] ?? 0) * 60 + Number(time[2] ?? 0);
  return minutes > 0 ? { unit: 'minutes', minutes } : null;
}

export function formatTarget(target: Target): string {
  if (target.unit === 'days') return `${target.days}d`;
  const hours = Math.floor(target.minutes / 60);
  const minutes = target.minutes % 60;
  return `${hours ? `${hours}h` : ''}${minutes ? `${minutes}m` : ''}`;
}

/** Milliseconds of the clock that `500ms`, `5s` or `2m` name, ten minutes at most; null where it is none. */
export function parseLimit(text: string): number | null {
  const found = /^(\d{1,6})(ms|s|m)$/.exec(text);
  const limit = Number(found?.[1]) * (found?.[2] === 'ms' ? 1 : found?.[2] === 's' ? 1000 : 60_000);
  return limit > 0 && limit <= 600_000 ? limit : null;
}

export const formatLimit = (milliseconds: number): string =>
  milliseconds % 1000 === 0 ? `${milliseconds / 1000}s` : `${milliseconds}ms`;

/** Calendar days that an interval names: `30d`, `2w`; null where it is none (`domain.md §3`: `d` is a calendar day here). */
export function parseInterval(text: string): number | null {
  const found = /^(\d{1,5})([dw])$/.exec(text);
  const days = found ? Number(found[1]) * (found[2] === 'w' ? 7 : 1) : 0;
  return days > 0 ? days : null;
}

export const formatInterval = (days: number): string => `${days}d`;
