import type { fileProblems as english } from '../en/fileProblems.ts';
import { draftProblems } from './draftProblems.ts';
import { count } from './words.ts';

/** What may go wrong with files (`cli.md §5`). */
export const fileProblems: typeof english = (problem) => {
  switch (problem.is) {
    case 'book-newer':
      return {
        error: `${problem.path} se escribió con una versión posterior de crm (${problem.version}; esta conoce hasta la ${problem.known}).`,
        hint: 'Instala la versión posterior; la agenda no se ha tocado.',
      };
    case 'book-foreign':
      return {
        error: `${problem.path} no es una agenda de crm.`,
        hint: 'Indica otro archivo con --db o CRM_DB.',
      };
    case 'book-damaged':
      return {
        error: `${problem.path} está dañado: ${problem.why}.`,
        hint: 'Restaura una copia de seguridad; `crm export jsonl` quizá salve lo que aún se puede leer.',
      };
    case 'book-busy':
      return {
        error: `Otro programa está usando ${problem.path}.`,
        hint: 'Inténtalo de nuevo dentro de un momento.',
      };
    case 'disk-full':
      return {
        error: `El disco está lleno: no se ha podido escribir ${problem.path}.`,
        hint: 'Haz sitio e inténtalo de nuevo; no ha quedado nada a medias.',
      };
    case 'read-only':
      return {
        error: `No se puede escribir en ${problem.path}.`,
        hint: 'Revisa sus permisos y los de su carpeta, o indica otro archivo con --db.',
      };
    case 'editor-failed':
      return {
        error: `El editor ${problem.editor} ha fallado (${problem.ended}); no se ha tomado nada de él.`,
        hint: 'Indica otro en VISUAL o EDITOR, o di el texto con -m.',
      };
    case 'cannot-open':
      return {
        error: `No se puede abrir ${problem.path}: ${problem.why}.`,
        hint: 'Revisa la ruta y sus permisos.',
      };
    case 'import-refused':
      return {
        error: `${count(problem.count, 'línea rechazada', 'líneas rechazadas')}; con --strict no entra nada.`,
        hint: 'Corrígelas, o quita --strict para que entren las demás.',
      };
    case 'columns-unknown':
      return {
        error: `${problem.file} no es de ningún programa que crm conozca: di qué es cada columna.`,
        hint: `Por ejemplo: ${problem.command}`,
      };
    case 'map-unread':
      return {
        error: `«${problem.said}» no dice qué es una columna.`,
        hint: 'Dilo así: --map "Empresa=org,Correo=email".',
      };
    case 'map-column':
      return {
        error: `El archivo no tiene ninguna columna «${problem.column}».`,
        hint:
          problem.near === null
            ? `Tiene: ${problem.columns.join(', ')}.`
            : `¿Querías decir «${problem.near}»?`,
      };
    case 'map-field':
      return {
        error: `«${problem.field}» no es nada que una columna pueda ser.`,
        hint:
          problem.near === null
            ? `Puede ser: ${problem.fields.join(' ')}`
            : `¿Querías decir ${problem.near}? Puede ser: ${problem.fields.join(' ')}`,
      };
    case 'chat-none':
      return {
        error: `${problem.file} no es un chat de WhatsApp: ninguna línea empieza con fecha y hora.`,
        hint: 'Exporta el chat sin archivos; si es un .zip, usa el .txt que lleva dentro.',
      };
    case 'chat-group':
      return {
        error: `Este chat es de un grupo: ${problem.senders.slice(0, 4).join(', ')}${problem.senders.length > 4 ? '…' : ''}.`,
        hint: 'Solo se importan chats con una persona.',
      };
    case 'chat-me':
      return {
        error: `¿Quién eres en este chat: ${problem.senders.join(' o ')}?`,
        hint: 'Dilo con --me "tu nombre", o con `me.name` en los ajustes.',
      };
    case 'dates-open':
      return {
        error:
          problem.against === null
            ? `${problem.example} puede leerse de dos maneras y ninguna fecha del archivo aclara cuál es el día.`
            : `Unas fechas del archivo llevan el día primero y otras el mes: ${problem.example} en la línea ${problem.against}.`,
        hint: 'Dilo con --dates day-first o --dates month-first, o con `dates` en los ajustes.',
      };
    case 'mail-unreadable':
      return {
        error: 'Eso no es un correo: no dice quién lo envía.',
        hint: 'Pasa el mensaje entero, con las cabeceras al principio.',
      };
    default:
      return draftProblems(problem);
  }
};
