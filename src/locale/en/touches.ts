/** Touchpoints, alone and in lists. */
export const touches = {
  columns: { ref: 'ref', when: 'when', who: 'who', channel: 'channel', text: 'text' },
  notes: {
    after: (waited: string): string => `answered after ${waited}`,
    missed: 'missed',
    auto: 'automatic',
    bounce: 'bounced',
    asks: 'asks',
    expects: 'expects a reply',
    expectsNone: 'no reply needed',
    quote: (ref: string): string => `about ${ref}`,
    with: (names: readonly string[]): string =>
      `with ${names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`}`,
  },
  labels: { when: 'when', flags: 'marks', tags: 'tags', settled: 'answered' },
  /** Parts of a touchpoint that an edit can change. */
  parts: {
    at: 'time',
    contacts: 'people',
    channel: 'channel',
    direction: 'direction',
    text: 'text',
    minutes: 'duration',
    missed: 'missed',
    auto: 'automatic',
    asks: 'who waits',
    expectsReply: 'who waits',
    quote: 'quote',
    tags: 'tags',
  },
  answered: (ref: string, name: string, took: string, target: string | null): string =>
    `${ref} of ${name} after ${took}${target === null ? '' : ` (target ${target})`}`,
  noText: '(no text)',
  edited: (ref: string, when: string, what: string, changed: readonly string[]): string =>
    `${ref} ${when} · ${what} · changed: ${changed.join(', ')} · crm undo`,
  same: (ref: string): string => `${ref} is so already; nothing was changed.`,
  deleted: (
    items: readonly { readonly ref: string; readonly when: string; readonly what: string }[],
  ): string =>
    `deleted ${items.map(({ ref, when, what }) => `${ref} ${when} ${what}`).join('; ')} · crm undo`,
  heading: (count: number, more: boolean): string =>
    more
      ? `The newest ${count} touchpoints; --limit shows more.`
      : count === 1
        ? '1 touchpoint'
        : `${count} touchpoints`,
  none: 'No touchpoint is like that.',
};
