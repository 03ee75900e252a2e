import { useEffect, useId, useRef } from 'react';

/** The dialogs that are open, the one in front last: only that one hears the keyboard. */
const open: string[] = [];

/** Takes everything around the dialog out of reach of keyboard and screen reader; the answer gives it back. */
const setApart = (dialog: HTMLElement): (() => void) => {
  const apart: Element[] = [];
  for (
    let inner: Element = dialog;
    inner.parentElement !== null && inner !== document.body;
    inner = inner.parentElement
  )
    for (const other of Array.from(inner.parentElement.children))
      if (other !== inner && !other.hasAttribute('inert')) {
        other.setAttribute('inert', '');
        apart.push(other);
      }
  return () => {
    for (const other of apart) other.removeAttribute('inert');
  };
};

/** Keeps the keyboard inside an open dialog, closes it on Escape and gives the focus back. Returns the dialog's id. */
export const useDialog = (onClose: () => void): string => {
  const id = useId();
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const before = document.activeElement;
    const dialog = document.getElementById(id);
    const bringBack = dialog === null ? undefined : setApart(dialog);
    dialog?.focus();
    open.push(id);
    const onKey = (event: KeyboardEvent): void => {
      if (open[open.length - 1] !== id) return;
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
      open.splice(open.indexOf(id), 1);
      bringBack?.();
      if (before instanceof HTMLElement) before.focus();
    };
  }, [id]);
  return id;
};
