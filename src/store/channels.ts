import type { Channel } from '../domain/channel.ts';
import type { Fields } from '../domain/journal.ts';
import type { Instant } from '../domain/instant.ts';
import type { Book } from './book.ts';
import type { Entry } from './entry.ts';

const ROW = `
select id
  from channel
 where name = ?
   and deleted = 0
 order by id desc
 limit 1`;

/** The row of a channel of that name, or null: those every book begins with have none. */
export const findChannel = (book: Book, name: string): number | null =>
  book.prepare<[string], { id: number }>(ROW).get(name)?.id ?? null;

/** Changes a channel; one of those every book begins with gets a row of its own with its first change. */
export function changeChannel(book: Book, entry: Entry, channel: Channel, fields: Fields): boolean {
  const id = findChannel(book, channel.name);
  if (id !== null) return entry.change('channel', id, fields);
  const { name, live, aliases, closed } = channel;
  const before: Fields = { name, live, aliases, closed };
  if (
    Object.entries(fields).every(([field, value]) => JSON.stringify(before[field]) === JSON.stringify(value))
  )
    return false;
  entry.create('channel', { ...before, ...fields });
  return true;
}

/** How often a channel was used, and when last. */
export interface ChannelUse {
  readonly count: number;
  readonly lastAt: Instant;
}

const USES = `
select channel, count(*) as count, max(at) as lastAt
  from touchpoint
 where deleted = 0
   and at <= ?
 group by channel`;

/** The use of each channel through an instant, by name; none where it was never used. */
export const channelUses = (book: Book, now: Instant): ReadonlyMap<string, ChannelUse> =>
  new Map(
    book
      .prepare<[Instant], ChannelUse & { readonly channel: string }>(USES)
      .all(now)
      .map(({ channel, count, lastAt }) => [channel, { count, lastAt }]),
  );
