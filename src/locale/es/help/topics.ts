import type { Topic } from '../../manual.ts';

/** What holds for more than one command. */
export const topics: Readonly<Record<string, Topic>> = {
  dates: {
    summary: 'las palabras para días y horas',
    text: `Lo que se anota mira atrás; lo que se planea, adelante: un viernes,
\`viernes\` es el de la semana pasada en \`--at\` y el de la próxima en \`todo\`.
Vale tanto el español como el inglés.

  hoy ayer mañana               today yesterday tomorrow
  vie viernes "lunes que viene" friday "next monday"
  +3d -2d 2w "en dos semanas"   "in 2 weeks" "hace 3 días"
  2026-03-06 "5 de marzo"       "march 5" "el 27"
  "ayer a las 16:40" 15:00      "yesterday 16:40" 3pm
  "hace 2 horas" -20min ahora   "hace media hora" now
  "fin de mes"                  "a finales de marzo" eow

\`03/04/26\` se puede leer de dos maneras y se rechaza, salvo que los ajustes
digan dates = "day-first". El día entendido se repite siempre con su día de la
semana. \`crm date <palabras>\` muestra cómo se leen; docs/dates.md lo tiene todo.
`,
  },
  filters: {
    summary: 'las palabras con que se filtran listas, informes y exportaciones',
    text: `Las palabras tras una lista, un informe, \`due\` o \`export jsonl\` dejan solo lo
que cumple todas. Una palabra suelta es parte de un nombre, una organización,
un alias o una etiqueta.

  tag:web tier:vip     las dos cosas
  tag:web,tienda       alguna de las etiquetas
  tag:web or tier:vip  una de las dos
  -tag:web             no
  tag:none org:any     sin etiquetas, con organización
  org:"Taller Norte"   comillas si hay espacios
  "(tag:web or tag:tienda) -tier:vip"  grupos

Personas   name org tag tier standing source by email phone lang fact consent
           prefers avoids birthday ref
Historial  channel (usado con ellas) last (palabra de cualquiera) created
Abierto    owes:me (una respuesta) owes:them (se la debo yo) quote:open
           due:today due:overdue
Anotado    is:archived is:deceased is:do-not-contact is:left-alone
Segmentos  segment:fijos (\`crm segment add fijos tier:vip\`)

Días       last:>90d (hace más) last:<2w last:never created:2026-03
           created:<2026-01-01 last:2026-01-01..2026-03-31 birthday:marzo

Las listas tienen además los campos de sus filas:

  touch  at channel direction minutes text (interacciones)
  quote  title amount currency status requested sent decided valid reason
  todo   due kind status text (seguimientos y promesas)

Protege del shell \`>\` y \`<\`: "last:>90d". docs/filters.md lo tiene todo.
`,
  },
  metrics: {
    summary: 'cómo se cuenta todo',
    text: `Tiempo laborable  solo cuenta mientras estás abierto: [hours], festivos y
               ausencias de los ajustes; si no dicen nada, de lunes a viernes,
               de 9 a 18.
Respuesta      una pregunta suya espera desde su primer mensaje hasta nuestro
               siguiente mensaje, llamada o reunión con ellos, por cualquier
               canal. Sus mensajes posteriores no mueven el inicio; una llamada
               nuestra que nadie cogió no cierra nada.
Primera, siguiente  la primera respuesta contesta a las primerísimas palabras de
               alguien; todas las demás son siguientes.
Plazo          el del contacto; si no, el de su nivel; si no, el del canal
               (chat 1h; call, form, whatsapp, sms, dm 4h; email 1d; letter
               5d); si no, un día laborable.
Lento          respondido después del plazo, o abierto y ya pasado.
En plazo       de lo que se puede juzgar: lo abierto que aún tiene tiempo queda
               fuera, lo que pasó su plazo es un fallo y lo descartado no
               cuenta.
Mediana, p90   la mitad de las respuestas, y nueve de cada diez, tardaron eso o
               menos. Sin medias; sin p90 con menos de 10 respuestas.
Preparación    tiempo laborable desde que piden un presupuesto hasta que se
               envía; plazo: 2d.
Recordatorio   tras el envío toca recordar al 3.º, 7.º y 14.º día laborable, y
               al 21.º decidir si sigue o se cierra. Cada palabra suya vuelve a
               empezar la cuenta.
Se enfría      un presupuesto sin enviar pasado su plazo, con un recordatorio
               pendiente, cerca de su último día o caducado.
Ganados        aceptados entre aceptados y rechazados, por número y por
               importe; lo que retiramos queda fuera.
Relación       client: aceptó un presupuesto en los últimos 12 meses; prospect:
               tiene uno abierto, o decidido en esos 12 meses; lapsed: aceptó
               uno hace más tiempo; lead: los demás. friend, personal, partner
               y supplier se ponen a mano, y mandan.
Retención      conservados / (conservados + perdidos), de quienes aceptaron en
               el periodo anterior.

docs/concepts.md lo explica con detalle (en inglés).
`,
  },
  json: {
    summary: 'lo que reciben los programas',
    text: `\`--json\` da un objeto: {"schema":"crm.<qué>/1","now":…,…}. Las claves van en
snake_case y en inglés; se añaden, nunca cambian. Los importes son unidades
menores enteras con su moneda; los instantes, UTC; los días, YYYY-MM-DD; los
tiempos, minutos.

  crm due --json                       crm.due/1
  crm contact list --json              crm.contact.list/1
  crm segment list --json              crm.segment.list/1
  crm report replies --json            crm.report.replies/1
  crm report quotes --json             crm.report.quotes/1
  crm report retention --json          crm.report.retention/1
  crm import jsonl agenda.jsonl --json crm.import/1
  crm date viernes --json              crm.date/1

Sus JSON Schemas están en docs/schemas/ del paquete, y docs/json.md describe las
líneas de \`export jsonl\` e \`import jsonl\`. En una tubería las listas son líneas
separadas por tabuladores, sin cabecera; \`--format\` elige csv, jsonl, md o ids.
`,
  },
  templates: {
    summary: 'cómo se escriben los textos con sitios para valores',
    text: `Una plantilla es un texto con sitios: {{ contact.first }}. Donde pueda faltar un
valor, di qué poner entonces; si no, el borrador se rechaza, para que ninguno
salga con un hueco.

  {{ contact.org | default: "tu tienda" }}
  {% if quote.valid_until %}Válido hasta el {{ quote.valid_until }}.{% endif %}

contact   name first org email phone (el contacto)
quote     ref title amount requested_on sent_on valid_until (el presupuesto)
me        name signature email: [me] en los ajustes
last      day channel text: la última interacción
next      day text: el próximo seguimiento
today     hoy

\`crm draft\` toma tu propia plantilla en el idioma del contacto; si no, la tuya
para todos los idiomas; si no, la que vino con crm. Las condiciones, los filtros
como upcase y lo demás son los de Liquid; lo que lee otros archivos queda fuera.

  enquiry reply           alguien ha escrito
  quote nudge-1 nudge-2   sale el presupuesto, y se recuerda
  nudge-last              el último recordatorio
  reminder                preguntamos y seguimos esperando
  after-meeting thanks    se ha acordado; ya está hecho
  birthday win-back       su día; alguien que fue cliente
  hello                   unas palabras
  first-call help-call    guiones: qué preguntar cuando llaman

docs/templates.md lo tiene todo, con lo que es cada valor (en inglés).
`,
  },
  'exit-codes': {
    summary: 'cómo puede acabar una orden',
    text: `   0  hecho, o no había nada que mostrar
   1  no se pudo: disco lleno, archivo dañado, red
   2  uso: opción, fecha o importe incorrectos
   3  no existe
   4  ambiguo, y no hay a quién preguntar
   5  lo impide una regla: no contactar, fallecido, versión posterior
   9  hay algo vencido (--exit-code en due, slow y stale)
  69  este Node es demasiado antiguo y no venía otro incluido
  70  un fallo de crm; CRM_DEBUG=1 muestra más
  75  inténtalo más tarde: no se ha perdido nada
 130  interrumpido; lo confirmado queda

Un error es una línea y, si se puede hacer algo, otra con una sugerencia,
ambas por la salida de errores. Nada queda a medio escribir, sea cual sea el
código.
`,
  },
  man: {
    summary: 'la página de manual, y todo esto en un solo texto',
    text: `\`man crm\` muestra el manual si crm se instaló con npm para todo el equipo.
También está en el paquete, en inglés en dist/man/crm.1 y en español en
dist/man/es/crm.1, y crm lo escribe donde quieras:

  crm help --man --lang es > crm.1 && man ./crm.1

\`crm help --all\` imprime lo mismo como texto, para buscar en él:

  crm help --all --lang es | less
`,
  },
  hooks: {
    summary: 'programas tuyos que crm ejecuta',
    text: `Un hook es un ejecutable en la carpeta hooks/, junto a tu archivo de ajustes
(\`crm config path\`), que se llama como su ocasión:

  log     antes de escribir una interacción: puede cambiar su texto, etiquetas,
          minutos y presupuesto, o rechazarla
  due     antes de que \`crm due\` muestre su lista: puede quitar líneas y
          ordenarlas
  remind  antes de que salga un aviso: como due

Lee líneas JSON e imprime las que han de valer; un hook log que no imprime nada
no cambia nada, un hook due que no imprime nada no muestra nada. Si termina con
algo distinto de 0, la orden se rechaza (5), no se escribe nada y se muestra lo
que dijo por la salida de errores.

A los cinco segundos se le corta; [hooks] limit = "500ms" lo cambia. Tiene que
ser tuyo y que nadie más pueda escribir en él (chmod go-w). Un crm que llame él
usa la misma agenda y no ejecuta hooks. Importar, touch edit y undo tampoco.

  crm log llamada ana "…" --no-hooks   sin un hook roto; también CRM_HOOKS=0

docs/hooks.md tiene las claves y dos hooks para empezar (en inglés).
`,
  },
  cron: {
    summary: 'lo pendiente, por correo, cada mañana',
    text: `cron envía por correo lo que imprime una orden, y nada si no imprime nada.
\`crm due\` no imprime nada cuando nadie te necesita, así que basta con esto:

  MAILTO=yo@estudio.example
  0 8 * * 1-5  crm due --format table --quiet

Para avisar solo cuando hay algo vencido, en un script o en una barra:

  crm due --exit-code > /dev/null || echo "alguien espera"

cron conoce poco tu entorno: da la ruta completa de crm, y --db y --config si no
están en su sitio habitual (\`crm config\` muestra los dos). Dos órdenes a la vez
no se estorban.

\`crm remind\` hace más: una vez al día pase lo que pase, también en HTML, por tu
propio servidor de correo: \`crm help reminders\`.
`,
  },
};
