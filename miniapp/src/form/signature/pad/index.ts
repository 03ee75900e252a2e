export { Pad } from './index.h5.tsx';
