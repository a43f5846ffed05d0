import type { Unclear } from '../../domain/unclear.ts';
import { quoted, type Said } from './problemWords.ts';

/** Words that are no date, and an example of what to say instead. */
export function dateUnread(words: string, planned: boolean, unclear: Unclear | null): Said {
  return {
    error: `${quoted(words)} is not a day or a time that is understood here.`,
    hint: unclear ? why(unclear, planned) : planned ? PLANNED : LOGGED,
  };
}

const PLANNED = 'Say it like tomorrow, fri, "next monday", +3d, "in 2 weeks", 2026-03-06.';
const LOGGED = 'Say it like yesterday, "mon 16:40", "2 hours ago", 2026-03-02, "2026-03-02 16:40".';

function why(unclear: Unclear, planned: boolean): string {
  switch (unclear.is) {
    case 'hour':
      return `That hour may be before or after noon: say ${unclear.hour}am or ${unclear.hour}pm.`;
    case 'length':
      return `That may be a length of time: say "at ${unclear.clock}".`;
    case 'direction':
      return planned
        ? 'That looks back, and what is planned looks forward: tomorrow, fri, "next monday", "5 march".'
        : 'That looks forward, and what is logged looks back: yesterday, fri, "last monday", "5 march".';
    case 'stretch':
      return 'That is more than one day. Say one: fri, "end of week", "end of month", "5 march".';
    case 'near':
      return `Was ${quoted(unclear.words)} meant?`;
  }
}
