import { useLocale, usePageWords } from '../locale.tsx';
import { regions } from './regions.ts';

interface RegionSwitchProps {
  /** ISO 3166-1 alpha-2, or `auto`. */
  chosen: string;
  onChoose(region: string): void;
}

export const RegionSwitch = ({ chosen, onChoose }: RegionSwitchProps) => {
  const { language: words, options } = usePageWords();
  const { language, country } = useLocale();
  const named = regions
    .map((code) => ({ code, name: country(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  return (
    <select
      class="select"
      aria-label={words.region}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="auto">{options.regionAuto}</option>
      {named.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
};
