import type { Manual } from '../manual.ts';
import { everydayVerbs } from './help/everyday.ts';
import { fileVerbs } from './help/files.ts';
import { mistyped } from './help/mistyped.ts';
import { peopleVerbs } from './help/people.ts';
import { quoteVerbs } from './help/quotes.ts';
import { reminderTopics, reminderVerbs } from './help/reminders.ts';
import { reportVerbs } from './help/reports.ts';
import { segmentVerbs } from './help/segments.ts';
import { templateVerbs } from './help/templates.ts';
import { topics } from './help/topics.ts';

/** The manual in Spanish. */
export const help: Manual = {
  intro:
    'crm responde a tres preguntas: quién me necesita hoy, dónde tardo en responder, qué presupuestos se enfrían.',
  usage: 'crm [orden] [palabras…] [opciones]',
  titles: {
    usage: 'Uso:',
    flags: 'Opciones:',
    everywhere: 'Opciones de todas las órdenes:',
    examples: 'Ejemplos:',
    nouns: 'Por cosas',
    topics: 'Temas de ayuda',
    commands: 'Órdenes:',
  },
  groups: [
    { title: 'A diario', names: ['due', 'log', 'show', 'find'] },
    { title: 'Próximos pasos', names: ['add', 'todo', 'done', 'snooze', 'skip', 'dismiss', 'undo'] },
    { title: 'Qué decir', names: ['draft', 'script'] },
    { title: 'Mirar atrás', names: ['slow', 'stale'] },
    { title: 'Por correo', names: ['remind'] },
    {
      title: 'En torno a la agenda',
      names: ['import', 'date', 'config', 'completion', 'doctor', 'demo', 'help'],
    },
  ],
  verbs: {
    ...everydayVerbs,
    ...peopleVerbs,
    ...quoteVerbs,
    ...reminderVerbs,
    ...reportVerbs,
    ...segmentVerbs,
    ...templateVerbs,
    ...fileVerbs,
  },
  nouns: {
    channel: { summary: 'las vías de contacto' },
    completion: { summary: 'lo que sabe el tabulador' },
    config: { summary: 'los ajustes' },
    contact: { summary: 'personas' },
    export: { summary: 'sacarlo todo' },
    import: { summary: 'traer cosas' },
    org: { summary: 'organizaciones' },
    quote: { summary: 'presupuestos' },
    segment: { summary: 'filtros guardados con un nombre' },
    template: { summary: 'textos para escribir y para hablar' },
    report: { summary: 'lo que dice el historial, en cifras' },
    todo: { summary: 'seguimientos y promesas' },
    touch: { summary: 'interacciones' },
  },
  topics: { ...topics, ...reminderTopics },
  mistyped,
  man: {
    title: 'Órdenes',
    name: 'NOMBRE',
    summary: 'quién me necesita hoy, dónde tardo en responder, qué presupuestos se enfrían',
    synopsis: 'SINOPSIS',
    description: 'DESCRIPCIÓN',
    commands: 'ÓRDENES',
    everywhere: 'OPCIONES DE TODAS LAS ÓRDENES',
    sameAs: (command) => `Lo mismo que \`${command}\`.`,
  },
  everywhere: {
    '--db <file>': 'la agenda que se usa; si no, CRM_DB; si no, la de este equipo',
    '--config <file>': 'el archivo de ajustes; si no, CRM_CONFIG; si no, el de este equipo',
    '--now <when>': 'tomar esto por ahora, como 2026-11-20T10:30; si no, CRM_NOW; si no, el reloj',
    '--format <format>': 'table, tsv, csv, json, jsonl, md o ids',
    '--json': 'un objeto JSON por la salida estándar',
    '--lang <language>': 'en o es; si no, CRM_LANG, los ajustes o el del sistema',
    '--color [when]': 'auto, always o never',
    '--no-color': 'sin color',
    '--no-hooks': 'no ejecutar ninguno de tus hooks (`crm help hooks`)',
    '--no-pager': 'imprimir tal cual lo que no cabe en la pantalla',
    '--quiet': 'no decir nada más que lo pedido',
    '--yes': 'responder que sí a toda confirmación',
  },
  more: '`crm <orden> --help` dice qué admite una orden, `crm help <tema>` explica un tema.',
  unknown: (word) => `No hay ninguna orden ni tema «${word}».`,
  near: (name) =>
    name === null ? '`crm help` muestra todo lo que hay.' : `¿Querías decir crm help ${name}?`,
};
