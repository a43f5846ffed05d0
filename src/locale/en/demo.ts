/** The tour through the sample book. */
export const demo = {
  intro: (contacts: number, touchpoints: number, quotes: number): string =>
    `A sample book of a one-person web consultancy: ${contacts} contacts, ${touchpoints} touchpoints, ${quotes} quotes. All of them are invented.`,
  /** What each part of the tour shows. */
  parts: {
    due: 'Who needs me today',
    'report replies': 'Where am I slow to reply',
    'report quotes': 'Which quotes go stale',
    show: 'The brief before a call',
  },
  part: (title: string, command: string): string => `${title} · ${command}`,
  goOn: (db: string): string =>
    `The sample book is ${db}. Go on with it:\n  crm --db ${db} due --why\n  crm --db ${db} log call carmen "likes it, asks the board" --next fri\nYour own begins with: crm add "Ana Pérez" --email ana@taller.example`,
  exists: (path: string): string => `${path} is there already.`,
  existsHint: 'Name a new file; the sample book is never put into a book of yours.',
};
