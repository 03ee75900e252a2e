import { bridge } from '../bridge/index.ts';

const KEY = 'session';

export const token = (): string | undefined => bridge.read(KEY);

export const keepToken = (value: string | undefined): void => bridge.write(KEY, value);
