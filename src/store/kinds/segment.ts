import { json, plain, type Kind } from './kind.ts';

export const segment: Kind = {
  columns: {
    key: plain(),
    name: plain(''),
    filter: plain(''),
    extra: json({}),
    deleted: plain(0),
  },
  select: `
select id, uid, key, name, filter, extra, deleted
  from segment
 where id = ?`,
  insert: `
insert into segment (uid, key, name, filter, extra, deleted)
values (@uid, @key, @name, @filter, @extra, @deleted)`,
  update: `
update segment
   set key = @key,
       name = @name,
       filter = @filter,
       extra = @extra,
       deleted = @deleted
 where id = @id`,
  byUid: 'select id from segment where uid = ?',
  byKey: 'select id from segment where key = ?',
};
