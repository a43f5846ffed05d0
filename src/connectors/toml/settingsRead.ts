import type { SettingShape } from '../../errors.ts';
import type { Away, CalendarSettings } from '../../domain/workingHours.ts';
import { dayNumber, parseDay } from '../../domain/day.ts';
import { parseInterval, parseLimit, parseTarget, type Target } from '../../domain/duration.ts';
import { weekFrom } from './hoursRead.ts';
import { oneAddress } from '../../domain/address.ts';
import { isCurrency } from '../../domain/money.ts';
import { SECURITIES, WAYS, type RemindSettings, type SmtpSettings } from '../../domain/sending.ts';
import { DEFAULTS, type Settings, type Tier } from '../../domain/settings.ts';
import { settingsByKey, wrongValue } from './settingsKeys.ts';

export interface ReadSettings {
  readonly settings: Settings;
  /** The dotted keys that the file set, as it wrote them: `zone`, `hours.mon-thu`, `targets.channel.email`. */
  readonly said: ReadonlySet<string>;
}

/**
 * The settings of a parsed file, the defaults where it says nothing (`cli.md §7`). Whether the zone exists is not looked
 * at here. Throws `CrmError`: `setting-unknown` with the near key, `setting-value`.
 */
export function settingsFrom(value: unknown, file: string): ReadSettings {
  const values = settingsByKey(value, file);

  const one = <T>(key: string, shape: SettingShape, read: (value: unknown) => T | null, otherwise: T): T => {
    if (!values.has(key)) return otherwise;
    const found = read(values.get(key));
    if (found === null) throw wrongValue(key, values.get(key), shape, file);
    return found;
  };
  const each = <T>(key: string, shape: SettingShape, read: (text: string) => T | null): readonly T[] => {
    const list = one<readonly unknown[]>(key, shape, (v) => (Array.isArray(v) ? v : null), []);
    return list.map((item) => {
      const found = typeof item === 'string' ? read(item) : null;
      if (found === null) throw wrongValue(key, item, shape, file);
      return found;
    });
  };
  const target = (key: string, otherwise: Target): Target => one(key, 'target', text(parseTarget), otherwise);
  const cadence = (key: keyof Settings['cadence']): number =>
    one(`cadence.${key}`, 'interval', text(parseInterval), DEFAULTS.cadence[key]);
  const under = (table: string): ReadonlyMap<string, unknown> =>
    new Map(
      [...values]
        .filter(([key]) => key.startsWith(`${table}.`))
        .map(([key, inner]) => [key.slice(table.length + 1), inner]),
    );
  const targetsUnder = (table: string): Readonly<Record<string, Target>> =>
    Object.fromEntries([...under(table).keys()].map((key) => [key, target(`${table}.${key}`, ONE_DAY)]));
  const week = (): CalendarSettings['week'] => {
    if (!values.has('hours')) return DEFAULTS.calendar.week;
    const read = weekFrom(under('hours'));
    if (read.is === 'week') return read.week;
    const key = read.key === null ? 'hours' : `hours.${read.key}`;
    throw wrongValue(key, values.get(key), read.because, file);
  };

  const settings: Settings = {
    zone: one('zone', 'zone', text(nonEmpty), DEFAULTS.zone),
    lang: one<Settings['lang']>('lang', 'language', oneOf(['en', 'es']), DEFAULTS.lang),
    calendar: {
      week: week(),
      holidays: each('holidays', 'holiday', holidayFrom),
      away: each('away', 'away', awayFrom),
    },
    patience: one('patience', 'working-days', text(workingDaysFrom), DEFAULTS.patience),
    targets: {
      default: target('targets.default', DEFAULTS.targets.default),
      tier: targetsUnder('targets.tier') satisfies Readonly<Partial<Record<Tier, Target>>>,
      channel: { ...DEFAULTS.targets.channel, ...targetsUnder('targets.channel') },
    },
    quote: {
      turnaround: target('quote.turnaround', DEFAULTS.quote.turnaround),
      chase: one('quote.chase', 'rungs', rungsFrom, DEFAULTS.quote.chase),
    },
    cadence: {
      vip: cadence('vip'),
      premium: cadence('premium'),
      standard: cadence('standard'),
      lapsed: cadence('lapsed'),
    },
    standing: { months: one('standing.months', 'months', wholeNumber, DEFAULTS.standing.months) },
    currency: one('currency', 'currency', text(currencyFrom), DEFAULTS.currency),
    dates: one<Settings['dates']>('dates', 'date-order', oneOf(['day-first', 'month-first']), DEFAULTS.dates),
    pager: one<Settings['pager']>('pager', 'pager', pagerFrom, DEFAULTS.pager),
    addresses: each('me.addresses', 'address', addressFrom),
    me: {
      name: one('me.name', 'text', text(nonEmpty), DEFAULTS.me.name),
      signature: one('me.signature', 'text', text(nonEmpty), DEFAULTS.me.signature),
    },
    hooks: { limit: one('hooks.limit', 'limit', text(parseLimit), DEFAULTS.hooks.limit) },
    ...sendingFrom(one),
  };
  return { settings, said: new Set([...values.keys()].filter((key) => key !== 'hours')) };
}

type One = <T>(key: string, shape: SettingShape, read: (value: unknown) => T | null, otherwise: T) => T;

function sendingFrom(one: One): { readonly remind: RemindSettings; readonly smtp: SmtpSettings } {
  const { remind, smtp } = DEFAULTS;
  const words = (key: string): string | null => one<string | null>(key, 'text', text(nonEmpty), null);
  return {
    remind: {
      to: one('remind.to', 'one-address', text(oneAddress), remind.to),
      from: one('remind.from', 'one-address', text(oneAddress), remind.from),
      via: one<RemindSettings['via']>('remind.via', 'way', oneOf(WAYS), remind.via),
      command: words('remind.command'),
      sendmail: words('remind.sendmail'),
      limit: one('remind.limit', 'limit', text(parseLimit), remind.limit),
    },
    smtp: {
      host: one('smtp.host', 'host', text(hostFrom), smtp.host),
      port: one('smtp.port', 'port', portFrom, smtp.port),
      security: one<SmtpSettings['security']>('smtp.security', 'security', oneOf(SECURITIES), smtp.security),
      user: words('smtp.user'),
      passwordCommand: words('smtp.password_command'),
      passwordFile: words('smtp.password_file'),
      ca: words('smtp.ca'),
    },
  };
}

const hostFrom = (said: string): string | null =>
  /^[\p{L}\p{N}._:-]{1,255}$/u.test(said.trim()) ? said.trim() : null;

const portFrom = (value: unknown): number | null => {
  const port = wholeNumber(value);
  return port !== null && port <= 65_535 ? port : null;
};

const ONE_DAY: Target = { unit: 'days', days: 1 };

const text =
  <T>(read: (text: string) => T | null) =>
  (value: unknown): T | null =>
    typeof value === 'string' ? read(value) : null;

const oneOf =
  <T extends string>(words: readonly T[]) =>
  (value: unknown): T | null =>
    words.find((word) => word === value) ?? null;

const nonEmpty = (said: string): string | null => (said.trim() === '' ? null : said.trim());

const wholeNumber = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;

/** A day once, or `MM-DD`, which may be 29 February. */
const holidayFrom = (said: string): string | null =>
  parseDay(said) !== null || parseDay(`2000-${said}`) !== null ? said : null;

/** `2026-08-03..2026-08-21`, one day alone, or `2026-11-12T16:00..2026-11-12T19:00`. */
function awayFrom(said: string): Away | null {
  const [start = '', end = start, ...more] = said.split('..').map((part) => part.trim());
  if (more.length > 0) return null;
  const [firstDay, lastDay] = [parseDay(start), parseDay(end)];
  if (firstDay !== null && lastDay !== null) {
    return firstDay <= lastDay ? { is: 'days', from: firstDay, to: lastDay } : null;
  }
  const [from, to] = [wallTimeFrom(start), wallTimeFrom(end)];
  return from !== null && to !== null && from < to ? { is: 'time', from, to } : null;
}

function wallTimeFrom(said: string): number | null {
  const found = /^(\d{4}-\d\d-\d\d)[T ](\d\d):([0-5]\d)$/.exec(said);
  const day = parseDay(found?.[1] ?? '');
  const seconds = Number(found?.[2]) * 3600 + Number(found?.[3]) * 60;
  return day !== null && seconds <= 86400 ? dayNumber(day) * 86400 + seconds : null;
}

function workingDaysFrom(said: string): number | null {
  const target = parseTarget(said);
  return target?.unit === 'days' ? target.days : null;
}

/** Whole numbers of working days, each more than the one before. */
function rungsFrom(value: unknown): readonly number[] | null {
  if (!Array.isArray(value)) return null;
  const rungs: number[] = [];
  for (const item of value) {
    const rung = wholeNumber(item);
    if (rung === null || rung <= (rungs.at(-1) ?? 0)) return null;
    rungs.push(rung);
  }
  return rungs;
}

function currencyFrom(said: string): string | null {
  const code = said.toUpperCase();
  return isCurrency(code) ? code : null;
}

/** A command line, or false for none. */
const pagerFrom = (value: unknown): string | false | null =>
  value === false ? false : typeof value === 'string' ? nonEmpty(value) : null;

function addressFrom(said: string): string | null {
  const address = said.trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+$/.test(address) ? address : null;
}
