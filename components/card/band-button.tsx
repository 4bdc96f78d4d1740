import type { Ref } from 'preact';
import { Icon, type StrokeName } from '../icon.tsx';

interface BandButtonProps {
  name: string;
  icon: StrokeName;
  onClick(event: Event): void;
  isExpanded?: boolean;
  button?: Ref<HTMLButtonElement> | undefined;
}

export const BandButton = ({ name, icon, onClick, isExpanded, button }: BandButtonProps) => (
  <button
    type="button"
    class="icon-button"
    ref={button ?? null}
    aria-expanded={isExpanded}
    aria-label={name}
    title={name}
    onClick={onClick}
  >
    <Icon name={icon} />
  </button>
);
