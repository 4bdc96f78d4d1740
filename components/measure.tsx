import type { Hazard } from '../lib/core/hazard.ts';
import type { Level } from '../lib/core/verdict.ts';
import { useLocale } from './locale.tsx';
import { type ToldMeasurement, tellMeasurements } from './presentation/measurement.ts';
import { asOpening } from './presentation/opening.ts';

/** As many as a card can carry; the notice has the rest. */
const mostShown = 3;

/** For the eye only: the text above and below says it all. */
const Bar = ({ limitAt }: { limitAt: number }) => (
  <div class="bar" aria-hidden="true">
    <div class="bar-tick" style={{ left: `${(limitAt * 100).toFixed(1)}%` }} />
  </div>
);

const OneMeasure = ({ what, value, notes, limitAt }: ToldMeasurement) => {
  const { measured } = useLocale().warning;
  return (
    <li class="measure">
      <p class="measure-line">
        <span>{what ? asOpening(what) : measured.title}</span>
        <strong class="measure-value">{value}</strong>
      </p>
      {limitAt !== undefined && <Bar limitAt={limitAt} />}
      {notes.length > 0 && <p class="measure-notes">{notes.join(' · ')}</p>}
    </li>
  );
};

interface MeasureProps {
  hazard: Pick<Hazard, 'findings' | 'measurements'>;
  level: Level;
  most?: number;
}

export const Measure = ({ hazard, level, most = mostShown }: MeasureProps) => {
  const locale = useLocale();
  const { measured } = locale.warning;
  const told = tellMeasurements(hazard, locale);
  if (told.length === 0) return null;
  const rest = told.length - most;
  return (
    <section class={`measures ${level}`}>
      <h3 class="unseen">{measured.title}</h3>
      <ul>
        {told.slice(0, most).map((one) => (
          <OneMeasure key={`${one.what} ${one.value}`} {...one} />
        ))}
      </ul>
      {rest > 0 && <p class="measure-notes">{measured.more({ count: rest })}</p>}
    </section>
  );
};
