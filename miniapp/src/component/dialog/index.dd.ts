import { useId } from 'react';

/** The mini-program has no keyboard focus to keep. */
export const useDialog = (_onClose: () => void): string => useId();
