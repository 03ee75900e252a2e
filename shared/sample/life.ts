import { type Definition, findNode } from '../catalogue/definition.ts';
import { holds } from '../form/condition.ts';
import type { Values } from '../form/value.ts';
import { holders } from '../org/directory.ts';
import { HOUR, localDate } from '../time/clock.ts';
import { mayJoin, mayTake } from '../workflow/decide/signers.ts';
import { goodInput } from './given.ts';
import { applicantIn, goOnce, START, type Story, tell, waitingIn } from './story.ts';
import { waysThrough } from './ways.ts';

/** Wishes for an application whose case passes the most steps. */
const longestWay = ({ sub }: Definition): Values => {
  const today = localDate(START);
  const passed = (wishes: Values): number => {
    const values = { ...wishes, ...goodInput(sub.form, 'apply', today, wishes) };
    return sub.process.nodes.filter(({ when }) => when === undefined || holds(when, values)).length;
  };
  return waysThrough(sub).reduce<Values>(
    (best, wishes) => (passed(wishes) > passed(best) ? wishes : best),
    {},
  );
};

/** Somebody of the village who has nothing to do with the case objects, and is answered. */
const objected = (story: Story): void => {
  const [asked = ''] = waitingIn(story);
  story.act('rep-2', 'object');
  story.pass(HOUR);
  story.act(asked, 'answer');
};

/** Whether a later step may ask this person, who could not act there after having signed. */
const isNeeded = (story: Story, person: string): boolean => {
  const { directory } = story.context('');
  return story.definition.sub.process.nodes.some(({ roles, substitutes }) =>
    holders(directory, [...roles, ...(substitutes ?? [])]).includes(person),
  );
};

/** What people do at a step beside deciding it, as far as it fits. */
const dealings = (story: Story): void => {
  const [asked = ''] = waitingIn(story);
  const joining = mayJoin(story.state(), story.context(asked)).find((person) => !isNeeded(story, person));
  if (joining !== undefined) {
    story.act(asked, 'addSigner', { people: [joining], where: 'before' });
    story.act(joining, 'approve', { comment: '没有意见' });
  }
  const [taking] = mayTake(story.state(), story.context(asked));
  const now = taking ?? asked;
  if (taking !== undefined) story.act(asked, 'transfer', { to: taking });
  story.act(story.state().applicant, 'comment', { comment: '附件已补齐', people: ['resident'] });
  story.act(now, 'suspend', { reason: '等待会议决定' });
  story.pass(50 * HOUR);
  story.act(now, 'resume', { reason: '会议已开' });
  story.pass(HOUR);
  story.act(story.state().applicant, 'urge', { reason: '请尽快办理' });
};

/**
 * The whole life of one case with nearly everything that can happen on its way: returned, late, handed over, joined,
 * suspended, objected to, carried out, disclosed, closed. For histories that are kept for ever.
 */
export const wholeLife = (definition: Definition): Story => {
  const values = longestWay(definition);
  const wishes = { values };
  const story = tell(definition);
  const applicant = applicantIn(story);
  story.act(applicant, 'submit', wishes);
  const [first = ''] = waitingIn(story);
  story.open(first);
  story.act(first, 'return', { ...wishes, reason: '附件不清楚，请重新拍照' });
  story.act(applicant, 'resubmit', wishes);
  dealings(story);
  for (let turn = 0; turn < 60 && story.state().standing !== undefined; turn += 1) {
    const { standing, steps, objections } = story.state();
    const kind = findNode(definition.sub, standing?.node ?? '')?.kind;
    if (kind === 'publicity' && objections?.some(({ entered }) => entered === standing?.entered) !== true)
      objected(story);
    if (kind === 'implement' && steps.every(({ type }) => type !== 'lapse')) story.wake();
    goOnce(story, wishes);
  }
  story.wake();
  return story;
};
