/** Channels. */
export const channels = {
  columns: { name: 'channel', kind: 'kind', aliases: 'also called', used: 'used', last: 'last' },
  /** What a channel is called on a screen; those of the user's own as they are. */
  name: (name: string): string => name,
  live: 'live',
  message: 'message',
  note: 'note',
  closed: 'closed',
  never: 'never',
  added: (live: boolean): string => (live ? 'added, live' : 'added'),
  nowClosed: 'closed: no longer proposed, still logged',
  nowOpen: 'open again',
  becameLive: 'live now: both sides speak at once',
  becameMessage: 'not live now: each message waits for an answer',
};
