export { Area, Box, DateInput, Heading, Input, Label, Picture, Press, Words } from './index.h5.tsx';
