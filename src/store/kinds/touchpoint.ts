import { flag, json, plain, ref, refs, type Kind } from './kind.ts';

export const touchpoint: Kind = {
  columns: {
    key: plain(),
    contacts: refs('contact'),
    at: plain(0),
    channel: plain('note'),
    direction: plain('out'),
    text: plain(''),
    minutes: plain(),
    missed: flag(),
    auto: flag(),
    bounce: flag(),
    asks: flag(),
    expects_reply: flag(null),
    quote: ref('quote'),
    tags: json([]),
    extra: json({}),
    deleted: plain(0),
  },
  select: `
select id, uid, key, contacts, at, channel, direction, text, minutes, missed, auto, bounce, asks, expects_reply,
       quote, tags, extra, deleted
  from touchpoint
 where id = ?`,
  insert: `
insert into touchpoint (uid, key, contacts, at, channel, direction, text, minutes, missed, auto, bounce, asks,
                        expects_reply, quote, tags, extra, deleted)
values (@uid, @key, @contacts, @at, @channel, @direction, @text, @minutes, @missed, @auto, @bounce, @asks,
        @expects_reply, @quote, @tags, @extra, @deleted)`,
  update: `
update touchpoint
   set key = @key,
       contacts = @contacts,
       at = @at,
       channel = @channel,
       direction = @direction,
       text = @text,
       minutes = @minutes,
       missed = @missed,
       auto = @auto,
       bounce = @bounce,
       asks = @asks,
       expects_reply = @expects_reply,
       quote = @quote,
       tags = @tags,
       extra = @extra,
       deleted = @deleted
 where id = @id`,
  byUid: 'select id from touchpoint where uid = ?',
  byKey: 'select id from touchpoint where key = ?',
};
