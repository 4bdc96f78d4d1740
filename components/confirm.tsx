import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from './button.tsx';

interface ConfirmProps {
  question: string;
  yes: string;
  no: string;
  onYes(): void;
  onNo(): void;
  children?: ComponentChildren;
}

/**
 * A second word before something is gone. The focus is on "no", which is read with what it means; Esc
 * says no, and afterwards the focus is where it was: a keyboard would else begin again at the top.
 */
export const Confirm = ({ question, yes, no, onYes, onNo, children }: ConfirmProps) => {
  const keep = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    const opener = document.activeElement;
    keep.current?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <fieldset
      class="confirm tint danger"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onNo();
      }}
    >
      <legend>{question}</legend>
      {children && (
        <div class="confirm-body" id={id}>
          {children}
        </div>
      )}
      <div class="toolbar">
        <Button look="grave" label={yes} onClick={onYes} />
        <Button label={no} aria-describedby={children ? id : undefined} ref={keep} onClick={onNo} />
      </div>
    </fieldset>
  );
};
