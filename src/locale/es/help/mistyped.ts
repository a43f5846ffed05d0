import type { Mistyped } from '../../manual.ts';

/** What is said of words that name no command and of flags that there are not. */
export const mistyped: Mistyped = {
  command: (words) => `No existe la orden «${words}».`,
  flag: (verb, flag) => `crm ${verb} no tiene la opción ${flag}.`,
  near: (name, line) => `¿Querías decir ${name}?${line === null ? '' : ` Escribe: ${line}`}`,
  oneOf: (lines) => `Una de estas: ${lines.join(', ')}`,
  nounAlone: (noun) => `A crm ${noun} le falta una palabra.`,
  nounVerbs: (noun, verbs) => `crm ${noun} admite ${verbs.join(', ')}. Qué hace cada una: crm help ${noun}`,
  person: (name, line) => `Para ver a ${name}: ${line}`,
  filter: (line) => `Los filtros son palabras sin guiones. Escribe: ${line}`,
  elsewhere: 'Todo lo que hay: crm help',
  flagElsewhere: (verb) => `Lo que admite: crm help ${verb}`,
};
