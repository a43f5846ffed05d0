import { describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../src/domain/settings.ts';
import { settingsFrom } from '../../src/connectors/toml/settingsRead.ts';
import { settingsShown } from '../../src/domain/settingsShown.ts';

const shown = (value: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    settingsShown(settingsFrom(value, 'config.toml').settings).map((one) => [one.key, one.value]),
  );

describe('the settings as they are shown', () => {
  test('are written as in the file', () => {
    const file = {
      currency: 'USD',
      dates: 'day-first',
      pager: 'less -S',
      patience: '4d',
      holidays: ['12-25', '2026-04-03'],
      away: ['2026-08-03..2026-08-21', '2026-11-12T16:00..2026-11-12T19:30'],
      hours: { mon: '09:00-14:00 16:00-19:00', sat: '22:00-02:00' },
      targets: { default: '1h30m', tier: { vip: '2h' }, channel: { email: '30m', fax: '3d' } },
      quote: { turnaround: '1d', chase: [2, 5] },
      cadence: { lapsed: '26w' },
      standing: { months: 6 },
      me: { addresses: ['me@studio.example'], name: 'Eva', signature: 'Eva, Studio' },
      hooks: { limit: '1500ms' },
      remind: { to: '"Ruiz, Eva" <eva@studio.example>', via: 'smtp' },
      smtp: { host: 'smtp.example.org', security: 'starttls', user: 'eva' },
    };
    expect(shown(file)).toEqual({
      currency: 'USD',
      dates: 'day-first',
      pager: 'less -S',
      patience: '4d',
      holidays: ['12-25', '2026-04-03'],
      away: ['2026-08-03..2026-08-21', '2026-11-12T16:00..2026-11-12T19:30'],
      'hours.mon': '09:00-14:00 16:00-19:00',
      'hours.tue': '',
      'hours.wed': '',
      'hours.thu': '',
      'hours.fri': '',
      'hours.sat': '22:00-02:00',
      'hours.sun': '',
      'targets.default': '1h30m',
      'targets.tier.vip': '2h',
      'targets.tier.premium': null,
      'targets.tier.standard': null,
      'targets.channel.call': '4h',
      'targets.channel.form': '4h',
      'targets.channel.chat': '1h',
      'targets.channel.whatsapp': '4h',
      'targets.channel.sms': '4h',
      'targets.channel.dm': '4h',
      'targets.channel.email': '30m',
      'targets.channel.letter': '5d',
      'targets.channel.fax': '3d',
      'quote.turnaround': '1d',
      'quote.chase': [2, 5],
      'cadence.vip': '30d',
      'cadence.premium': '60d',
      'cadence.standard': '90d',
      'cadence.lapsed': '182d',
      'standing.months': 6,
      'me.addresses': ['me@studio.example'],
      'me.name': 'Eva',
      'me.signature': 'Eva, Studio',
      'hooks.limit': '1500ms',
      'remind.to': '"Ruiz, Eva" <eva@studio.example>',
      'remind.from': null,
      'remind.via': 'smtp',
      'remind.command': null,
      'remind.sendmail': null,
      'remind.limit': '60s',
      'smtp.host': 'smtp.example.org',
      'smtp.port': 587,
      'smtp.security': 'starttls',
      'smtp.user': 'eva',
      'smtp.password_command': null,
      'smtp.password_file': null,
      'smtp.ca': null,
    });
  });

  test('name each setting once', () => {
    const keys = settingsShown(DEFAULTS).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
