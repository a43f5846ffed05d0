import type { Catalogue } from '../catalogue.ts';
import { count, on } from './words.ts';

export const quotes: Catalogue['quotes'] = {
  states: {
    requested: 'por enviar',
    sent: 'enviado',
    expiring: 'por caducar',
    expired: 'caducado',
    accepted: 'aceptado',
    declined: 'rechazado',
    withdrawn: 'retirado',
    superseded: 'sustituido',
  },
  columns: {
    ref: 'ref',
    contact: 'quién',
    title: 'título',
    amount: 'importe',
    status: 'estado',
    sent: 'enviado',
    valid: 'válido hasta',
    next: 'siguiente',
  },
  none: (all) =>
    all
      ? 'No hay presupuestos. El primero: crm quote new ana 4800 "Rediseño web"'
      : 'No hay presupuestos abiertos. Los decididos también: crm quote list --all',
  next: {
    send: (day) => `pedido ${on(day)}`,
    expiring: (day) => `caduca ${on(day)}`,
    expired: 'decidir',
    nudge: (rung, rungs, day) => (rung === rungs ? `decidir ${on(day)}` : `recordatorio ${rung} ${on(day)}`),
  },
  labels: {
    quote: 'presupuesto',
    who: 'quién',
    requested: 'pedido',
    sent: 'enviado',
    valid: 'válido hasta',
    decided: 'decidido',
    reason: 'motivo',
    now: 'ahora',
    next: 'siguiente',
    versions: 'versiones',
    todo: 'por hacer',
    log: 'historial',
  },
  turnaround: (working, target) =>
    `${working} después de pedirlo${target === null ? '' : `, plazo ${target}`}`,
  nudges: (nudges) => `${nudges === 0 ? 'ningún recordatorio' : count(nudges, 'recordatorio')} hasta ahora`,
  unasked: 'nadie lo pidió',
  version: (ref, amount, state) => `${ref} ${amount}, ${state}`,
  log: {
    sent: (title) => `presupuesto: ${title}`,
    accepted: (title) => `aceptado: ${title}`,
    declined: (title) => `rechazado: ${title}`,
  },
  said: {
    quote: (ref, title, amount, name) => `${ref} ${title}, ${amount}, para ${name}`,
    asked: (at) => `pedido ${on(at)}`,
    sendBy: (day) => `para enviar ${on(day)} a más tardar`,
    sent: (at, ref) => `enviado ${on(at)} ${ref}`,
    sentAfter: (working, target) =>
      `${working} después de pedirlo${target === null ? '' : ` (plazo ${target})`}`,
    valid: (day) => `válido hasta ${on(day)}`,
    firstNudge: (day) => `primer recordatorio ${on(day)}`,
    accepted: (at, ref) => `aceptado ${on(at)}${ref === null ? '' : ` ${ref}`}`,
    declined: (at, ref) => `rechazado ${on(at)}${ref === null ? '' : ` ${ref}`}`,
    withdrawn: (at) => `retirado ${on(at)}`,
    reason: (reason) => `motivo: ${reason}`,
    revises: (ref, superseded) => `revisa ${ref}${superseded ? ', que queda sustituido' : ''}`,
    moved: (ref) => `${ref} se ha movido con él`,
    openFollowUps: (refs) => `aún por hacer: ${refs.join(', ')}`,
    unchanged: 'nada que cambiar',
    undo: 'crm undo',
  },
};
