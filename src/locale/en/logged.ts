const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** What `log` answers. */
export const logged = {
  exchange: {
    in: (channel: string, names: readonly string[]): string => `${channel} from ${list(names)}`,
    out: (channel: string, names: readonly string[]): string => `${channel} to ${list(names)}`,
    live: (channel: string, names: readonly string[]): string => `${channel} with ${list(names)}`,
    note: (channel: string, names: readonly string[]): string => `${channel} on ${list(names)}`,
  },
  missed: (channel: string, names: readonly string[], direction: 'in' | 'out' | 'live'): string =>
    direction === 'in'
      ? `missed ${channel} from ${list(names)}`
      : `tried ${/^[aeiou]/.test(channel) ? 'an' : 'a'} ${channel} with ${list(names)}`,
  bounced: (channel: string, names: readonly string[]): string => `${channel} to ${list(names)} came back`,
  automatic: (what: string): string => `automatic ${what}`,
  added: (what: string, ref: string): string => `${what} (new, ${ref})`,
  about: (ref: string): string => `about ${ref}`,
  unarchived: (names: readonly string[]): string => `${list(names)} taken out of the archive`,
  answers: (ref: string, working: string, target: string | null, who: string | null): string =>
    `answers ${ref}${who === null ? '' : ` of ${who}`} after ${working}${target === null ? '' : ` (target ${target})`}`,
  waits: (target: string | null, who: string | null): string =>
    `${who ?? 'they'} ${who === null ? 'wait' : 'waits'} for an answer${target === null ? '' : ` (target ${target})`}`,
  asked: 'waiting for their answer',
  plans: {
    todo: (day: string, ref: string): string => `next ${day} ${ref}`,
    promise: (day: string, ref: string): string => `promised for ${day} ${ref}`,
  },
  undo: 'crm undo',
  warnings: {
    avoids: (name: string, channel: string, prefers: readonly string[]): string =>
      `${name} avoids ${channel}${prefers.length === 0 ? '' : `; they prefer ${prefers.join(', ')}`}.`,
    soon: (name: string, days: number, since: number): string =>
      `${name} wants no more than one word in ${days} days; the last was ${since === 0 ? 'today' : since === 1 ? 'yesterday' : `${since} days ago`}.`,
  },
  strangers: (names: readonly string[]): string => `Not in the book: ${names.join(', ')}.`,
  known: (ref: string): string => `this mail is ${ref} already`,
  knownDeleted: (ref: string): string => `this mail was ${ref}, which was deleted; nothing was logged`,
  dismissed: (name: string, ref: string): string => `no reply needed to ${ref} of ${name}`,
};
