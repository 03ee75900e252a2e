import { useEffect, useState } from 'react';
import { bridge } from '../bridge/index.ts';

/** From here on a list and what one opened of it stand side by side. CSS pixels. */
const WIDE = 1024;

/** Whether the screen is wide now; it follows the window where there is one. */
export const useWide = (): boolean => {
  const [wide, setWide] = useState(() => bridge.phone().width >= WIDE);
  useEffect(() => bridge.onResize((width) => setWide(width >= WIDE)), []);
  return wide;
};
