import { json, plain, type Kind } from './kind.ts';

export const template: Kind = {
  columns: {
    key: plain(),
    name: plain(''),
    purpose: plain('draft'),
    lang: plain(),
    subject: plain(''),
    body: plain(''),
    extra: json({}),
    deleted: plain(0),
  },
  select: `
select id, uid, key, name, purpose, lang, subject, body, extra, deleted
  from template
 where id = ?`,
  insert: `
insert into template (uid, key, name, purpose, lang, subject, body, extra, deleted)
values (@uid, @key, @name, @purpose, @lang, @subject, @body, @extra, @deleted)`,
  update: `
update template
   set key = @key,
       name = @name,
       purpose = @purpose,
       lang = @lang,
       subject = @subject,
       body = @body,
       extra = @extra,
       deleted = @deleted
 where id = @id`,
  byUid: 'select id from template where uid = ?',
  byKey: 'select id from template where key = ?',
};
