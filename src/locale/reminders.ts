import { remind } from './en/remind.ts';

/** What reminders say: `en` defines it, each other language must have the same. */
export type ReminderWords = typeof remind;

/** The sentences of reminders in a language; loaded only where one is made. */
export const reminderWords = async (language: 'en' | 'es'): Promise<ReminderWords> =>
  language === 'es' ? (await import('./es/remind.ts')).remind : remind;
