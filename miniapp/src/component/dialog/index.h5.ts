import { useEffect, useId, useRef } from 'react';

/** Keeps the keyboard inside an open dialog, closes it on Escape and gives the focus back. Returns the dialog's id. */
export const useDialog = (onClose: () => void): string => {
  const id = useId();
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const before = document.activeElement;
    const dialog = document.getElementById(id);
    dialog?.focus();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close.current();
      if (event.key !== 'Tab' || dialog === null) return;
      const stops = Array.from(dialog.querySelectorAll<HTMLElement>('button, input, textarea'));
      const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
      const other = event.shiftKey ? stops[stops.length - 1] : stops[0];
      if (document.activeElement !== edge || other === undefined) return;
      event.preventDefault();
      other.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [id]);
  return id;
};
