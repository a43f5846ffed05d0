import type { Fields, Json } from './journal.ts';

/** A do-not-contact mark after another one, which may add to it and never take from it (`domain.md §7`). */
export function stricter(before: Json, now: Json): Json {
  if (before === null || now === null) return before ?? now;
  const [old, next] = [before as Fields, now as Fields];
  const [had, has] = [old['channels'] ?? null, next['channels'] ?? null];
  if (had === null) return has === null ? now : before;
  if (has === null) return now;
  return { ...next, channels: [...new Set([...(had as readonly string[]), ...(has as readonly string[])])] };
}
