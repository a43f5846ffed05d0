import { showOrg } from '../render/orgs.ts';
import { isOn } from './flags.ts';
import { orgNamed, withPeople } from './orgWords.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** An organisation: what is noted of it, and its people (`cli.md §2`). */
const orgShow: Verb = {
  flags: ['--archived'],
  run(call: Call): Answer {
    const org = withPeople(call, orgNamed(call, call.words), isOn(call, 'archived'));
    return { out: showOrg(org, { now: call.now, today: call.today }, call.face, call.locale) };
  },
};

export default orgShow;
