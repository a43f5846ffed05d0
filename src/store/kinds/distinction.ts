import { json, plain, refs, type Kind } from './kind.ts';

export const distinction: Kind = {
  columns: {
    key: plain(),
    contacts: refs('contact'),
    extra: json({}),
    deleted: plain(0),
  },
  select: `
select id, uid, key, contacts, extra, deleted
  from distinction
 where id = ?`,
  insert: `
insert into distinction (uid, key, contacts, extra, deleted)
values (@uid, @key, @contacts, @extra, @deleted)`,
  update: `
update distinction
   set key = @key,
       contacts = @contacts,
       extra = @extra,
       deleted = @deleted
 where id = @id`,
  byUid: 'select id from distinction where uid = ?',
  byKey: 'select id from distinction where key = ?',
};
