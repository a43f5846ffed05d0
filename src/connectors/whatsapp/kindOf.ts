import { fold } from '../../domain/folding.ts';

/** What a message is, by its text. */
export type Kind =
  | { readonly is: 'text'; readonly text: string; readonly edited: boolean }
  /** A line of the program itself, or a message that was taken back. */
  | { readonly is: 'system' }
  | {
      readonly is: 'call';
      readonly channel: 'call' | 'video';
      readonly missed: boolean;
      readonly minutes: number | null;
    };

const MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const SYSTEM =
  /end-to-end encrypted|cifrad[oa]s de extremo a extremo|your security code with|tu codigo de seguridad con|(?:security code|codigo de seguridad).* (?:changed|cambio)|^(?:you |has |.{1,40} )?(?:turned (?:on|off) disappearing messages|activ[oa](?:ste)? los mensajes temporales|desactiv[oa](?:ste)? los mensajes temporales)|^(?:you blocked|you unblocked|bloqueaste|desbloqueaste) (?:this contact|a este contacto)|^this chat is with a (?:business|company)|^este chat es con una (?:empresa|cuenta de empresa)|^(?:this business|esta empresa) .*(?:meta|whatsapp)|^.{1,60} (?:is a contact|es un contacto|changed (?:their|to a new) (?:phone )?number|cambio (?:su|de|a un nuevo) numero)/;
/** What stands for a message that did not come through. */
const UNSENT =
  /^(?:null$|waiting for this message|esperando (?:este|el) mensaje|messages and calls are end-to-end encrypted|los mensajes y las llamadas estan cifrados)/;
const DELETED =
  /^(?:this message was deleted|you deleted this message|se elimino este mensaje|eliminaste este mensaje|este mensaje fue eliminado|este mensaje se elimino)\.?$/;
const CALL =
  /^(missed |silenced )?(?:group )?(voice|video)(?: call|call)(?:$|[,.] *(.*)$)|^(llamada|videollamada)(?: de (?:voz|video))?( perdida| silenciada)?(?:$|[,.] *(.*)$)/;
const NOT_ANSWERED =
  /no answer|sin respuesta|not answered|no contestad|tap to call|toca para|cancelled|cancelad|declined|rechazad|missed|perdida/;
const EDITED = /\s*<(?:This message was edited|Se edit[oó] este mensaje\.?|Este mensaje fue editado\.?)>$/i;

/**
 * What a message is. The program marks its own lines with an invisible sign, or they have no sender; what somebody sent
 * without that is theirs, but for the few texts that only the program writes.
 */
export function kindOf(raw: string, sent: boolean): Kind {
  const isMarked = !sent || /^[\u200e\u200f]/.test(raw);
  const text = raw.replace(MARKS, '').trim();
  const folded = fold(text.slice(0, LONGEST_LINE));
  const call = CALL.exec(folded);
  if (call && (isMarked || isOwn(call))) return callIn(call, folded);
  if (DELETED.test(folded) || UNSENT.test(folded)) return { is: 'system' };
  if (!sent || (isMarked && SYSTEM.test(folded))) return { is: 'system' };
  const plain = text.replace(EDITED, '');
  return { is: 'text', text: plain, edited: plain !== text };
}

/** No line of the program's own is longer. */
const LONGEST_LINE = 400;

/** `Missed voice call`, `Voice call, 2 min`: nobody writes so. */
const isOwn = ([, missed, , tail, , missedSpanish, cola]: RegExpExecArray): boolean => {
  const after = tail ?? cola;
  if (after === undefined) return (missed ?? missedSpanish) !== undefined;
  return /^\d+ ?(?:h|min|s)/.test(after) || NOT_ANSWERED.test(after);
};

function callIn(call: RegExpExecArray, folded: string): Kind {
  const [, missedEnglish, english, tail, spanish, missedSpanish, cola] = call;
  const after = tail ?? cola ?? '';
  const isVideo = english === 'video' || spanish === 'videollamada' || folded.startsWith('llamada de video');
  const missed = (missedEnglish ?? missedSpanish) !== undefined || NOT_ANSWERED.test(after);
  return {
    is: 'call',
    channel: isVideo ? 'video' : 'call',
    missed,
    minutes: missed ? null : minutesIn(after),
  };
}

/** `2 min`, `1 hr 5 min`, `45 sec`, `1 h`, rounded up to whole minutes; null: it says none. */
function minutesIn(text: string): number | null {
  const number = (pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);
  const seconds = number(/(\d+) ?h/) * 3600 + number(/(\d+) ?min/) * 60 + number(/(\d+) ?s/);
  return seconds === 0 ? null : Math.ceil(seconds / 60);
}
