import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from './button.tsx';

export interface CalloutProps {
  tone?: 'caution' | 'danger' | 'advice';
  /** Announced when the content changes: for that it has to be on the page, empty, before. */
  role?: 'status' | 'alert';
  icon?: ComponentChildren;
  action?: { label: string; onClick(): void } | undefined;
  end?: ComponentChildren;
  children?: ComponentChildren;
}

/** A message in a box, invisible without content. */
export const Callout = ({ tone, role, icon, action, end, children }: CalloutProps) => (
  <div class={tone ? `callout tint ${tone}` : 'callout'} role={role}>
    {children && (
      <>
        {icon}
        <div class="callout-text">
          {typeof children === 'string' ? <p>{children}</p> : children}
          {action && <Button label={action.label} onClick={action.onClick} />}
        </div>
        {end}
      </>
    )}
  </div>
);

interface ConfirmProps {
  question: string;
  yes: string;
  no: string;
  onYes(): void;
  onNo(): void;
  children?: ComponentChildren;
}

/** Asks before something is deleted. Focus and Esc are on "no"; afterwards focus goes back. */
export const Confirm = ({ question, yes, no, onYes, onNo, children }: ConfirmProps) => {
  const noButton = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    const opener = document.activeElement;
    noButton.current?.focus();
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
        <Button look="destructive" label={yes} onClick={onYes} />
        <Button
          label={no}
          aria-describedby={children ? id : undefined}
          ref={noButton}
          onClick={onNo}
        />
      </div>
    </fieldset>
  );
};
