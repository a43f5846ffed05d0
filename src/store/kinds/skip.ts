import { json, plain, ref, type Kind } from './kind.ts';

export const skip: Kind = {
  columns: {
    key: plain(),
    contact: ref('contact'),
    kind: plain(''),
    quote: ref('quote'),
    at: plain(0),
    reason: plain(),
    extra: json({}),
    deleted: plain(0),
  },
  select: `
select id, uid, key, contact, kind, quote, at, reason, extra, deleted
  from skip
 where id = ?`,
  insert: `
insert into skip (uid, key, contact, kind, quote, at, reason, extra, deleted)
values (@uid, @key, @contact, @kind, @quote, @at, @reason, @extra, @deleted)`,
  update: `
update skip
   set key = @key,
       contact = @contact,
       kind = @kind,
       quote = @quote,
       at = @at,
       reason = @reason,
       extra = @extra,
       deleted = @deleted
 where id = @id`,
  byUid: 'select id from skip where uid = ?',
  byKey: 'select id from skip where key = ?',
};
