import type { PersonValue } from '@dingban/shared/form/value';
import { useState } from 'react';
import { bridge } from '../../bridge/index.ts';

/** Asks DingTalk's contacts first; `open` says that our own list has to be shown instead. */
export const usePersonChoice = (title: string, onChosen: (person: PersonValue) => void) => {
  const [open, setOpen] = useState(false);
  return {
    open,
    close: () => setOpen(false),
    choose: () => {
      void bridge.choosePerson(title).then((chosen) => {
        if (chosen.ok) onChosen(chosen.value);
        else if (chosen.why !== 'cancelled') setOpen(true);
      });
    },
  };
};
