import type { Away, Hours } from './workingHours.ts';
import { addressText, type Addressed } from './address.ts';
import { dayOfNumber } from './day.ts';
import { formatInterval, formatLimit, formatTarget } from './duration.ts';
import { portOf } from './sending.ts';
import type { Settings } from './settings.ts';

/** A setting under its dotted key, its value as the file would write it (`cli.md §7`). */
export interface ShownSetting {
  readonly key: string;
  readonly value: string | number | readonly (string | number)[] | null;
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const TIERS = ['vip', 'premium', 'standard'] as const;

/** Every setting but zone and language, which do not come from the file alone; hours day by day, '' where closed. */
export function settingsShown(settings: Settings): readonly ShownSetting[] {
  const { calendar, targets, quote, cadence } = settings;
  return [
    { key: 'currency', value: settings.currency },
    { key: 'dates', value: settings.dates },
    { key: 'pager', value: settings.pager === false ? 'false' : settings.pager },
    { key: 'patience', value: formatInterval(settings.patience) },
    { key: 'holidays', value: calendar.holidays },
    { key: 'away', value: calendar.away.map(awayText) },
    ...DAYS.map((day, index) => ({
      key: `hours.${day}`,
      value: hoursText(calendar.week[(index + 1) % 7] ?? []),
    })),
    { key: 'targets.default', value: formatTarget(targets.default) },
    ...TIERS.map((tier) => {
      const target = targets.tier[tier];
      return { key: `targets.tier.${tier}`, value: target ? formatTarget(target) : null };
    }),
    ...Object.entries(targets.channel).map(([channel, target]) => ({
      key: `targets.channel.${channel}`,
      value: formatTarget(target),
    })),
    { key: 'quote.turnaround', value: formatTarget(quote.turnaround) },
    { key: 'quote.chase', value: quote.chase },
    ...([...TIERS, 'lapsed'] as const).map((who) => ({
      key: `cadence.${who}`,
      value: formatInterval(cadence[who]),
    })),
    { key: 'standing.months', value: settings.standing.months },
    { key: 'me.addresses', value: settings.addresses },
    { key: 'me.name', value: settings.me.name },
    { key: 'me.signature', value: settings.me.signature },
    { key: 'hooks.limit', value: formatLimit(settings.hooks.limit) },
    ...sendingShown(settings),
  ];
}

/** A password is none of the settings, so none is shown. */
function sendingShown({ remind, smtp }: Settings): readonly ShownSetting[] {
  const address = (said: Addressed | null): string | null => (said === null ? null : addressText(said));
  return [
    { key: 'remind.to', value: address(remind.to) },
    { key: 'remind.from', value: address(remind.from) },
    { key: 'remind.via', value: remind.via },
    { key: 'remind.command', value: remind.command },
    { key: 'remind.sendmail', value: remind.sendmail },
    { key: 'remind.limit', value: formatLimit(remind.limit) },
    { key: 'smtp.host', value: smtp.host },
    { key: 'smtp.port', value: portOf(smtp) },
    { key: 'smtp.security', value: smtp.security },
    { key: 'smtp.user', value: smtp.user },
    { key: 'smtp.password_command', value: smtp.passwordCommand },
    { key: 'smtp.password_file', value: smtp.passwordFile },
    { key: 'smtp.ca', value: smtp.ca },
  ];
}

const hoursText = (hours: readonly Hours[]): string =>
  hours.map(({ from, to }) => `${clockText(from)}-${clockText(to > DAY ? to - DAY : to)}`).join(' ');

const DAY = 86400;
const two = (n: number): string => `${n}`.padStart(2, '0');
const clockText = (seconds: number): string =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;

const awayText = (away: Away): string =>
  away.is === 'days' ? `${away.from}..${away.to}` : `${wallText(away.from)}..${wallText(away.to)}`;

const wallText = (wall: number): string => {
  const day = Math.floor(wall / DAY);
  return `${dayOfNumber(day)}T${clockText(wall - day * DAY)}`;
};
