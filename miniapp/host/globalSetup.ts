import { ensureBuilt } from './build.ts';

export default (): void => {
  ensureBuilt('dd');
};
