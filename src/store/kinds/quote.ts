import { json, plain, ref, type Kind } from './kind.ts';

export const quote: Kind = {
  columns: {
    key: plain(),
    contact: ref('contact'),
    title: plain(''),
    amount_minor: plain(0),
    currency: plain('EUR'),
    requested_at: plain(),
    sent_at: plain(),
    valid_until: plain(),
    status: plain('requested'),
    decided_at: plain(),
    reason: plain(),
    revises: ref('quote'),
    extra: json({}),
    deleted: plain(0),
  },
  select: `
select id, uid, key, contact, title, amount_minor, currency, requested_at, sent_at, valid_until, status, decided_at,
       reason, revises, extra, deleted
  from quote
 where id = ?`,
  insert: `
insert into quote (uid, key, contact, title, amount_minor, currency, requested_at, sent_at, valid_until, status,
                   decided_at, reason, revises, extra, deleted)
values (@uid, @key, @contact, @title, @amount_minor, @currency, @requested_at, @sent_at, @valid_until, @status,
        @decided_at, @reason, @revises, @extra, @deleted)`,
  update: `
update quote
   set key = @key,
       contact = @contact,
       title = @title,
       amount_minor = @amount_minor,
       currency = @currency,
       requested_at = @requested_at,
       sent_at = @sent_at,
       valid_until = @valid_until,
       status = @status,
       decided_at = @decided_at,
       reason = @reason,
       revises = @revises,
       extra = @extra,
       deleted = @deleted
 where id = @id`,
  byUid: 'select id from quote where uid = ?',
  byKey: 'select id from quote where key = ?',
};
