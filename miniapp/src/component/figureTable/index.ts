export { FigureTable } from './index.h5.tsx';
