import { json, plain, ref, type Kind } from './kind.ts';

export const dismissal: Kind = {
  columns: {
    key: plain(),
    contact: ref('contact'),
    touchpoint: ref('touchpoint'),
    at: plain(0),
    reason: plain(),
    extra: json({}),
    deleted: plain(0),
  },
  select: `
select id, uid, key, contact, touchpoint, at, reason, extra, deleted
  from dismissal
 where id = ?`,
  insert: `
insert into dismissal (uid, key, contact, touchpoint, at, reason, extra, deleted)
values (@uid, @key, @contact, @touchpoint, @at, @reason, @extra, @deleted)`,
  update: `
update dismissal
   set key = @key,
       contact = @contact,
       touchpoint = @touchpoint,
       at = @at,
       reason = @reason,
       extra = @extra,
       deleted = @deleted
 where id = @id`,
  byUid: 'select id from dismissal where uid = ?',
  byKey: 'select id from dismissal where key = ?',
};
