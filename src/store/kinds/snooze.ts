import { json, plain, ref, type Kind } from './kind.ts';

export const snooze: Kind = {
  columns: {
    key: plain(),
    contact: ref('contact'),
    kind: plain(''),
    // The uid of what it hides, of whichever kind that is.
    ref: plain(),
    until: plain(''),
    at: plain(0),
    extra: json({}),
    deleted: plain(0),
  },
  select: `
select id, uid, key, contact, kind, ref, until, at, extra, deleted
  from snooze
 where id = ?`,
  insert: `
insert into snooze (uid, key, contact, kind, ref, until, at, extra, deleted)
values (@uid, @key, @contact, @kind, @ref, @until, @at, @extra, @deleted)`,
  update: `
update snooze
   set key = @key,
       contact = @contact,
       kind = @kind,
       ref = @ref,
       until = @until,
       at = @at,
       extra = @extra,
       deleted = @deleted
 where id = @id`,
  byUid: 'select id from snooze where uid = ?',
  byKey: 'select id from snooze where key = ?',
};
