import { json, plain, type Kind } from './kind.ts';

export const org: Kind = {
  columns: {
    key: plain(),
    name: plain(''),
    facts: json({}),
    extra: json({}),
    created_at: plain(0),
    deleted: plain(0),
  },
  select: `
select id, uid, key, name, facts, extra, created_at, deleted
  from org
 where id = ?`,
  insert: `
insert into org (uid, key, name, facts, extra, created_at, deleted, folded)
values (@uid, @key, @name, @facts, @extra, @created_at, @deleted, @folded)`,
  update: `
update org
   set key = @key,
       name = @name,
       facts = @facts,
       extra = @extra,
       created_at = @created_at,
       deleted = @deleted,
       folded = @folded
 where id = @id`,
  byUid: 'select id from org where uid = ?',
  byKey: 'select id from org where key = ?',
};
