/** Marks a file as a book of ours (`crm1`). */
export const APPLICATION_ID = 0x63726d31;

/** The version of the books this program writes: how many migrations lead to it (`migrations.ts`). */
export const VERSION = 4;
