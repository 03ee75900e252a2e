// The DingTalk build puts index.dd.ts in the place of index.h5.ts (platform/dd.ts).
export { bridge } from './index.h5.ts';
