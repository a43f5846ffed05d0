import { flag, json, plain, type Kind } from './kind.ts';

export const channel: Kind = {
  columns: {
    key: plain(),
    name: plain(''),
    live: flag(),
    aliases: json([]),
    closed: flag(),
    extra: json({}),
    deleted: plain(0),
  },
  select: `
select id, uid, key, name, live, aliases, closed, extra, deleted
  from channel
 where id = ?`,
  insert: `
insert into channel (uid, key, name, live, aliases, closed, extra, deleted)
values (@uid, @key, @name, @live, @aliases, @closed, @extra, @deleted)`,
  update: `
update channel
   set key = @key,
       name = @name,
       live = @live,
       aliases = @aliases,
       closed = @closed,
       extra = @extra,
       deleted = @deleted
 where id = @id`,
  byUid: 'select id from channel where uid = ?',
  byKey: 'select id from channel where key = ?',
};
