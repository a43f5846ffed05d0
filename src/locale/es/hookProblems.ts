import type { HookFault, HookUnsound } from '../../errors.ts';
import type { hookProblems as english } from '../en/hookProblems.ts';
import type { Said } from '../en/problemWords.ts';
import { quoted } from './problemWords.ts';

/** What is wrong with a hook, or why it refused. */
export const hookProblems: typeof english = (problem) => {
  switch (problem.is) {
    case 'hook-refused':
      return {
        error:
          problem.said === ''
            ? `El hook ${problem.hook} lo ha rechazado (salida ${problem.code}) sin decir por qué.`
            : `El hook ${problem.hook} lo ha rechazado: ${problem.said}`,
        hint: 'No se ha escrito nada. --no-hooks lo pasa por alto.',
      };
    case 'hook-unsound':
      return UNSOUND[problem.why](problem.path);
    case 'hook-failed':
      return {
        error: `El hook ${problem.hook} ${faultText(problem.fault)}${problem.said === '' ? '' : ` Dijo: ${problem.said}`}`,
        hint: `No se ha escrito nada. Corrige ${problem.path}, o pásalo por alto con --no-hooks.`,
      };
  }
};

const UNSOUND: Readonly<Record<HookUnsound, (path: string) => Said>> = {
  'not-a-file': (path) => ({
    error: `El hook ${path} no es un programa.`,
    hint: 'Pon ahí un archivo ejecutable, o quítalo.',
  }),
  'not-executable': (path) => ({
    error: `El hook ${path} no es ejecutable.`,
    hint: `Hazlo ejecutable: chmod +x ${path}`,
  }),
  'open-to-others': (path) => ({
    error: `Otros pueden escribir en ${path}, así que no se ejecuta ningún hook de ahí.`,
    hint: `Resérvalo para ti: chmod go-w ${path}`,
  }),
  'of-another': (path) => ({
    error: `${path} es de otra persona, así que no se ejecuta ningún hook de ahí.`,
    hint: 'Pon en su lugar una copia tuya.',
  }),
};

function faultText(fault: HookFault): string {
  switch (fault.is) {
    case 'too-long':
      return `se ha cortado: tardaba más de ${seconds(fault.milliseconds)} ([hooks] limit).`;
    case 'too-much':
      return `se ha cortado: escribía más de ${Math.floor(fault.bytes / 1024 / 1024)} MB.`;
    case 'killed':
      return `ha muerto (${fault.signal}).`;
    case 'not-started':
      return `no se puede ejecutar: ${fault.why}.`;
    case 'not-json':
      return `ha escrito algo que no es un objeto JSON en la línea ${fault.line}.`;
    case 'lines':
      return `ha escrito ${fault.printed} líneas para ${fault.sent}; debe escribir tantas como recibe, o ninguna.`;
    case 'unknown-row':
      return `ha escrito en la línea ${fault.line} algo que no recibió: ${quoted(fault.ref)}.`;
    case 'row-twice':
      return `ha repetido ${quoted(fault.ref)} en la línea ${fault.line}.`;
    case 'key':
      return fault.may.length === 0
        ? `ha cambiado ${quoted(fault.key)} en la línea ${fault.line}; puede omitir líneas y ordenarlas, no cambiarlas.`
        : `ha cambiado ${quoted(fault.key)} en la línea ${fault.line}; puede cambiar ${fault.may.join(', ')}.`;
    case 'value':
      return `ha escrito en la línea ${fault.line} un valor que ${quoted(fault.key)} no puede tener.`;
    case 'quote-unknown':
      return `nombra en la línea ${fault.line} un presupuesto que no está en la agenda: ${quoted(fault.quote)}.`;
  }
}

const seconds = (milliseconds: number): string =>
  milliseconds % 1000 === 0 ? `${milliseconds / 1000} s` : `${milliseconds} ms`;
