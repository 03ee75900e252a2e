export { Chart } from './index.h5.tsx';
