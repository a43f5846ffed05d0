import { isOpen } from '../../domain/quote.ts';
import { CrmError } from '../../errors.ts';
import { amountSaid, currencySaid } from '../amountSaid.ts';
import { quoteNamed } from '../quoteNamed.ts';
import { checked, checkedIfSaid, lineOf, saying, type Asking, type Said } from './asking.ts';
import { askContact } from './people.ts';
import { askQuote } from './things.ts';
import { askReason } from './todos.ts';

/** Who, how much and for what of a new quote, as far as the line does not say it. */
export async function askQuoteNew(asking: Asking): Promise<Said> {
  const { call } = asking;
  const { quote } = call.locale.asking;
  const [saidWho, saidAmount, ...saidTitle] = call.words;
  const who = saidWho ?? (await askContact(asking, quote.who));
  const currency = currencySaid(call) ?? call.settings.currency;
  const amount =
    saidAmount ??
    (await lineOf(asking, quote.amount, {
      hint: quote.amountHint,
      check: checked(call, (words) => {
        if (words === '') throw new CrmError({ is: 'word-missing', what: 'amount' });
        amountSaid(words, currency);
      }),
    }));
  const title =
    saidTitle.length > 0
      ? saidTitle
      : [
          await lineOf(asking, quote.title, {
            check: checked(call, (words) => {
              if (words === '') throw new CrmError({ is: 'word-missing', what: 'title' });
            }),
          }),
        ];
  return saying(asking, { words: [who, amount, ...title] });
}

/** Which open quote was decided, and why. */
export async function askDecision(asking: Asking): Promise<Said> {
  const { call } = asking;
  const words = call.words.length > 0 ? call.words : [await askQuote(asking, ({ status }) => isOpen(status))];
  return saying(asking, { words, flags: await askReason(asking) });
}

/** Which quote there is a new version of, and its amount; Enter leaves that. */
export async function askRevision(asking: Asking): Promise<Said> {
  const { call } = asking;
  const { asking: asks } = call.locale;
  const [said] = call.words;
  const ref = said ?? (await askQuote(asking, ({ status }) => status !== 'superseded'));
  const { quote } = quoteNamed(call, [ref]);
  const currency = currencySaid(call) ?? quote.currency;
  const amount = await lineOf(asking, asks.quote.newAmount, {
    hint: asks.hints.same,
    check: checkedIfSaid(call, (words) => amountSaid(words, currency)),
  });
  return saying(asking, { words: amount === '' ? [ref] : [ref, amount] });
}
