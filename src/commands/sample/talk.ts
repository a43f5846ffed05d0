import { formatInstant, type Instant } from '../../domain/instant.ts';
import type { Fields } from '../../domain/journal.ts';
import type { SampleClock } from './clock.ts';

type Said = readonly [
  at: Instant,
  channel: string,
  direction: 'in' | 'out' | 'live',
  text: string,
  more?: Fields,
];

const DONE: Fields = { expects_reply: false };

/** Nine months of calls, mails and messages, as lines of the interchange (`cli.md §7`), in the order of time. */
export function sampleTalk(on: SampleClock): readonly Fields[] {
  const { worked: w, past, ago } = on;
  const log: Readonly<Record<string, readonly Said[]>> = {
    ana: [
      [w(150, '10:10'), 'form', 'in', 'Necesitamos una web nueva para el taller. Nos envía Hans.'],
      [
        w(150, '11:40'),
        'call',
        'live',
        'catálogo, citas y dos idiomas; presupuesto esta semana',
        { minutes: 25, quote: 'q-taller' },
      ],
      [w(148, '09:30'), 'email', 'out', 'Presupuesto: rediseño de la web', { quote: 'q-taller' }],
      [w(141, '09:50'), 'email', 'in', 'Adelante. ¿Cuándo empezamos?', { ...DONE, quote: 'q-taller' }],
      [w(141, '12:15'), 'call', 'live', 'empezamos el lunes; ella manda las fotos', { minutes: 15 }],
      [w(132, '16:20'), 'email', 'in', 'Fotos del taller. ¿Valen así?'],
      [w(131, '10:00'), 'email', 'out', 'Valen casi todas; faltan dos del escaparate'],
      [
        w(118, '09:30'),
        'meeting',
        'live',
        'first version: likes it, wants the price list simpler',
        { minutes: 60 },
      ],
      [w(104, '12:00'), 'email', 'in', '¿Podemos cambiar el teléfono de la portada?'],
      [w(102, '17:30'), 'email', 'out', 'Cambiado. Perdón por la tardanza.'],
      [w(80, '11:00'), 'video', 'live', 'went live; a hundred visits on the first day', { minutes: 30 }],
      [w(45, '10:30'), 'email', 'in', 'La gente pregunta por las reparaciones. ¿Se podrían reservar?'],
      [w(45, '12:10'), 'email', 'out', 'Se puede. Te llamo esta semana.'],
      [
        w(12, '11:00'),
        'call',
        'live',
        'repair bookings: wants a figure for the whole',
        { minutes: 20, quote: 'q-taller-2' },
      ],
      [w(11, '13:00'), 'email', 'out', 'Presupuesto: reservas de reparación', { quote: 'q-taller-2' }],
      [
        w(6, '16:00'),
        'call',
        'live',
        'wants the price split in two phases',
        { minutes: 10, quote: 'q-taller-2' },
      ],
      [w(5, '10:00'), 'email', 'out', 'Presupuesto nuevo, en dos fases', { quote: 'q-taller-3' }],
      [w(2, '09:40'), 'email', 'in', 'Me gusta. ¿La primera fase puede estar antes de fin de mes?'],
    ],
    luis: [
      [w(5, '11:05'), 'form', 'in', 'Web nueva para el despacho, en español e inglés. ¿Cuánto costaría?'],
      [
        w(5, '16:30'),
        'call',
        'live',
        'six lawyers, two languages, no blog; promised him the quote',
        { minutes: 20, quote: 'q-vidal' },
      ],
    ],
    carmen: [
      [w(30, '12:00'), 'event', 'live', 'met at the wine fair: sells by phone only, wants a shop'],
      [w(11, '12:00'), 'whatsapp', 'in', 'Hola, ¿me pasas precio para la tienda?'],
      [w(11, '12:40'), 'whatsapp', 'out', '¡Claro! Te lo mando esta semana'],
      [w(9, '11:30'), 'email', 'out', 'Presupuesto: tienda en línea', { quote: 'q-ortega' }],
      [w(5, '10:15'), 'whatsapp', 'out', '¿Has podido ver el presupuesto?', { quote: 'q-ortega' }],
    ],
    tom: [
      [w(115, '15:00'), 'email', 'in', 'Our shop is slow. Is that something you look into?'],
      [w(114, '10:20'), 'email', 'out', 'Yes. A speed audit is the place to begin.'],
      [w(113, '10:00'), 'email', 'in', 'What would that cost?'],
      [w(112, '11:00'), 'email', 'out', 'Quote: speed audit', { quote: 'q-baker-1' }],
      [w(111, '09:40'), 'email', 'in', 'Fine, please go ahead.', { ...DONE, quote: 'q-baker-1' }],
      [w(101, '17:00'), 'email', 'out', 'The audit: seven findings, most of them images'],
      [w(100, '09:10'), 'email', 'in', 'Very clear, thank you. Which one first?'],
      [w(98, '12:45'), 'email', 'out', 'The images. An afternoon of work.'],
      [w(60, '11:30'), 'email', 'in', 'Our shop provider doubles its price soon. Alternatives?'],
      [w(60, '16:00'), 'email', 'out', 'Two that would suit you; a short comparison is inside'],
      [w(8, '10:30'), 'email', 'in', 'Could you quote for moving us over?'],
      [w(7, '12:00'), 'email', 'out', 'Quote: shop migration', { quote: 'q-baker-2' }],
      [w(3, '09:30'), 'email', 'out', 'Any questions about the migration?', { quote: 'q-baker-2' }],
    ],
    irene: [
      [w(40, '10:00'), 'call', 'in', 'Ana sent her: patients should book by themselves', { minutes: 15 }],
      [w(26, '10:00'), 'email', 'in', '¿Me preparas un presupuesto?'],
      [w(24, '12:10'), 'email', 'out', 'Presupuesto: página de citas', { quote: 'q-soler' }],
      [w(20, '11:00'), 'email', 'out', '¿Alguna duda con el presupuesto?', { quote: 'q-soler' }],
      [w(14, '10:45'), 'call', 'out', '', { missed: true }],
      [w(10, '12:00'), 'email', 'out', 'El presupuesto vale hasta final de semana', { quote: 'q-soler' }],
    ],
    marta: [
      [past(200, '20:30'), 'whatsapp', 'in', '¿Cenamos el viernes?'],
      [past(200, '21:15'), 'whatsapp', 'out', '¡Sí! En el sitio de siempre'],
      [past(64, '13:00'), 'whatsapp', 'in', 'Me he mudado, ya te contaré', DONE],
    ],
    jordi: [
      [
        w(164, '11:15'),
        'call',
        'in',
        'portfolio with 300 photos; Hans does the logo',
        { minutes: 30, quote: 'q-puig' },
      ],
      [w(163, '17:20'), 'email', 'out', 'Presupuesto: portfolio', { quote: 'q-puig' }],
      [w(158, '10:05'), 'email', 'in', 'Perfecto, adelante', { ...DONE, quote: 'q-puig' }],
      [w(150, '16:40'), 'whatsapp', 'in', '¿Subo yo las fotos?'],
      [w(149, '10:05'), 'whatsapp', 'out', 'Sí, te paso el acceso'],
      [w(130, '13:00'), 'visit', 'live', 'showed him how to add albums', { minutes: 90 }],
      [w(95, '09:20'), 'whatsapp', 'in', 'No me deja entrar'],
      [w(95, '10:35'), 'whatsapp', 'out', 'Arreglado, prueba ahora'],
      [w(75, '11:10'), 'call', 'live', 'all well; some day perhaps a shop for prints', { minutes: 10 }],
    ],
    elena: [
      [w(109, '12:30'), 'form', 'in', 'Queremos vender cursos por internet'],
      [
        w(109, '17:20'),
        'call',
        'live',
        'thirty courses, payments in three parts',
        { minutes: 40, quote: 'q-rio' },
      ],
      [w(104, '13:00'), 'email', 'out', 'Presupuesto: plataforma de cursos', { quote: 'q-rio' }],
      [w(100, '10:00'), 'email', 'out', '¿Lo habéis podido comentar?', { quote: 'q-rio' }],
      [
        w(90, '11:00'),
        'call',
        'in',
        'too dear for now; ask again in a few months',
        { minutes: 5, quote: 'q-rio' },
      ],
      [
        w(22, '10:00'),
        'email',
        'out',
        'Una versión más pequeña, ¿os interesa?',
        { asks: true, expects_reply: true },
      ],
      [w(21, '16:10'), 'email', 'in', 'Sí, cuéntame más'],
      [w(20, '18:00'), 'email', 'out', 'Diez cursos, un solo pago; el resto más adelante'],
      [
        w(6, '10:00'),
        'email',
        'out',
        '¿Qué día os viene bien para verlo?',
        { asks: true, expects_reply: true },
      ],
    ],
    pablo: [
      [past(440, '10:00'), 'form', 'in', 'Web nueva para el hotel'],
      [past(438, '16:00'), 'email', 'out', 'Presupuesto: web del hotel', { quote: 'q-santos' }],
      [past(420, '12:00'), 'call', 'in', 'accepted', { minutes: 5, quote: 'q-santos' }],
      [past(215, '12:30'), 'call', 'live', 'season is good, nothing to change', { minutes: 10 }],
    ],
    nuria: [
      [w(118, '10:00'), 'form', 'in', 'Una visita virtual de la tienda, ¿cuánto?'],
      [w(115, '12:00'), 'email', 'out', 'Estoy con ello, te digo esta semana'],
      [w(112, '18:00'), 'email', 'out', 'Presupuesto: visita virtual', { quote: 'q-costa' }],
      [w(96, '10:00'), 'email', 'in', 'Ya lo ha hecho otro; llegó tarde', { ...DONE, quote: 'q-costa' }],
      [past(60, '11:00'), 'email', 'in', 'No me mandéis más correos, por favor', DONE],
    ],
    hans: [
      [w(170, '11:00'), 'whatsapp', 'in', 'I gave your name to a photographer'],
      [w(170, '11:25'), 'whatsapp', 'out', 'Thank you! I will report.'],
      [w(70, '09:30'), 'whatsapp', 'in', 'Who prints your cards?'],
      [w(70, '09:50'), 'whatsapp', 'out', 'The shop next to the market'],
      [w(16, '13:30'), 'meeting', 'live', 'museum tender: he draws, we build', { minutes: 75 }],
      [ago(50), 'whatsapp', 'in', 'Museum wants our joint offer. Lunch this week?'],
    ],
    sofia: [
      [w(85, '10:00'), 'email', 'out', '¿Se puede mover una cuenta sin corte?', { expects_reply: true }],
      [w(85, '15:00'), 'email', 'in', 'Sí, por la noche', DONE],
    ],
    david: [
      [
        w(3, '10:30'),
        'call',
        'in',
        'Irene told him about the booking page; calls back with dates',
        { minutes: 5 },
      ],
      [w(1, '09:20'), 'call', 'in', 'voicemail: mornings or afternoons, which suits?', { missed: true }],
    ],
    raquel: [
      [past(425, '10:00'), 'form', 'in', 'Web sencilla y que alguien la cuide'],
      [past(424, '10:00'), 'email', 'out', 'Presupuesto: web y mantenimiento', { quote: 'q-nunez' }],
      [past(400, '10:00'), 'email', 'in', 'De acuerdo', { ...DONE, quote: 'q-nunez' }],
      [w(125, '10:40'), 'email', 'in', 'El formulario no envía'],
      [w(125, '11:10'), 'email', 'out', 'Arreglado: era el certificado'],
      [w(66, '12:00'), 'email', 'in', '¿Podéis añadir a la nueva compañera?'],
      [w(64, '17:45'), 'email', 'out', 'Añadida'],
      [w(48, '09:30'), 'email', 'in', '¿Cuánto sería el segundo año?'],
      [w(47, '12:00'), 'email', 'out', 'Presupuesto: segundo año', { quote: 'q-nunez-care' }],
      [w(44, '10:20'), 'email', 'in', 'De acuerdo, gracias', { ...DONE, quote: 'q-nunez-care' }],
      [w(43, '12:00'), 'email', 'out', 'Idea: un boletín trimestral', { quote: 'q-nunez-news' }],
      [w(18, '10:00'), 'email', 'in', '¿Hay copia de seguridad de este mes?'],
      [w(18, '10:30'), 'email', 'out', 'Sí; te paso el informe cada mes'],
    ],
  };
  return Object.entries(log)
    .flatMap(([contact, said]) => said.map((line) => [contact, ...line] as const))
    .sort(([, a], [, b]) => a - b)
    .map(([contact, at, channel, direction, text, more], n) => ({
      type: 'touchpoint',
      key: `t-${n + 1}`,
      contacts: [contact],
      at: formatInstant(at),
      channel,
      direction,
      text,
      ...more,
    }));
}
