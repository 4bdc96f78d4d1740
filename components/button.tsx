import type { ComponentProps } from 'preact';
import { useRef } from 'preact/hooks';
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

/** What went wrong, spoken as it appears: it stands there empty before. */
export const Mistake = ({ children, ...rest }: ComponentProps<'p'>) => (
  <p class="mistake" role="alert" {...rest}>
    {children}
  </p>
);

interface FileButtonProps {
  label: string;
  accept: string;
  isDisabled?: boolean;
  describedBy?: string;
  onFile(file: File): void;
}

/** A button like the others that lets a file be chosen; the browser's own field looks like none. */
export const FileButton = (props: FileButtonProps) => {
  const { label, accept, isDisabled = false, onFile } = props;
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file can be chosen again after it was mended.
          event.currentTarget.value = '';
        }}
      />
      <Button
        label={label}
        disabled={isDisabled}
        aria-describedby={props.describedBy}
        onClick={() => field.current?.click()}
      />
    </>
  );
};

interface SwitchProps {
  label: string;
  isOn: boolean;
  onSwitch(isOn: boolean): void;
}

/** On or off. Where the browser is asked first, it shows what is, not what is wished for. */
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
    <span class="unseen">{label}</span>
  </label>
);
