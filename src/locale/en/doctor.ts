const verdict = (sound: boolean): string => (sound ? 'sound' : 'NOT SOUND');

/** What `doctor` says. */
export const doctor = {
  file: (sound: boolean): string => `file: ${verdict(sound)}`,
  journal: (sound: boolean): string => `journal: ${verdict(sound)}`,
  tables: (sound: boolean): string =>
    `tables, rebuilt from the journal: ${sound ? 'the same' : 'NOT THE SAME'}`,
  journalUnread: 'journal: CANNOT BE READ to its end',
  tablesUnread: 'tables: CANNOT BE REBUILT from the journal',
  hint: 'Hint: Keep a copy of the file, then restore a backup; `crm export jsonl` may still save what can be read.',
  faults: {
    gap: (entry: string): string => `${entry}: an entry before it is missing`,
    unlinked: (entry: string): string => `${entry}: it does not follow the entry before it`,
    altered: (entry: string): string => `${entry}: it is not what was written`,
  },
  differs: (table: string, row: number, left: string | null, right: string | null): string =>
    `${table}, row ${row}: the book has ${left ?? 'nothing'}, the journal says ${right ?? 'nothing'}`,
};
