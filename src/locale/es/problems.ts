import type { Catalogue } from '../catalogue.ts';
import { channelName } from './channelNames.ts';
import { dateUnread } from './dateProblems.ts';
import { fileProblems } from './fileProblems.ts';
import { filterProblems } from './filterProblems.ts';
import { hookProblems } from './hookProblems.ts';
import { kinds } from './kinds.ts';
import {
  ANYWAY,
  EVENTS,
  EVENTS_OF,
  IDLE,
  LACKING,
  LEFT_ALONE,
  MISSING,
  NOTHING_DRAFTED,
  SETTINGS,
  SHAPES,
  WANTED,
  meant,
  names,
  or,
  quoted,
  status,
} from './problemWords.ts';
import { list } from './words.ts';

const AMOUNT = 'Dilo así: 4800, 4800,50 o "1200 USD".';

/** The sentences of every problem (`cli.md §5`). */
export const problems: Catalogue['problems'] = (problem) => {
  switch (problem.is) {
    case 'usage':
    case 'undone':
    case 'later':
      return { error: problem.said, hint: problem.hint };
    case 'flag-empty':
      return {
        error: `A ${problem.flag} le falta un valor.`,
        hint: `crm ${problem.verb} --help dice cuál.`,
      };
    case 'word-missing':
      return MISSING[problem.what];
    case 'flag-value':
      return {
        error: `${problem.flag} no admite ${quoted(problem.value)}.`,
        hint: `Admite ${SHAPES[problem.expects]}.`,
      };
    case 'flags-together':
      return { error: `${list(problem.flags)} no van juntas.`, hint: 'Deja solo una.' };
    case 'date-unread':
      return dateUnread(problem.words, problem.planned, problem.unclear);
    case 'date-ambiguous':
      return {
        error: `${quoted(problem.words)} puede ser ${or(problem.readings)}.`,
        hint: 'Escríbelo como año-mes-día, o pon dates = "day-first" en los ajustes.',
      };
    case 'nobody-there':
      return {
        error: `${problem.flag} pregunta en un terminal, y no hay nadie que conteste.`,
        hint:
          problem.flag === '--edit'
            ? '--print muestra el borrador tal cual.'
            : '`crm due` a secas muestra la lista.',
      };
    case 'two-times':
      return {
        error: '--between necesita dos momentos.',
        hint: 'crm date --between 2026-03-02T16:40 2026-03-03T10:00',
      };
    case 'future':
      return {
        error: `${quoted(problem.words)} es ${problem.at}, que aún no ha llegado.`,
        hint: 'Se anota lo que ya ha pasado. Para lo que hay que hacer: crm todo <contacto> <cuándo> "…"',
      };
    case 'not-ahead':
      return {
        error: `${quoted(problem.words)} es ${problem.day}, que no está por venir.`,
        hint: 'Se pospone hasta un día después de hoy: mañana, vie, +3d.',
      };
    case 'before':
      return {
        error: `${EVENTS[problem.what]} (${problem.words}) quedaría antes que ${EVENTS_OF[problem.earlier]} (${problem.at}).`,
        hint: 'Un presupuesto se pide, luego se envía y luego se decide. Las fechas se corrigen con crm quote edit --requested … --sent …',
      };
    case 'words-left':
      return {
        error: `crm ${problem.verb} no sabe qué hacer con ${quoted(problem.words)}.`,
        hint: `crm ${problem.verb} --help muestra sus opciones.`,
      };
    case 'flag-idle':
      return IDLE[problem.flag];
    case 'channel-not-live':
      return {
        error: `Por este canal no hay intentos fallidos: ${channelName(problem.channel)}.`,
        hint: 'Los hay en llamadas, reuniones y demás canales en vivo; `crm channel list` muestra cuáles.',
      };
    case 'mail-own':
      return {
        error: 'En este correo no hay nadie más que tú.',
        hint: 'Di sobre quién es: crm log - ana < mensaje.eml',
      };
    case 'mail-strangers':
      return {
        error: `Nadie de este correo está en la agenda: ${problem.people.join(', ')}.`,
        hint: `Para añadir a alguien con él: crm log - --new "${problem.people[0] ?? ''}" < mensaje.eml`,
      };
    case 'quote-of-other':
      return {
        error: `${problem.ref} es un presupuesto para ${problem.owner}, no para ${problem.name}.`,
        hint: 'crm quote list muestra de quién es cada presupuesto.',
      };
    case 'other-verb':
      return {
        error: `crm ${problem.verb} no admite ${problem.word}.`,
        hint: `Para eso: ${problem.instead.map((verb) => `crm ${verb}`).join(', ')}.`,
      };
    case 'amount-unread':
      return { error: `${quoted(problem.words)} no es un importe.`, hint: AMOUNT };
    case 'amount-negative':
      return { error: `Un importe no es negativo: ${quoted(problem.words)}.`, hint: AMOUNT };
    case 'currency-unknown':
      return {
        error: `No existe la moneda ${quoted(problem.word)}.`,
        hint:
          problem.near === null ? 'Usa un código ISO 4217 de tres letras, como EUR.' : meant(problem.near),
      };
    case 'channel-unknown':
      return {
        error: `No existe el canal ${quoted(problem.word)}.`,
        hint: problem.near === null ? '`crm channel list` muestra los canales.' : meant(problem.near),
      };
    case 'ref-kind':
      return {
        error: `${quoted(problem.word)} no es ${kinds[problem.expects]}.`,
        hint:
          problem.expects === 'entry'
            ? '`crm undo --list` muestra los apuntes.'
            : 'La letra de la referencia dice de qué es: c7, t88, q14, f12.',
      };
    case 'setting-unknown':
      return {
        error: `${problem.file} tiene un ajuste que no existe: ${problem.key}.`,
        hint:
          problem.near === null
            ? 'Quítalo; `crm config` muestra todos los ajustes que hay.'
            : meant(problem.near),
      };
    case 'setting-value':
      return {
        error: `${problem.file}: ${problem.key} es ${problem.value}.`,
        hint: `Admite ${SETTINGS[problem.expects]}.`,
      };
    case 'settings-unreadable':
      return {
        error: `${problem.file} no se entiende en la línea ${problem.line}, columna ${problem.column}: ${problem.why}.`,
        hint: 'Corrige esa línea; el archivo es TOML.',
      };
    case 'zone-unknown':
      return {
        error: `No existe la zona horaria ${quoted(problem.zone)}.`,
        hint: 'Usa un nombre IANA como Europe/Madrid.',
      };
    case 'now-unread':
      return {
        error: `${quoted(problem.value)} no es un instante.`,
        hint: 'Escríbelo así: 2026-03-02T16:40 o 2026-03-02T16:40:00+01:00.',
      };
    case 'contact-unknown':
      return {
        error: `Ningún contacto coincide con ${quoted(problem.words)}.`,
        hint: `${problem.near.length === 0 ? '' : `${meant(names(problem.near))} `}Para añadir a alguien nuevo: crm add "${problem.words}"`,
      };
    case 'contact-ambiguous':
    case 'org-ambiguous':
      return {
        error: `${quoted(problem.words)} puede ser ${names(problem.candidates)}.`,
        hint: 'Di algo más del nombre, o la referencia.',
      };
    case 'ref-unknown':
      return {
        error: `No existe ${problem.ref}.`,
        hint: problem.ref.startsWith('e')
          ? '`crm undo --list` muestra los apuntes.'
          : '`crm find` y las listas muestran lo que hay.',
      };
    case 'org-unknown':
      return {
        error: `Ninguna organización coincide con ${quoted(problem.words)}.`,
        hint:
          problem.near.length === 0
            ? '`crm org list` las muestra; una nueva viene con un contacto: crm contact edit ana --org "Taller Norte"'
            : meant(names(problem.near)),
      };
    case 'nothing-owed':
      return { error: `No le debes respuesta a ${problem.name}.`, hint: null };
    case 'nothing-to-undo':
      return { error: 'No hay nada que deshacer.', hint: null };
    case 'nothing-to-hide':
      return {
        error: `Hoy no hay nada pendiente para ${quoted(problem.words)}.`,
        hint: '`crm due` muestra lo que se puede posponer; un seguimiento se mueve con crm todo edit <ref> --due <cuándo>.',
      };
    case 'nothing-to-skip':
      return problem.kind === 'cadence'
        ? {
            error: `${problem.ref} no tiene una cadencia que saltar.`,
            hint: `Para darle una: crm contact edit ${problem.ref} --every 30d`,
          }
        : {
            error: `Hoy no toca ningún recordatorio de ${problem.ref}.`,
            hint: `crm quote show ${problem.ref}`,
          };
    case 'file-missing':
      return { error: `No existe el archivo ${problem.path}.`, hint: 'Revisa el nombre.' };
    case 'left-alone':
      return {
        error: `${LEFT_ALONE[problem.because](problem.name, problem.on)}${problem.reason === null ? '' : ` Motivo: ${problem.reason}.`}${problem.channel === null ? '' : ` Canal cerrado: ${channelName(problem.channel)}.`}`,
        hint: problem.instead === 'draft' ? NOTHING_DRAFTED : ANYWAY,
      };
    case 'undo-built-on':
      return {
        error: `${problem.entry} no se puede deshacer: ${problem.later} se apoya en él.`,
        hint: `Deshaz antes ${problem.later}.`,
      };
    case 'undo-not-undoable':
      return {
        error:
          problem.why === 'undone'
            ? `${problem.entry} ya está deshecho.`
            : `${problem.entry} no se puede deshacer.`,
        hint: '`crm undo --list` muestra lo que se puede.',
      };
    case 'quote-decided':
      return {
        error: `${problem.ref} ya está ${status(problem.status)}.`,
        hint: 'Una decisión se deshace con crm undo; para ofertar de nuevo: crm quote revise.',
      };
    case 'quote-state':
      return {
        error: `${problem.ref} está ${status(problem.status)}; ${WANTED[problem.wanted]}.`,
        hint: `crm quote show ${problem.ref}`,
      };
    case 'not-open':
      return { error: `${problem.ref} ya está ${status(problem.status)}.`, hint: null };
    case 'duplicate-contact':
      return {
        error: `${quoted(problem.name)} ya está en la agenda: ${names([problem.existing])}.`,
        hint: `Si es otra persona: --anyway. Para completar lo que ya sabes: crm contact edit ${problem.existing.ref}`,
      };
    case 'duplicate-org':
      return {
        error: `Ya existe una organización con ese nombre: ${names([problem.existing])}.`,
        hint: `crm org show ${problem.existing.ref}`,
      };
    case 'duplicate-key':
      return {
        error: `La clave ${quoted(problem.key)} ya está en uso, quizá en algo borrado.`,
        hint: 'Elige otra, o quita --key.',
      };
    case 'channel-taken':
      return {
        error: `${quoted(problem.word)} ya nombra un canal: ${channelName(problem.channel)}.`,
        hint: '`crm channel list` muestra los canales y sus otros nombres.',
      };
    case 'nothing-there':
      return LACKING[problem.what];
    case 'period-backwards':
    case 'sort-unknown':
    case 'filter':
    case 'segment-name':
    case 'segment-unknown':
    case 'segment-taken':
    case 'segment-used':
      return filterProblems(problem);
    case 'hook-refused':
    case 'hook-unsound':
    case 'hook-failed':
      return hookProblems(problem);
    default:
      return fileProblems(problem);
  }
};
