import type { Catalogue } from '../catalogue.ts';

export const demo: Catalogue['demo'] = {
  intro: (contacts, touchpoints, quotes) =>
    `Una agenda de ejemplo de una consultora web de una sola persona: ${contacts} contactos, ${touchpoints} interacciones, ${quotes} presupuestos. Todo es inventado.`,
  parts: {
    due: 'Quién me necesita hoy',
    'report replies': 'Dónde tardo en responder',
    'report quotes': 'Qué presupuestos se enfrían',
    show: 'La ficha antes de una llamada',
  },
  part: (title, command) => `${title} · ${command}`,
  goOn: (db) =>
    `La agenda de ejemplo es ${db}. Sigue con ella:\n  crm --db ${db} due --why\n  crm --db ${db} log llamada carmen "le gusta, lo consulta con la junta" --next vie\nLa tuya empieza así: crm add "Ana Pérez" --email ana@taller.example`,
  exists: (path) => `${path} ya existe.`,
  existsHint: 'Indica un archivo nuevo; el ejemplo nunca se guarda en una agenda tuya.',
};
