import type { ComponentProps } from 'preact';
import { Icon, type StrokeName } from './icon.tsx';

const classes = {
  outlined: 'button outlined',
  /** What the state calls for: one at a time. */
  filled: 'button filled',
  /** Takes something away. */
  grave: 'button grave',
  text: 'text-button',
};

interface ButtonProps extends Omit<ComponentProps<'button'>, 'class' | 'label'> {
  look?: keyof typeof classes;
  /** Its words; anything else stands between its tags. */
  label?: string | undefined;
}

export const Button = ({ look = 'outlined', label, children, ...rest }: ButtonProps) => (
  <button type="button" class={classes[look]} {...rest}>
    {label}
    {children}
  </button>
);

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'class' | 'icon' | 'size'> {
  /** For the ear, and for the eye under the pointer. */
  name: string;
  icon: StrokeName;
  size?: number;
}

export const IconButton = ({ name, icon, size = 20, ...rest }: IconButtonProps) => (
  <button type="button" class="icon-button" aria-label={name} title={name} {...rest}>
    <Icon name={icon} size={size} />
  </button>
);

/** What went wrong, spoken as it appears: it stands there empty before. */
export const Mistake = ({ children, ...rest }: ComponentProps<'p'>) => (
  <p class="mistake" role="alert" {...rest}>
    {children}
  </p>
);
