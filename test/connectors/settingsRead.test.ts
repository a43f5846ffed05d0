import { describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../src/domain/settings.ts';
import { settingsFrom } from '../../src/connectors/toml/settingsRead.ts';
import { CrmError, type Problem } from '../../src/errors.ts';

const hour = (from: number, to: number): { from: number; to: number } => ({
  from: from * 3600,
  to: to * 3600,
});

function problemOf(config: unknown): Problem | null {
  try {
    settingsFrom(config, 'config.toml');
    return null;
  } catch (error) {
    if (error instanceof CrmError) return error.problem;
    throw error;
  }
}

describe('the settings', () => {
  test('are the defaults where the file says nothing', () => {
    expect(settingsFrom({}, 'config.toml')).toEqual({ settings: DEFAULTS, said: new Set() });
  });

  test('are read from every key there is', () => {
    const read = settingsFrom(
      {
        zone: 'Europe/Madrid',
        lang: 'es',
        currency: 'usd',
        pager: false,
        dates: 'day-first',
        patience: '5d',
        holidays: ['12-25', '02-29', '2026-04-03'],
        away: ['2026-08-03..2026-08-21', '2026-09-01', '2026-11-12T16:00..2026-11-12T19:00'],
        hours: { 'mon-thu': '16:00-19:00 09:00-14:00', fri: '22:00-02:00', sat: '' },
        targets: { default: '2h', tier: { vip: '2h' }, channel: { email: '30m', fax: '1d' } },
        quote: { turnaround: '1d', chase: [2, 5] },
        cadence: { vip: '2w', lapsed: '1d' },
        standing: { months: 6 },
        me: { addresses: ['Me@Example.com'], name: ' Eva Ruiz ', signature: 'Eva\nStudio' },
        hooks: { limit: '500ms' },
        remind: {
          to: 'Eva Ruiz <eva@studio.example>',
          from: 'crm@studio.example',
          via: 'command',
          command: 'msmtp -t',
          sendmail: '/usr/sbin/sendmail',
          limit: '10s',
        },
        smtp: {
          host: 'smtp.example.org',
          port: 2525,
          security: 'none',
          user: 'eva',
          password_command: 'pass show mail',
          password_file: 'password',
          ca: 'ca.pem',
        },
      },
      'config.toml',
    );
    const morningAndAfternoon = [hour(9, 14), hour(16, 19)];
    expect(read.settings).toEqual({
      zone: 'Europe/Madrid',
      lang: 'es',
      calendar: {
        week: [
          [],
          morningAndAfternoon,
          morningAndAfternoon,
          morningAndAfternoon,
          morningAndAfternoon,
          [hour(22, 26)],
          [],
        ],
        holidays: ['12-25', '02-29', '2026-04-03'],
        away: [
          { is: 'days', from: '2026-08-03', to: '2026-08-21' },
          { is: 'days', from: '2026-09-01', to: '2026-09-01' },
          { is: 'time', from: Date.UTC(2026, 10, 12, 16) / 1000, to: Date.UTC(2026, 10, 12, 19) / 1000 },
        ],
      },
      patience: 5,
      targets: {
        default: { unit: 'minutes', minutes: 120 },
        tier: { vip: { unit: 'minutes', minutes: 120 } },
        channel: {
          ...DEFAULTS.targets.channel,
          email: { unit: 'minutes', minutes: 30 },
          fax: { unit: 'days', days: 1 },
        },
      },
      quote: { turnaround: { unit: 'days', days: 1 }, chase: [2, 5] },
      cadence: { vip: 14, premium: 60, standard: 90, lapsed: 1 },
      standing: { months: 6 },
      currency: 'USD',
      dates: 'day-first',
      pager: false,
      addresses: ['me@example.com'],
      me: { name: 'Eva Ruiz', signature: 'Eva\nStudio' },
      hooks: { limit: 500 },
      remind: {
        to: { name: 'Eva Ruiz', email: 'eva@studio.example' },
        from: { name: '', email: 'crm@studio.example' },
        via: 'command',
        command: 'msmtp -t',
        sendmail: '/usr/sbin/sendmail',
        limit: 10_000,
      },
      smtp: {
        host: 'smtp.example.org',
        port: 2525,
        security: 'none',
        user: 'eva',
        passwordCommand: 'pass show mail',
        passwordFile: 'password',
        ca: 'ca.pem',
      },
    });
    expect([...read.said].join(' ')).toBe(
      'zone lang currency pager dates patience holidays away hours.mon-thu hours.fri hours.sat targets.default ' +
        'targets.tier.vip targets.channel.email targets.channel.fax quote.turnaround quote.chase cadence.vip ' +
        'cadence.lapsed standing.months me.addresses me.name me.signature hooks.limit remind.to remind.from ' +
        'remind.via remind.command remind.sendmail remind.limit smtp.host smtp.port smtp.security ' +
        'smtp.user smtp.password_command smtp.password_file smtp.ca',
    );
  });

  test.each([
    ['zon', { zon: 'UTC' }, 'zone'],
    ['smtp.password', { smtp: { password: 'hush' } }, 'smtp.password_command'],
    ['targets.defualt', { targets: { defualt: '1d' } }, 'targets.default'],
    ['targets.tier.vpi', { targets: { tier: { vpi: '1d' } } }, 'targets.tier.vip'],
    ['hours.mom', { hours: { mom: '09:00-10:00' } }, 'hours.mon'],
    ['hours.patience', { hours: { patience: '3d' } }, 'patience'],
    ['chase', { chase: [3] }, 'quote.chase'],
    ['me.adresses', { me: { adresses: [] } }, 'me.addresses'],
    ['constructor', { constructor: 1 }, null],
    ['nonsense', { nonsense: 1 }, null],
  ])('do not know %s', (key, config, near) => {
    expect(problemOf(config)).toEqual({ is: 'setting-unknown', key, near, file: 'config.toml' });
  });

  test.each([
    ['zone', { zone: 3 }, '3', 'zone'],
    ['lang', { lang: 'fr' }, 'fr', 'language'],
    ['currency', { currency: 'euro' }, 'euro', 'currency'],
    ['pager', { pager: true }, 'true', 'pager'],
    ['dates', { dates: 'dmy' }, 'dmy', 'date-order'],
    ['patience', { patience: '3h' }, '3h', 'working-days'],
    ['patience', { patience: 3 }, '3', 'working-days'],
    ['holidays', { holidays: '12-25' }, '12-25', 'holiday'],
    ['holidays', { holidays: ['12-25', '02-30'] }, '02-30', 'holiday'],
    ['away', { away: ['2026-08-21..2026-08-03'] }, '2026-08-21..2026-08-03', 'away'],
    ['away', { away: ['2026-08-03..2026-08-04T10:00'] }, '2026-08-03..2026-08-04T10:00', 'away'],
    ['away', { away: ['2026-08-03T25:00..2026-08-04T10:00'] }, '2026-08-03T25:00..2026-08-04T10:00', 'away'],
    ['targets', { targets: '1d' }, '1d', 'table'],
    ['targets.default', { targets: { default: '1w' } }, '1w', 'target'],
    ['targets.channel.email', { targets: { channel: { email: 60 } } }, '60', 'target'],
    ['quote.chase', { quote: { chase: [3, 3] } }, '[3,3]', 'rungs'],
    ['quote.chase', { quote: { chase: [1.5] } }, '[1.5]', 'rungs'],
    ['cadence.vip', { cadence: { vip: '30' } }, '30', 'interval'],
    ['standing.months', { standing: { months: 0 } }, '0', 'months'],
    ['me.addresses', { me: { addresses: ['me'] } }, 'me', 'address'],
    ['remind.to', { remind: { to: 'a@b.example, c@d.example' } }, 'a@b.example, c@d.example', 'one-address'],
    ['remind.via', { remind: { via: 'pigeon' } }, 'pigeon', 'way'],
    ['smtp.host', { smtp: { host: 'a b' } }, 'a b', 'host'],
    ['smtp.port', { smtp: { port: 65536 } }, '65536', 'port'],
    ['smtp.security', { smtp: { security: 'ssl' } }, 'ssl', 'security'],
    ['hooks.limit', { hooks: { limit: 5 } }, '5', 'limit'],
    ['hooks.limit', { hooks: { limit: '0s' } }, '0s', 'limit'],
    ['hooks.limit', { hooks: { limit: '11m' } }, '11m', 'limit'],
    ['hours', { hours: '09:00-18:00' }, '09:00-18:00', 'table'],
    ['hours.mon', { hours: { mon: '9-18' } }, '9-18', 'hours'],
    ['hours.mon', { hours: { mon: '24:00-25:00' } }, '24:00-25:00', 'hours'],
    ['hours.mon', { hours: { mon: '09:60-10:00' } }, '09:60-10:00', 'hours'],
    ['hours.mon', { hours: { mon: '09:00-14:00 13:00-15:00' } }, '09:00-14:00 13:00-15:00', 'hours-overlap'],
    ['hours.mon', { hours: { mon: '22:00-02:00', tue: '01:00-05:00' } }, '22:00-02:00', 'hours-overlap'],
    ['hours.tue-wed', { hours: { 'mon-tue': '', 'tue-wed': '09:00-10:00' } }, '09:00-10:00', 'hours-twice'],
    ['hours', { hours: {} }, '{}', 'hours-none'],
    ['hours', { hours: { mon: '' } }, '{"mon":""}', 'hours-none'],
  ])('do not take %s from %j', (key, config, value, expects) => {
    expect(problemOf(config)).toEqual({ is: 'setting-value', key, value, expects, file: 'config.toml' });
  });
});

describe('the hours of the week', () => {
  const week = (hours: Readonly<Record<string, string>>): unknown =>
    settingsFrom({ hours }, 'config.toml').settings.calendar.week;

  test('take 24:00 as an end, an end like its start as the whole day round, and what only touches', () => {
    expect(week({ mon: '16:00-24:00', tue: '00:00-09:00 09:00-10:00', fri: '08:00-08:00' })).toEqual([
      [],
      [hour(16, 24)],
      [hour(0, 9), hour(9, 10)],
      [],
      [],
      [hour(8, 32)],
      [],
    ]);
  });

  test('a range goes around the end of the week, and a single day goes before a range', () => {
    expect(week({ sun: '10:00-11:00', 'sat-mon': '09:00-10:00' })).toEqual([
      [hour(10, 11)],
      [hour(9, 10)],
      [],
      [],
      [],
      [],
      [hour(9, 10)],
    ]);
  });
});
