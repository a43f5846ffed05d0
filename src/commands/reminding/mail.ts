import { compose } from '../../connectors/mail/compose.ts';
import type { Letter } from '../../render/letter.ts';
import { letterHtml } from '../../render/letterHtml.ts';
import { letterText } from '../../render/letterText.ts';
import type { Reminding } from './answer.ts';

/** A letter as the mail that goes where reminders go, and its plain text. */
export async function mailOf({ call, route }: Reminding, letter: Letter, messageId: string) {
  const text = letterText(letter);
  const mail = await compose({
    from: route.from,
    to: route.to,
    subject: letter.subject,
    text,
    html: letterHtml(letter),
    messageId,
    at: call.now,
    auto: true,
  });
  return { mail, text };
}
