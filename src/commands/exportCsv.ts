import { mailingTo, type Mailing } from '../domain/mailing.ts';
import { CrmError } from '../errors.ts';
import { foreignOf, type Foreign } from '../locale/foreign.ts';
import { csv } from '../render/csv.ts';
import { leftOutLines, leftOutObjects } from '../render/mailing.ts';
import { peopleCsv } from '../render/peopleCsv.ts';
import { allContacts } from '../store/contacts.ts';
import { exported } from '../store/exporting.ts';
import { consentsGiven } from '../store/filterFacts.ts';
import { exportAnswer, exportAsked, type ExportAsked } from './exporting.ts';
import { textOf } from './flags.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Writes people as a table for spreadsheets; with `--for`, those who may be written to for a purpose (`domain.md §7`). */
const exportCsv: Verb = {
  flags: ['--out <file>', '--for <purpose>'],
  dashed: true,
  async run(call: Call): Promise<Answer> {
    const asked = exportAsked(call);
    const foreign = await foreignOf(call.locale.code);
    const purpose = textOf(call, 'for');
    if (purpose !== null) return mailing(call, asked, purpose, foreign);
    const rows = peopleCsv(() => exported(call.book, asked.only, ['contact']));
    return exportAnswer(call, asked, rows, foreign.written.people, { heads: 1 });
  },
};

export default exportCsv;

function mailing(call: Call, asked: ExportAsked, purpose: string, foreign: Foreign): Answer {
  if (purpose.trim() === '') throw new CrmError({ is: 'flag-empty', verb: call.verb, flag: '--for' });
  const consents = consentsGiven(call.book);
  const people = allContacts(call.book).filter(({ id }) => asked.only === null || asked.only.has(id));
  const found = mailingTo(people, ({ id }) => consents.get(id) ?? [], purpose.trim().toLowerCase());
  return exportAnswer(call, asked, mailingRows(found), foreign.written.people, {
    heads: 1,
    told: leftOutLines(found.leftOut, purpose, foreign),
    object: { left_out: leftOutObjects(found.leftOut, purpose, foreign) },
  });
}

function* mailingRows({ to }: Mailing): Generator<string> {
  yield csv([['email', 'name', 'org', 'lang', 'key']]);
  for (const { contact, email } of to)
    yield csv([[email, contact.name, contact.org ?? '', contact.lang ?? '', contact.key]]);
}
