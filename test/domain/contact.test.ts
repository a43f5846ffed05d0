import { describe, expect, it } from 'vitest';
import { isClosed, isLeftAlone, reachOf, type DoNotContact } from '../../src/domain/contact.ts';
import { contactOf, day } from '../support/facts.ts';

const ON = day('2026-10-01');
const marked = (channels: DoNotContact['channels']): DoNotContact => ({ on: ON, reason: null, channels });
const ANA = {
  emails: ['ana@taller.example', 'ana@home.example'],
  phones: ['+34 600 000 001'],
  handles: { linkedin: 'ana-perez' },
};

describe('whom we leave alone (domain.md §7)', () => {
  it('the deceased and those wholly marked, not those with some channels closed', () => {
    expect(isLeftAlone(contactOf())).toBe(false);
    expect(isLeftAlone(contactOf({ deceasedOn: ON }))).toBe(true);
    expect(isLeftAlone(contactOf({ doNotContact: marked(null) }))).toBe(true);
    expect(isLeftAlone(contactOf({ doNotContact: marked(['call']) }))).toBe(false);
  });

  it('a closed channel is closed, and no other; to the others every one is', () => {
    const some = contactOf({ doNotContact: marked(['call']) });
    expect([isClosed(some, 'call'), isClosed(some, 'email')]).toEqual([true, false]);
    expect(isClosed(contactOf({ deceasedOn: ON }), 'email')).toBe(true);
  });
});

describe('how to reach somebody (domain.md §7)', () => {
  it('over the channel they prefer, where there is an address on it', () => {
    expect(reachOf(contactOf({ ...ANA, prefers: ['whatsapp', 'email'] }), 'email')).toEqual({
      channel: 'whatsapp',
      to: '+34 600 000 001',
    });
    expect(reachOf(contactOf({ emails: ANA.emails, prefers: ['whatsapp'] }), null)).toEqual({
      channel: 'email',
      to: 'ana@taller.example',
    });
  });

  it('else over the one they wrote on, else by e-mail, telephone, a handle', () => {
    expect(reachOf(contactOf(ANA), 'sms')).toEqual({ channel: 'sms', to: '+34 600 000 001' });
    expect(reachOf(contactOf(ANA), 'form')).toEqual({ channel: 'email', to: 'ana@taller.example' });
    expect(reachOf(contactOf({ phones: ANA.phones }), null)).toEqual({
      channel: 'call',
      to: '+34 600 000 001',
    });
    expect(reachOf(contactOf({ handles: ANA.handles }), null)).toEqual({ channel: 'dm', to: 'ana-perez' });
  });

  it('never over what is closed or avoided', () => {
    expect(reachOf(contactOf({ ...ANA, avoids: ['email'] }), 'email')).toEqual({
      channel: 'call',
      to: '+34 600 000 001',
    });
    expect(reachOf(contactOf({ ...ANA, prefers: ['call'], doNotContact: marked(['call']) }), null)).toEqual({
      channel: 'email',
      to: 'ana@taller.example',
    });
    expect(reachOf(contactOf({ ...ANA, deceasedOn: ON }), null)).toBeNull();
  });

  it('not at all without an address', () => {
    expect(reachOf(contactOf({ prefers: ['constructor'] }), 'toString')).toBeNull();
  });
});
