import { group } from '../define.ts';
import { entry } from '../fields.ts';

/** Which of the registered seals is to be used. What is stamped can be compared with the register only then. */
export const whichSeal = group('whichSeal', ['所用印章', 'Which seal'], 'apply', [
  entry('seal', ['印章', 'Seal'], 'seals', {
    help: ['从本村印章台账中选择', 'Chosen from the register of seals of the village'],
  }),
]);
