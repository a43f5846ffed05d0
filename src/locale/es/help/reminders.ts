import type { Topic, VerbHelp } from '../../manual.ts';

export const reminderVerbs: Readonly<Record<string, VerbHelp>> = {
  remind: {
    usage: '[filtro…]',
    summary: 'te manda un correo con lo pendiente, una vez al día',
    more: 'No dice nada y acaba con 0 cuando no hay nada que decir. Si el servidor no está, acaba con 75 y la próxima vez se envía. `crm help reminders` muestra cómo prepararlo.',
    flags: {
      '--to': 'a esta dirección; si no, `to` bajo [remind]; si no, la tuya',
      '--via': 'smtp, sendmail, command o stdout; si no, lo que esté preparado',
      '--only': 'solo estos motivos: reply, quote-chase, waiting …',
      '--min-rank': 'solo lo que urja al menos así: 1 respuestas debidas … 8 saludar',
      '--ahead': 'también lo que vence en tantos días',
      '--weekly': 'en su lugar, la semana: respuestas, presupuestos, lo pendiente y lo que viene',
      '--new': 'tras el recordatorio de hoy: lo que ha llegado o vencido desde entonces',
      '--again': 'enviarlo otra vez',
      '--dry-run': 'muestra el correo; no envía ni anota nada',
      '--test': 'envía una prueba para ver si el camino funciona',
    },
    examples: [
      'crm remind --dry-run',
      'crm remind --test',
      'crm remind --min-rank 5 --via sendmail --to yo@estudio.example',
      'crm remind --weekly',
    ],
  },
};

export const reminderTopics: Readonly<Record<string, Topic>> = {
  reminders: {
    summary: 'preparar los correos que dicen qué hay pendiente',
    text: `En el archivo de ajustes (\`crm config path\`):

  [remind]
  to = "yo@estudio.example"        # si no, la primera de tus direcciones
  via = "smtp"                     # smtp, sendmail, command o stdout

  [smtp]
  host = "smtp.example.org"
  security = "tls"                 # tls (465), starttls (587) o none (25)
  user = "yo@estudio.example"
  password_command = "pass show correo"  # o password_file, CRM_SMTP_PASSWORD

Luego prueba el camino, mira el correo y haz que llegue cada mañana:

  crm remind --test
  crm remind --dry-run
  0 8 * * *  crm remind            una línea de tu crontab, con rutas completas

Un correo al día y nunca dos: lo que salió queda anotado en la agenda. Puede
ejecutarse cada hora; así se pone al día un equipo que dormía. Tras días sin
ejecutarse llega un solo correo, que lo dice. Si no se sabe si un correo llegó,
sale una vez más con el mismo Message-ID, y nunca una tercera. Para pararlos,
quita la línea de tu crontab (crontab -e).

docs/reminders.md trae los proveedores habituales y qué significa cada error
(en inglés).
`,
  },
};
