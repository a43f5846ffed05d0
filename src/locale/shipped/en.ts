import { partsOf, weekdayOf } from '../../domain/day.ts';
import type { ShippedTexts } from './template.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** What to say, in English. */
export const english: ShippedTexts = {
  subject: 'Subject',
  day: (day, today) => {
    const { year, month, day: dom } = partsOf(day);
    const text = `${WEEKDAYS[weekdayOf(day)] ?? ''} ${dom} ${MONTHS[month - 1] ?? ''}`;
    return year === partsOf(today).year ? text : `${text} ${year}`;
  },
  channels: {
    call: 'on the phone',
    email: 'by e-mail',
    meeting: 'in our meeting',
    video: 'on our video call',
    visit: 'during the visit',
  },
  templates: {
    enquiry: {
      about: 'somebody new asked: it arrived, and what happens next',
      subject: 'Your enquiry',
      body: `Hi {{ contact.first }},

Thank you for writing. I have read it and it sounds like something I can help with.

Two questions, so that I answer to the point: by when do you need it, and do you have a budget in mind, even a rough one?

If talking is easier, tell me when a short call suits you; twenty minutes are enough.

{{ me.signature | default: "" }}`,
    },
    reply: {
      about: 'an answer that they wait for',
      subject: 'Your message',
      body: `Hi {{ contact.first }},

Thank you for your message, and sorry if I kept you waiting.

{{ me.signature | default: "" }}`,
    },
    quote: {
      about: 'the quote goes out',
      subject: 'Quote: {{ quote.title }}',
      body: `Hi {{ contact.first }},

Here is the quote for {{ quote.title }}: {{ quote.amount }}.{% if quote.valid_until %} It is valid until {{ quote.valid_until }}.{% endif %}

It says what is included and what is not. If something is missing, or you would rather begin with a part of it, tell me and I will change it.

To go ahead, a yes to this mail is enough.

{{ me.signature | default: "" }}`,
    },
    'nudge-1': {
      about: 'first nudge: did it arrive, is anything unclear?',
      subject: 'Quote: {{ quote.title }}',
      body: `Hi {{ contact.first }},

Did the quote for {{ quote.title }} reach you{% if quote.sent_on %} (I sent it on {{ quote.sent_on }}){% endif %}?

If anything in it is unclear, ask me, or tell me when I can call you.

{{ me.signature | default: "" }}`,
    },
    'nudge-2': {
      about: 'second nudge: what is missing for a decision?',
      subject: 'Quote: {{ quote.title }}',
      body: `Hi {{ contact.first }},

I am planning the coming weeks and would like to keep a place for {{ quote.title }}.

What do you still need to decide? If it is the price or the scope, we can look at a smaller first step.{% if quote.valid_until %} The quote is valid until {{ quote.valid_until }}.{% endif %}

{{ me.signature | default: "" }}`,
    },
    'nudge-last': {
      about: 'last nudge: keep it open or close it',
      subject: 'Shall I close the quote for {{ quote.title }}?',
      body: `Hi {{ contact.first }},

I have not heard from you about {{ quote.title }}, so I suppose that now is not the moment. That is fine.

If I hear nothing this week, I will close the quote and not write about it again. If you would like to go ahead, or talk about it later, one line is enough.

{{ me.signature | default: "" }}`,
    },
    reminder: {
      about: 'we asked something and still wait',
      subject: 'My question',
      body: `Hi {{ contact.first }},

Did you have a moment to look at what I asked you? I need it to go on; if something stands in the way, tell me and we will find another way.

{{ me.signature | default: "" }}`,
    },
    'after-meeting': {
      about: 'after a talk: what was agreed',
      subject: 'What we agreed',
      body: `Hi {{ contact.first }},

Thank you for your time{% if last.day %} on {{ last.day }}{% endif %}. So that we both have it in writing:

- 

{% if next.text %}Next step: {{ next.text }} ({{ next.day }}).

{% endif %}If I understood something wrong, tell me.

{{ me.signature | default: "" }}`,
    },
    thanks: {
      about: 'the work is done, or they said yes',
      subject: 'Thank you',
      body: `Hi {{ contact.first }},

Thank you for your trust{% if quote.title %} in {{ quote.title }}{% endif %}. It was a pleasure to work on it with you.

If something does not work as it should, write to me and I will look at it.

{{ me.signature | default: "" }}`,
    },
    birthday: {
      about: 'their birthday',
      subject: 'Happy birthday, {{ contact.first }}',
      body: `Hi {{ contact.first }},

Happy birthday! I hope you have a good day, with people you like around you.

{{ me.signature | default: "" }}`,
    },
    'win-back': {
      about: 'a client of before, after a long silence',
      subject: 'How are things{% if contact.org %} at {{ contact.org }}{% endif %}?',
      body: `Hi {{ contact.first }},

It has been a while since we worked together, and I wondered how things are going{% if contact.org %} at {{ contact.org }}{% endif %}.

Is what we made still doing its job? If something has grown old or gets in your way, tell me; I will gladly have a look, without any obligation.

{{ me.signature | default: "" }}`,
    },
    hello: {
      about: 'a few words, without a particular reason',
      subject: 'Hello',
      body: `Hi {{ contact.first }},

How are you? We have not spoken for a while, and I wanted to know how things are going.

{{ me.signature | default: "" }}`,
    },
    'first-call': {
      about: 'the first call with somebody new',
      subject: '',
      body: `Ask
- What made you call today, and not last month?
- What should be different when we are done?
- Who else decides? By when do you need it?
- Is there a budget in mind, even a rough one?
- What has been tried already?

Promise
- One thing only, with a day: "You will have … by …".
- No price on the phone. "I will send you the quote by …"

Before hanging up
- Say back what you understood, in two sentences.
- Ask how they like to be written to.
- Log it: crm log call <name> "…" --promise "… by <day>"`,
    },
    'help-call': {
      about: 'somebody rings because something is broken',
      subject: '',
      body: `Listen first. Let them finish; do not explain yet.

Ask
- What do you see, and what did you expect to see?
- Since when? What changed before it?
- Whom does it stop from working, and what does it cost by the hour?
- Can you send me a picture of the screen?

Promise
- When you will look at it, and when they will hear from you, also if it is not mended by then.
- Never when it will be mended.
- If it is outside what was agreed, say so now, before the work.

Before hanging up
- Repeat the next step and its time.
- Log it: crm log call <name> "…" --promise "… by <day>"`,
    },
  },
};
