import type { TemplateFault } from '../../errors.ts';
import type { draftProblems as english } from '../en/draftProblems.ts';
import type { Said } from '../en/problemWords.ts';
import { peopleProblems } from './peopleProblems.ts';
import { meant, quoted } from './problemWords.ts';

/** Lo que puede ir mal con plantillas y borradores. */
export const draftProblems: typeof english = (problem) => {
  switch (problem.is) {
    case 'template-unknown':
      return {
        error: `No hay ninguna plantilla ${quoted(problem.word)}.`,
        hint: problem.near === null ? '`crm template list` las muestra.' : meant(problem.near),
      };
    case 'template-faulty': {
      const { error, hint } = faultSaid(problem.fault);
      const part = problem.part === 'subject' ? 'asunto' : 'texto';
      return {
        error: `${problem.name}, ${part}, línea ${problem.line}, columna ${problem.column}: ${error}`,
        hint,
      };
    }
    case 'template-name':
      return {
        error: `Una plantilla no puede llamarse ${quoted(problem.word)}.`,
        hint: 'Una palabra de letras, cifras y guiones: crm template add seguimiento',
      };
    case 'template-taken':
      return {
        error: `Ya tienes una plantilla ${problem.name}.`,
        hint: `Para cambiarla: crm template edit ${problem.name}`,
      };
    case 'template-shipped':
      return {
        error: `${problem.name} vino con crm, y no tienes una copia tuya que ${problem.verb === 'rename' ? 'renombrar' : 'quitar'}.`,
        hint: `crm template edit ${problem.name} hace una.`,
      };
    case 'not-for-sale':
      return {
        error: `${problem.name} está en la relación ${problem.standing}: ni a amistades ni a familia se las recupera como clientes.`,
        hint: 'Para saludar: crm draft <contacto> hello',
      };
    case 'no-address':
      return {
        error: `No se conoce ninguna dirección de ${problem.name} para ${problem.channel}.`,
        hint: 'crm contact edit añade una; --channel toma otra vía, y --print solo muestra el texto.',
      };
    case 'mail-address':
      return {
        error: `${quoted(problem.address)} no puede figurar como dirección en un correo.`,
        hint: 'crm contact edit la corrige.',
      };
    case 'channel-spoken':
      return {
        error: `Por ${problem.channel} no se escribe nada.`,
        hint: 'Para tener palabras a mano en una conversación: crm script',
      };
    case 'no-link':
      return {
        error: `Ningún programa se abre con un texto para ${problem.channel}${problem.channel === 'whatsapp' ? ' sin un número que empiece por + y el país' : ''}.`,
        hint: '--print muestra el texto, para pegarlo donde corresponda.',
      };
    case 'link-unopened':
      return {
        error: `Ningún programa de este equipo ha abierto el borrador para ${problem.channel}.`,
        hint: '--print muestra el texto, y un correo se guarda con --eml correo.eml.',
      };
    case 'file-there':
      return {
        error: `${problem.path} ya existe.`,
        hint: '--yes lo sobrescribe; con otro nombre se quedan los dos.',
      };
    default:
      return peopleProblems(problem);
  }
};

function faultSaid(fault: TemplateFault): Said {
  const near = (name: string | null): string => (name === null ? '`crm help templates`' : meant(name));
  switch (fault.is) {
    case 'variable':
      return { error: `no existe ${fault.name}.`, hint: near(fault.near) };
    case 'filter':
      return { error: `no existe el filtro ${fault.name}.`, hint: near(fault.near) };
    case 'tag':
      return { error: `no existe la etiqueta ${fault.name}.`, hint: near(fault.near) };
    case 'hole':
      return {
        error: `${fault.name || 'este valor'} está vacío aquí.`,
        hint: fault.name.startsWith('quote.')
          ? 'No hay tal presupuesto, o no lo dice; --quote q14 nombra uno.'
          : `Di qué poner entonces: {{ ${fault.name || '…'} | default: "…" }}, o {% if ${fault.name || '…'} %}…{% endif %}.`,
      };
    case 'unclosed':
      return {
        error: `esto no se cierra: ${fault.text}`,
        hint: 'Un valor termina en }}, y una condición en {% endif %}.',
      };
    case 'syntax':
      return {
        error: `esto no se entiende: ${fault.text}`,
        hint: '`crm help templates` dice cómo se escriben.',
      };
    case 'limit':
      return { error: 'crecería sin fin.', hint: 'Hazla más corta.' };
  }
}
