import type { AllHTMLAttributes, ComponentProps } from 'preact';
import { Icon, type StrokeName } from './icon.tsx';

const classes = {
  outlined: 'button outlined',
  /** The main action, at most one at a time. */
  filled: 'button filled',
  /** Deletes something. */
  destructive: 'button destructive',
  text: 'text-button',
};

interface ButtonProps extends Omit<ComponentProps<'button'>, 'class' | 'label'> {
  look?: keyof typeof classes;
  label?: string | undefined;
}

export const Button = ({ look = 'outlined', label, children, ...rest }: ButtonProps) => (
  <button type="button" class={classes[look]} {...rest}>
    {label}
    {children}
  </button>
);

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'class' | 'icon' | 'size'> {
  name: string;
  icon: StrokeName;
  size?: number;
}

export const IconButton = ({ name, icon, size = 20, ...rest }: IconButtonProps) => (
  <button type="button" class="icon-button" aria-label={name} title={name} {...rest}>
    <Icon name={icon} size={size} />
  </button>
);

/** An error, announced when it appears: the element has to be there empty before. */
export const FieldError = ({ children, ...rest }: ComponentProps<'p'>) => (
  <p class="mistake" role="alert" {...rest}>
    {children}
  </p>
);

interface FileButtonProps
  extends Pick<AllHTMLAttributes<HTMLInputElement>, 'accept' | 'aria-describedby' | 'disabled'> {
  label: string;
  onFile(file: File): void;
}

/** Looks like our buttons: the browser's own file field lies above it, transparent. */
export const FileButton = ({ label, onFile, ...rest }: FileButtonProps) => (
  <label class="button outlined file">
    {label}
    <input
      {...rest}
      type="file"
      onChange={(event) => {
        const [file] = event.currentTarget.files ?? [];
        if (file) onFile(file);
        // Emptied, so that the same file can be chosen again after it was corrected.
        event.currentTarget.value = '';
      }}
    />
  </label>
);

interface SwitchProps {
  label: string;
  isOn: boolean;
  onSwitch(isOn: boolean): void;
}

/** A switch. If the browser has to be asked first, it shows the present state until then. */
export const Switch = ({ label, isOn, onSwitch }: SwitchProps) => (
  <label class="switch">
    <input
      type="checkbox"
      role="switch"
      aria-checked={isOn}
      checked={isOn}
      onChange={({ currentTarget }) => {
        const { checked } = currentTarget;
        currentTarget.checked = isOn;
        onSwitch(checked);
      }}
    />
    <span class="visually-hidden">{label}</span>
  </label>
);
