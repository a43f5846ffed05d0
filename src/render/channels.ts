import type { Channel } from '../domain/channel.ts';
import { dayOf } from '../domain/day.ts';
import { fold } from '../domain/folding.ts';
import { formatInstant, type Instant } from '../domain/instant.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import { sinceText } from './dayText.ts';
import type { Face } from './face.ts';
import { json } from './json.ts';
import type { Frame } from './people.ts';
import { showSheet, type Row } from './sheet.ts';

/** A channel and how it was used. */
export interface UsedChannel {
  readonly channel: Channel;
  readonly count: number;
  readonly lastAt: Instant | null;
}

/** A channel as JSON names it. */
export const channelObject = ({ name, live, aliases, closed }: Channel): object => ({
  name,
  live,
  aliases,
  closed,
});

/** The list of channels in the face's form. */
export function showChannels(
  channels: readonly UsedChannel[],
  frame: Frame,
  face: Face,
  locale: Catalogue,
): string {
  const rows = channels.map((used) => rowOf(used, frame, locale));
  if (face.format === 'json') {
    const items = rows.map(({ raw }) => raw);
    return json({ schema: 'crm.channel.list/1', now: formatInstant(frame.now), items }, face);
  }
  const { columns } = locale.channels;
  return showSheet(
    {
      columns: [
        { title: columns.name },
        { title: columns.kind },
        { title: columns.aliases, grow: true, least: 12, drop: 1 },
        { title: columns.used, align: 'right' },
        { title: columns.last },
      ],
      rows,
    },
    face,
  );
}

function rowOf({ channel, count, lastAt }: UsedChannel, { today }: Frame, locale: Catalogue): Row {
  const words = locale.channels;
  const kind = channel.name === 'note' ? 'note' : channel.live ? 'live' : 'message';
  return {
    ref: channel.name,
    raw: { ...channelObject(channel), used: count, last_at: lastAt === null ? null : formatInstant(lastAt) },
    cells: [
      { text: words.name(channel.name), plain: channel.name, mood: channel.closed ? 'faint' : 'strong' },
      {
        text: channel.closed ? `${words[kind]}, ${words.closed}` : words[kind],
        plain: channel.closed ? `${kind},closed` : kind,
      },
      { text: alsoCalled(channel, locale).join(', '), plain: channel.aliases.join(','), mood: 'faint' },
      { text: `${count}` },
      lastAt === null
        ? { text: words.never, plain: '', mood: 'faint' }
        : { text: sinceText(lastAt, { today, iso: false, locale }), plain: dayOf(lastAt) },
    ],
  };
}

/** What else a channel is called than what it is shown as. */
export function alsoCalled({ name, aliases }: Channel, { channels }: Catalogue): readonly string[] {
  const shown = channels.name(name);
  return [name, ...aliases].filter((word) => !isSame(word, shown));
}

const isSame = (word: string, shown: string): boolean => word === fold(shown).replace(/\s+/g, '-');
