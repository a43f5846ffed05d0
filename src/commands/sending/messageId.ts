import type { Addressed } from '../../domain/address.ts';
import type { Call } from '../verb.ts';

/** An identifier that no other mail has (RFC 5322 3.6.4), in the domain it comes from. */
export function messageIdOf({ world, today }: Call, from: Addressed, what: 'remind' | 'draft'): string {
  const chance = Array.from(world.random(12), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const [, domain = ''] = from.email.split('@');
  const isPlain = /^[\w.-]+$/.test(domain);
  return `<crm.${what}.${today}.${chance}@${isPlain ? domain : 'crm.invalid'}>`;
}
