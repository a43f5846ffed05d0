import type { peopleProblems as english } from '../en/peopleProblems.ts';
import { meant, names, quoted } from './problemWords.ts';

/** Lo que puede ir mal con quién es quién, y con lo que se borró. */
export const peopleProblems: typeof english = (problem) => {
  switch (problem.is) {
    case 'unconfirmed':
      return {
        error: `crm ${problem.verb} pregunta antes de hacer eso, y no hay nadie que responda.`,
        hint: '--dry-run enseña lo que haría, --yes lo permite.',
      };
    case 'same-contact':
      return {
        error: `${problem.name} (${problem.ref}) aparece dos veces.`,
        hint: 'Di primero quien se queda y después los demás: crm contact merge c7 c12',
      };
    case 'purpose-unknown':
      return {
        error: `${quoted(problem.word)} no es un propósito sobre el que se haya preguntado a nadie.`,
        hint:
          problem.near === null
            ? `Hay ${problem.known.join(', ')}; --new crea otro.`
            : `${meant(problem.near)} --new crea otro.`,
      };
    case 'contact-merged':
      return {
        error: `${problem.ref} se fusionó con ${names([problem.into])}.`,
        hint: `crm show ${problem.into.ref}`,
      };
    case 'contact-erased':
      return { error: `${problem.ref} fue borrado.`, hint: null };
    case 'undo-erased':
      return problem.itself
        ? {
            error: `${problem.entry} borró a alguien, y eso no se puede deshacer.`,
            hint: '`crm undo --list` muestra los apuntes anteriores; crm undo <apunte> deshace uno de ellos.',
          }
        : {
            error: `${problem.entry} no se puede deshacer: parte de lo que dice fue borrado.`,
            hint: '`crm undo --list` muestra lo que sí se puede.',
          };
  }
};
