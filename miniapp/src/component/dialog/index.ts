export { useDialog } from './index.h5.ts';
