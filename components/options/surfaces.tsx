import { usePageWords } from '../locale.tsx';
import { SwitchRow } from './option-row.tsx';

/** Where on the shops' pages the shopper is told; the card on a product's own page always stands. */
export interface SurfaceChoice {
  cards: boolean;
  purchase: boolean;
  lines: boolean;
}

interface SurfacesProps {
  chosen: SurfaceChoice;
  onChoose(chosen: SurfaceChoice): void;
}

const names = ['cards', 'purchase', 'lines'] as const;

/** Markers on cards, the question before a purchase, markers in cart and orders. */
export const Surfaces = ({ chosen, onChoose }: SurfacesProps) => {
  const { surfaces } = usePageWords().options;
  return (
    <>
      {names.map((name) => (
        <SwitchRow
          key={name}
          title={surfaces[name].title}
          hint={surfaces[name].hint}
          isOn={chosen[name]}
          onSwitch={(isOn) => onChoose({ ...chosen, [name]: isOn })}
        />
      ))}
    </>
  );
};
