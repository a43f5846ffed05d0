import { json, plain, type Kind } from './kind.ts';

export const erasure: Kind = {
  columns: {
    key: plain(),
    at: plain(0),
    // Digests of the addresses with a salt, by which an import would bring the person back (domain.md §7).
    salt: plain(''),
    hashes: json([]),
    // The uids of what was blanked: the journal of another device blanks the same.
    things: json([]),
    extra: json({}),
    deleted: plain(0),
  },
  select: `
select id, uid, key, at, salt, hashes, things, extra, deleted
  from erasure
 where id = ?`,
  insert: `
insert into erasure (uid, key, at, salt, hashes, things, extra, deleted)
values (@uid, @key, @at, @salt, @hashes, @things, @extra, @deleted)`,
  update: `
update erasure
   set key = @key,
       at = @at,
       salt = @salt,
       hashes = @hashes,
       things = @things,
       extra = @extra,
       deleted = @deleted
 where id = @id`,
  byUid: 'select id from erasure where uid = ?',
  byKey: 'select id from erasure where key = ?',
};
