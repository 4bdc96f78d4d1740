import type { ComponentChildren } from 'preact';
import { Button } from './button.tsx';

export interface CalloutProps {
  /** Without one it is a plain word about how things stand. */
  tone?: 'caution' | 'danger' | 'advice';
  /** As it becomes true it is spoken; one that is spoken later has to stand here empty before. */
  role?: 'status' | 'alert';
  icon?: ComponentChildren;
  action?: { label: string; onClick(): void } | undefined;
  /** Stands at the end of the line. */
  end?: ComponentChildren;
  children?: ComponentChildren;
}

/** A short word in a box of its own. With nothing to say it is not seen. */
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
