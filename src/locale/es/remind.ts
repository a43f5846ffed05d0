import type { Way } from '../../domain/sending.ts';
import type { ReminderWords } from '../reminders.ts';
import { count, on } from './words.ts';

const seconds = (milliseconds: number): string =>
  milliseconds % 1000 === 0 ? `${milliseconds / 1000} s` : `${milliseconds} ms`;
const also = (said: string): string => (said === '' ? '' : ` Dijo: ${said}`);

const WAYS: Readonly<Record<Way, string>> = {
  smtp: 'SMTP',
  sendmail: 'sendmail',
  command: 'tu orden',
  stdout: 'la salida estándar',
};

const REFUSED = {
  sender: 'al remitente',
  recipient: 'al destinatario',
  message: 'el correo',
  us: 'la conexión',
};

const NOTHING_LOST = 'No se ha perdido nada; la próxima vez se intenta de nuevo.';

export const remind: ReminderWords = {
  subject: (day, rows, overdue) =>
    `crm, ${day}: ${count(rows, 'pendiente')}${overdue === 0 ? '' : `, ${count(overdue, 'vencido')}`}`,
  missed: (day, days) =>
    `El último recordatorio fue ${on(day)}, hace ${days} días. Aquí está todo lo de entonces acá, en uno solo.`,
  leftOut: (rows) => `Tu gancho remind ha dejado fuera ${count(rows, 'línea')}.`,
  titles: {
    overdue: 'Vencido',
    due: 'Pendiente',
    coming: 'Lo que viene',
    replies: 'Respuestas de los últimos 7 días',
    quotes: 'Presupuestos',
    slow: 'Las más lentas',
  },
  foot: ['crm · crm due muestra la lista · crm help reminders dice cómo llegan y se paran estos correos'],
  weekly: {
    subject: (day) => `crm: la semana, ${day}`,
    heading: (day) => `La semana, ${day}`,
    noReplies: 'No ha escrito nadie que esperase respuesta.',
    slow: (name, ref, took, target) => `${name} (${ref}): ${took} de ${target}`,
    stale: (name, title, amount, ref, why) => `${name}: ${title}, ${amount} (${ref}): ${why}`,
  },
  trial: {
    subject: 'crm: una prueba',
    heading: 'Funciona',
    remark: (way) =>
      `Este correo ha llegado por ${way}. Los recordatorios llegan igual; no se ha anotado nada.`,
  },
  way: (way, at) => (at === null ? WAYS[way] : `${WAYS[way]} (${at})`),
  sent: (rows, to, way) => `Enviado a ${to} por ${way}: ${count(rows, 'línea')}.`,
  sentWeekly: (to, way) => `Enviada la semana a ${to} por ${way}.`,
  tried: (to, way) => `Enviada una prueba a ${to} por ${way}.`,
  again:
    'Una vez anterior acabó sin saber si este correo se había aceptado: ha salido de nuevo con el mismo Message-ID.',
  nothing: 'No hay nada que recordar: no se ha enviado nada.',
  done: (day, clock) =>
    `Ya se recordó ${on(day)} a las ${clock}: no se ha enviado nada. Con --again se envía igualmente.`,
  busy: 'Otro crm remind está enviando en este momento: no se ha enviado nada.',
  dryRun: {
    of: (to, way) => `Iría a ${to} por ${way}.`,
    done: 'Ahora no saldría: hoy ya ha salido.',
    doneWeekly: 'Ahora no saldría: esta semana ya ha salido.',
  },
  from: 'De',
  to: 'Para',
  subjectHead: 'Asunto',
  nobody: 'ti',
  problems: {
    unsure: (id) => ({
      error: `Este recordatorio se ha entregado dos veces y no se sabe si ha llegado (${id}).`,
      hint: 'Mira en tu buzón; crm remind --again lo envía de nuevo.',
    }),
    noRecipient: {
      error: 'No se dice a quién enviar los recordatorios.',
      hint: 'Pon to = "tu@example.org" bajo [remind] en los ajustes, o di --to tu@example.org.',
    },
    noSender: {
      error: 'No se dice desde qué dirección salen tus correos.',
      hint: 'Pon addresses = ["tu@example.org"] bajo [me] en los ajustes.',
    },
    noHost: {
      error: 'No se nombra ningún servidor de correo.',
      hint: 'Pon host, user y password_command bajo [smtp] en los ajustes; crm help reminders muestra cómo.',
    },
    noCommand: {
      error: 'No se nombra ninguna orden que reciba correos.',
      hint: 'Pon command = "…" bajo [remind] en los ajustes; recibe el correo por su entrada estándar.',
    },
    noPassword: (user) => ({
      error: `Hay un usuario para el servidor de correo, ${user}, y ninguna contraseña.`,
      hint: 'Pon password_command o password_file bajo [smtp], o CRM_SMTP_PASSWORD en el entorno.',
    }),
    passwordCommand: (ended) => ({
      error: `El password_command de [smtp] ha fallado (${ended}).`,
      hint: 'Ejecútalo a mano para ver por qué; debe imprimir la contraseña y nada más.',
    }),
    passwordEmpty: {
      error: 'La contraseña del servidor de correo está vacía.',
      hint: 'Se toma su primera línea: mira qué da password_command o password_file.',
    },
    address: (said) => ({
      error: `«${said}» no es una dirección de correo, una sola.`,
      hint: 'Da una, sola o así: "Eva Ruiz <eva@studio.example>".',
    }),
  },
  fault: (fault) => {
    switch (fault.is) {
      case 'unreachable':
        return {
          error: `No se llega a ${fault.at}: ${fault.why}.`,
          hint: `${NOTHING_LOST} Si no funciona nunca: mira host y port bajo [smtp].`,
        };
      case 'hung':
        return {
          error: `${fault.at} no ha contestado en ${seconds(fault.milliseconds)}.`,
          hint: fault.handed
            ? 'Puede que haya aceptado el correo; la próxima vez se envía una vez más con el mismo Message-ID.'
            : `${NOTHING_LOST} limit bajo [remind] dice cuánto esperar.`,
        };
      case 'cut':
        return {
          error: `${fault.at} ha colgado a medias.`,
          hint: fault.handed
            ? 'Puede que haya aceptado el correo; la próxima vez se envía una vez más con el mismo Message-ID.'
            : `${NOTHING_LOST} Si lo hace siempre: quizá security bajo [smtp] sea otra.`,
        };
      case 'busy':
        return { error: `${fault.at} no puede aceptar ahora el correo: ${fault.reply}`, hint: NOTHING_LOST };
      case 'certificate':
        return {
          error: `El certificado de ${fault.at} no es de fiar: ${fault.why}.`,
          hint: 'No se ha enviado nada, tampoco la contraseña. Si es tu servidor, nombra su certificado con ca bajo [smtp].',
        };
      case 'no-tls':
        return {
          error: `${fault.at} no cifra de la manera que está puesta.`,
          hint: 'No se ha enviado nada, tampoco la contraseña. Bajo [smtp]: security = "tls" va con el puerto 465, "starttls" con el 587.',
        };
      case 'in-the-clear':
        return {
          error: `La contraseña iría a ${fault.at} sin cifrar.`,
          hint: 'Pon security = "tls" o "starttls" bajo [smtp]; "none" es para un servidor de esta máquina.',
        };
      case 'password':
        return {
          error: `${fault.at} no acepta el usuario y la contraseña: ${fault.reply}`,
          hint: 'Mira user y la contraseña bajo [smtp]; muchos proveedores piden una contraseña de aplicación.',
        };
      case 'refused':
        return {
          error: `${fault.at} rechaza ${REFUSED[fault.what]}: ${fault.reply}`,
          hint:
            fault.what === 'us'
              ? 'Mira host, port, user y security bajo [smtp].'
              : 'Mira from y to bajo [remind]; intentarlo de nuevo no sirve.',
        };
      case 'program-missing':
        return {
          error: `No hay ningún programa ${fault.program}.`,
          hint: 'Instala uno, nómbralo con sendmail = "…" bajo [remind], o envía por SMTP: crm help reminders.',
        };
      case 'program-slow':
        return {
          error: `${fault.program} no ha acabado a tiempo y se ha parado.`,
          hint: 'Puede que el correo haya salido; la próxima vez se envía una vez más con el mismo Message-ID.',
        };
      case 'program-busy':
        return {
          error: `${fault.program} no puede aceptar ahora el correo (${fault.ended}).${also(fault.said)}`,
          hint: NOTHING_LOST,
        };
      case 'program-failed':
        return {
          error: `${fault.program} ha fallado (${fault.ended}).${also(fault.said)}`,
          hint: 'Ejecútalo a mano para ver por qué; crm remind --test prueba el camino.',
        };
    }
  },
};
