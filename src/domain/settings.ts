import type { CalendarSettings, Hours } from './workingHours.ts';
import type { Target } from './duration.ts';
import { NO_REMINDERS, NO_SERVER, type RemindSettings, type SmtpSettings } from './sending.ts';

export type Tier = 'vip' | 'premium' | 'standard';

/** The settings that the arithmetic uses (`cli.md §7`); `settingsFrom` reads them, `DEFAULTS` holds where nothing is said. */
export interface Settings {
  /** IANA zone, null: the system's. */
  readonly zone: string | null;
  /** 'en' or 'es' where the config chooses one. */
  readonly lang: 'en' | 'es' | null;
  readonly calendar: CalendarSettings;
  /** Working days after which an unanswered ask shows (`domain.md §8`). */
  readonly patience: number;
  readonly targets: {
    readonly default: Target;
    readonly tier: Readonly<Partial<Record<Tier, Target>>>;
    readonly channel: Readonly<Record<string, Target>>;
  };
  readonly quote: { readonly turnaround: Target; readonly chase: readonly number[] };
  /** Calendar days (`domain.md §8`). */
  readonly cadence: {
    readonly vip: number;
    readonly premium: number;
    readonly standard: number;
    readonly lapsed: number;
  };
  readonly standing: { readonly months: number };
  /** ISO 4217, for amounts without one. */
  readonly currency: string;
  /** How `03/04/26` reads; null: it is refused. */
  readonly dates: 'day-first' | 'month-first' | null;
  /** The user's own mail addresses, lower case: who writes from one of them is us. */
  readonly addresses: readonly string[];
  /** The pager's command line; false: none; null: `PAGER`, else `less`. */
  readonly pager: string | false | null;
  /** How we sign what we write; null: nothing was said. */
  readonly me: { readonly name: string | null; readonly signature: string | null };
  /** How long a hook may take, in milliseconds. */
  readonly hooks: { readonly limit: number };
  readonly remind: RemindSettings;
  readonly smtp: SmtpSettings;
}

const OFFICE_HOURS: readonly Hours[] = [{ from: 9 * 3600, to: 18 * 3600 }];

/** What holds where the file says nothing (`domain.md §3`, §4, §8; `cli.md §7`). */
export const DEFAULTS: Settings = {
  zone: null,
  lang: null,
  calendar: {
    week: [[], OFFICE_HOURS, OFFICE_HOURS, OFFICE_HOURS, OFFICE_HOURS, OFFICE_HOURS, []],
    holidays: [],
    away: [],
  },
  patience: 3,
  targets: {
    default: { unit: 'days', days: 1 },
    tier: {},
    channel: {
      call: { unit: 'minutes', minutes: 240 },
      form: { unit: 'minutes', minutes: 240 },
      chat: { unit: 'minutes', minutes: 60 },
      whatsapp: { unit: 'minutes', minutes: 240 },
      sms: { unit: 'minutes', minutes: 240 },
      dm: { unit: 'minutes', minutes: 240 },
      email: { unit: 'days', days: 1 },
      letter: { unit: 'days', days: 5 },
    },
  },
  quote: { turnaround: { unit: 'days', days: 2 }, chase: [3, 7, 14, 21] },
  cadence: { vip: 30, premium: 60, standard: 90, lapsed: 180 },
  standing: { months: 12 },
  currency: 'EUR',
  dates: null,
  addresses: [],
  pager: null,
  me: { name: null, signature: null },
  hooks: { limit: 5000 },
  remind: NO_REMINDERS,
  smtp: NO_SERVER,
};
