import { json, plain, ref, type Kind } from './kind.ts';

export const followup: Kind = {
  columns: {
    key: plain(),
    contact: ref('contact'),
    due: plain(''),
    text: plain(''),
    kind: plain('todo'),
    status: plain('open'),
    quote: ref('quote'),
    extra: json({}),
    deleted: plain(0),
  },
  select: `
select id, uid, key, contact, due, text, kind, status, quote, extra, deleted
  from followup
 where id = ?`,
  insert: `
insert into followup (uid, key, contact, due, text, kind, status, quote, extra, deleted)
values (@uid, @key, @contact, @due, @text, @kind, @status, @quote, @extra, @deleted)`,
  update: `
update followup
   set key = @key,
       contact = @contact,
       due = @due,
       text = @text,
       kind = @kind,
       status = @status,
       quote = @quote,
       extra = @extra,
       deleted = @deleted
 where id = @id`,
  byUid: 'select id from followup where uid = ?',
  byKey: 'select id from followup where key = ?',
};
