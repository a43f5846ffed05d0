import { partsOf, weekdayOf } from '../../domain/day.ts';
import type { ShippedTexts } from './template.ts';

const WEEKDAYS = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'];
const MONTHS =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

/** What to say, in Spanish: with «tú», as one writes to people whom one calls by their first name. */
export const spanish: ShippedTexts = {
  subject: 'Asunto',
  day: (day, today) => {
    const { year, month, day: dom } = partsOf(day);
    const text = `${WEEKDAYS[weekdayOf(day)] ?? ''} ${dom} de ${MONTHS[month - 1] ?? ''}`;
    return year === partsOf(today).year ? text : `${text} de ${year}`;
  },
  channels: {
    call: 'por teléfono',
    email: 'por correo',
    meeting: 'en la reunión',
    video: 'por videollamada',
    visit: 'en la visita',
  },
  templates: {
    enquiry: {
      about: 'alguien nuevo pregunta: ha llegado, y qué viene ahora',
      subject: 'Tu consulta',
      body: `Hola, {{ contact.first }}:

Gracias por escribirme. He leído tu mensaje y creo que puedo ayudarte.

Dos preguntas para no responderte con generalidades: ¿para cuándo lo necesitas? ¿Tienes un presupuesto en mente, aunque sea aproximado?

Si te resulta más fácil hablarlo, dime cuándo te viene bien una llamada; con veinte minutos basta.

{{ me.signature | default: "" }}`,
    },
    reply: {
      about: 'una respuesta que esperan',
      subject: 'Tu mensaje',
      body: `Hola, {{ contact.first }}:

Gracias por tu mensaje, y perdona si te he hecho esperar.

{{ me.signature | default: "" }}`,
    },
    quote: {
      about: 'sale el presupuesto',
      subject: 'Presupuesto: {{ quote.title }}',
      body: `Hola, {{ contact.first }}:

Aquí tienes el presupuesto para {{ quote.title }}: {{ quote.amount }}.{% if quote.valid_until %} Es válido hasta el {{ quote.valid_until }}.{% endif %}

Indica qué incluye y qué no. Si echas algo en falta, o prefieres empezar por una parte, dímelo y lo cambio.

Para empezar, basta con que me respondas que sí a este mensaje.

{{ me.signature | default: "" }}`,
    },
    'nudge-1': {
      about: 'primer recordatorio: ¿ha llegado?, ¿hay dudas?',
      subject: 'Presupuesto: {{ quote.title }}',
      body: `Hola, {{ contact.first }}:

¿Te llegó bien el presupuesto para {{ quote.title }}{% if quote.sent_on %} que te envié el {{ quote.sent_on }}{% endif %}?

Si algo no queda claro, pregúntame, o dime cuándo puedo llamarte.

{{ me.signature | default: "" }}`,
    },
    'nudge-2': {
      about: 'segundo recordatorio: ¿qué falta para decidir?',
      subject: 'Presupuesto: {{ quote.title }}',
      body: `Hola, {{ contact.first }}:

Estoy organizando las próximas semanas y me gustaría guardarte un hueco para {{ quote.title }}.

¿Qué te falta para decidirte? Si es el precio o el alcance, podemos empezar por algo más pequeño.{% if quote.valid_until %} El presupuesto es válido hasta el {{ quote.valid_until }}.{% endif %}

{{ me.signature | default: "" }}`,
    },
    'nudge-last': {
      about: 'último recordatorio: seguir o cerrar',
      subject: '¿Cierro el presupuesto para {{ quote.title }}?',
      body: `Hola, {{ contact.first }}:

No he tenido noticias tuyas sobre {{ quote.title }}, así que imagino que ahora no es el momento. No pasa nada.

Si esta semana no me dices nada, cierro el presupuesto y no te escribo más por este tema. Si quieres seguir adelante, o hablarlo más tarde, me basta con una línea.

{{ me.signature | default: "" }}`,
    },
    reminder: {
      about: 'preguntamos algo y seguimos esperando',
      subject: 'Lo que te pregunté',
      body: `Hola, {{ contact.first }}:

¿Has podido mirar lo que te pregunté? Lo necesito para seguir; si hay algo que lo complica, dímelo y buscamos otra forma.

{{ me.signature | default: "" }}`,
    },
    'after-meeting': {
      about: 'después de hablar: lo acordado',
      subject: 'Lo que hemos acordado',
      body: `Hola, {{ contact.first }}:

Gracias por tu tiempo{% if last.day %} el {{ last.day }}{% endif %}. Para que los dos lo tengamos por escrito:

- 

{% if next.text %}Siguiente paso: {{ next.text }} ({{ next.day }}).

{% endif %}Si he entendido mal algo, dímelo.

{{ me.signature | default: "" }}`,
    },
    thanks: {
      about: 'el trabajo está hecho, o han dicho que sí',
      subject: 'Gracias',
      body: `Hola, {{ contact.first }}:

Gracias por tu confianza{% if quote.title %} con {{ quote.title }}{% endif %}. Ha sido un placer trabajar contigo.

Si algo no funciona como debe, escríbeme y lo miro.

{{ me.signature | default: "" }}`,
    },
    birthday: {
      about: 'su cumpleaños',
      subject: 'Feliz cumpleaños, {{ contact.first }}',
      body: `Hola, {{ contact.first }}:

¡Feliz cumpleaños! Espero que pases un buen día, con la gente que quieres cerca.

{{ me.signature | default: "" }}`,
    },
    'win-back': {
      about: 'alguien que fue cliente, tras un largo silencio',
      subject: '¿Cómo va todo{% if contact.org %} en {{ contact.org }}{% endif %}?',
      body: `Hola, {{ contact.first }}:

Hace tiempo que no trabajamos juntos y me preguntaba cómo va todo{% if contact.org %} en {{ contact.org }}{% endif %}.

¿Lo que hicimos sigue cumpliendo su función? Si algo se ha quedado viejo o te estorba, dímelo y le echo un vistazo, sin compromiso.

{{ me.signature | default: "" }}`,
    },
    hello: {
      about: 'unas palabras, sin un motivo especial',
      subject: 'Hola',
      body: `Hola, {{ contact.first }}:

¿Qué tal estás? Hace tiempo que no hablamos y quería saber cómo te va.

{{ me.signature | default: "" }}`,
    },
    'first-call': {
      about: 'la primera llamada con alguien nuevo',
      subject: '',
      body: `Preguntar
- ¿Por qué llamas hoy, y no hace un mes?
- Cuando hayamos terminado, ¿qué tendría que ser distinto?
- ¿Quién más decide? ¿Para cuándo lo necesitas?
- ¿Hay un presupuesto en mente, aunque sea aproximado?
- ¿Qué se ha probado ya?

Prometer
- Una sola cosa, con su día: «Tendrás … el …».
- Ningún precio por teléfono. «Te envío el presupuesto el …»

Antes de colgar
- Repetir lo que has entendido, en dos frases.
- Preguntar cómo prefiere que le escribas.
- Anotarlo: crm log call <nombre> "…" --promise "… by <día>"`,
    },
    'help-call': {
      about: 'alguien llama porque algo no funciona',
      subject: '',
      body: `Primero, escuchar. Que termine; todavía no expliques nada.

Preguntar
- ¿Qué ves, y qué esperabas ver?
- ¿Desde cuándo? ¿Qué cambió antes?
- ¿A quién le impide trabajar, y cuánto cuesta cada hora?
- ¿Puedes enviarme una captura de la pantalla?

Prometer
- Cuándo vas a mirarlo y cuándo tendrá noticias tuyas, aunque aún no esté resuelto.
- Nunca cuándo estará resuelto.
- Si queda fuera de lo acordado, dilo ahora, antes de ponerte.

Antes de colgar
- Repetir el siguiente paso y su hora.
- Anotarlo: crm log call <nombre> "…" --promise "… by <día>"`,
    },
  },
};
