import type { ContactRecord } from '../../domain/contact.ts';
import type { Brief } from '../../render/brief.ts';
import { scriptBelow } from '../../render/draft.ts';
import { shownBrief } from '../show.ts';
import type { Answer, Call } from '../verb.ts';
import { matterOf } from './matter.ts';
import { spoken } from './spoken.ts';

/** The brief with what to have at hand below it: the first call's script until they are a client, then the one for help. */
export async function briefWithScript(call: Call, contact: ContactRecord, brief: Brief): Promise<Answer> {
  const { standing } = brief.acquaintance;
  const name = standing === 'lead' || standing === 'prospect' ? 'first-call' : 'help-call';
  const script = await spoken(call, name, matterOf(call, contact));
  const answer = await shownBrief(call, brief, { script });
  if (call.face.format === 'json' || call.face.format === 'jsonl') return answer;
  return { out: `${answer.out}${scriptBelow(script, call.face)}` };
}
