import type { Settings } from '../domain/settings.ts';
import type { Book } from './book.ts';

type Stamped = Pick<Book, 'prepare' | 'tools'>;

/** What of the settings the stored cadence days depend on. */
const fingerprint = ({ zone, cadence, standing }: Settings): string =>
  [zone ?? '', cadence.vip, cadence.premium, cadence.standard, cadence.lapsed, standing.months].join(' ');

const READ = `select value from meta where name = 'cadence'`;

const STORE = `
insert into meta (name, value)
values ('cadence', ?)
    on conflict (name) do update set value = excluded.value`;

/** Whether the stored cadence days were made by the settings of this run. */
export const cadenceSettings = (book: Stamped): 'current' | 'other' =>
  book.prepare<[], { value: string }>(READ).get()?.value === fingerprint(book.tools.settings)
    ? 'current'
    : 'other';

/** Says that the stored cadence days are those of this run's settings. */
export const stampCadences = (book: Stamped): unknown =>
  book.prepare(STORE).run(fingerprint(book.tools.settings));
