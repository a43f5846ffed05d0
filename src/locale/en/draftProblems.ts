import type { Problem, TemplateFault } from '../../errors.ts';
import { peopleProblems, type PeopleProblem } from './peopleProblems.ts';
import { quoted, type Said } from './problemWords.ts';

/** What may be wrong with a template, or with what is drafted from it. */
export type DraftProblem =
  | PeopleProblem
  | Extract<
      Problem,
      {
        readonly is:
          | 'template-unknown'
          | 'template-faulty'
          | 'template-name'
          | 'template-taken'
          | 'template-shipped'
          | 'not-for-sale'
          | 'no-address'
          | 'mail-address'
          | 'channel-spoken'
          | 'no-link'
          | 'link-unopened'
          | 'file-there';
      }
    >;

/** The sentences of what is wrong with templates and drafts. */
export function draftProblems(problem: DraftProblem): Said {
  switch (problem.is) {
    case 'template-unknown':
      return {
        error: `There is no template ${quoted(problem.word)}.`,
        hint: problem.near === null ? '`crm template list` shows them.' : `Did you mean ${problem.near}?`,
      };
    case 'template-faulty': {
      const { error, hint } = faultSaid(problem.fault);
      const where = `${problem.name}, ${problem.part}, line ${problem.line}, column ${problem.column}`;
      return { error: `${where}: ${error}`, hint };
    }
    case 'template-name':
      return {
        error: `A template cannot be called ${quoted(problem.word)}.`,
        hint: 'One word of letters, digits and hyphens: crm template add follow-up',
      };
    case 'template-taken':
      return {
        error: `You have a template ${problem.name} already.`,
        hint: `To change it: crm template edit ${problem.name}`,
      };
    case 'template-shipped':
      return {
        error: `${problem.name} came with crm, and you have no copy of your own to ${problem.verb}.`,
        hint: `crm template edit ${problem.name} makes one.`,
      };
    case 'not-for-sale':
      return {
        error: `${problem.name} is marked ${problem.standing}: nobody wins back a ${problem.standing === 'friend' ? 'friend' : 'relative'}.`,
        hint: 'To say hello: crm draft <contact> hello',
      };
    case 'no-address':
      return {
        error: `No address of ${problem.name} for ${problem.channel} is known.`,
        hint: 'crm contact edit adds one; --channel takes another way, --print only shows the text.',
      };
    case 'mail-address':
      return {
        error: `${quoted(problem.address)} cannot stand in a mail as an address.`,
        hint: 'crm contact edit mends it.',
      };
    case 'channel-spoken':
      return {
        error: `Nothing is written over ${problem.channel}.`,
        hint: 'To have words at hand for a talk: crm script',
      };
    case 'no-link':
      return {
        error: `No program opens with a text for ${problem.channel}${problem.channel === 'whatsapp' ? ' without a number that begins with + and the country' : ''}.`,
        hint: '--print shows the text, to be pasted where it belongs.',
      };
    case 'link-unopened':
      return {
        error: `No program of this machine opened the draft for ${problem.channel}.`,
        hint: '--print shows the text, and a mail is saved with --eml mail.eml.',
      };
    case 'file-there':
      return {
        error: `${problem.path} is there already.`,
        hint: '--yes writes over it; another name keeps both.',
      };
    default:
      return peopleProblems(problem);
  }
}

function faultSaid(fault: TemplateFault): Said {
  const near = (name: string | null, otherwise: string): string =>
    name === null ? otherwise : `Did you mean ${name}?`;
  switch (fault.is) {
    case 'variable':
      return {
        error: `there is no ${fault.name}.`,
        hint: near(fault.near, '`crm help templates` lists what there is.'),
      };
    case 'filter':
      return { error: `there is no filter ${fault.name}.`, hint: near(fault.near, '`crm help templates`') };
    case 'tag':
      return { error: `there is no tag ${fault.name}.`, hint: near(fault.near, '`crm help templates`') };
    case 'hole':
      return {
        error: `${fault.name || 'this value'} is empty here.`,
        hint: fault.name.startsWith('quote.')
          ? 'There is no such quote, or it does not say; --quote q14 names one.'
          : `Say what then: {{ ${fault.name || '…'} | default: "…" }}, or {% if ${fault.name || '…'} %}…{% endif %}.`,
      };
    case 'unclosed':
      return {
        error: `this is not closed: ${fault.text}`,
        hint: 'A value ends with }}, a condition with {% endif %}.',
      };
    case 'syntax':
      return {
        error: `this is not understood: ${fault.text}`,
        hint: '`crm help templates` shows how templates are written.',
      };
    case 'limit':
      return { error: 'it would grow without end.', hint: 'Make it shorter.' };
  }
}
