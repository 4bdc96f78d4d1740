import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../../lib/locales/languages.ts';
import { Confirm } from '../confirm.tsx';
import { Canary } from '../icon.tsx';
import { LanguageSwitch } from '../language-switch.tsx';
import { usePageWords } from '../locale.tsx';
import { RegionSwitch } from './region-switch.tsx';

export type EraseState = 'idle' | 'working' | 'erased' | 'failed';

export interface OptionsPageProps {
  language: Language | 'auto';
  /** ISO 3166-1 alpha-2, or `auto`. */
  region: string;
  /** Findings about kinds of goods are told. */
  hasAdvice: boolean;
  erase: EraseState;
  onLanguage(language: Language | 'auto'): void;
  onRegion(region: string): void;
  onAdvice(hasAdvice: boolean): void;
  /** The shops' picture hosts are allowed; `undefined` where the browser has not said yet. */
  comparesPictures: boolean | undefined;
  onPictures(compares: boolean): void;
  onErase(): void;
  /** The section of the hazard list. */
  children?: ComponentChildren;
}

interface RowProps {
  title: string;
  hint: string;
  children: ComponentChildren;
}

const Row = ({ title, hint, children }: RowProps) => (
  <section class="option">
    <div class="option-text">
      <h2>{title}</h2>
      <p class="note">{hint}</p>
    </div>
    {children}
  </section>
);

interface SwitchRowProps {
  title: string;
  hint: string;
  isOn: boolean;
  onSwitch(isOn: boolean): void;
}

export const SwitchRow = ({ title, hint, isOn, onSwitch }: SwitchRowProps) => (
  <Row title={title} hint={hint}>
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        checked={isOn}
        onChange={({ currentTarget }) => {
          const { checked } = currentTarget;
          // Where the browser is asked first, the switch shows what is, not what is wished for.
          currentTarget.checked = isOn;
          onSwitch(checked);
        }}
      />
      <span class="unseen">{title}</span>
    </label>
  </Row>
);

const Advice = ({ hasAdvice, onAdvice }: OptionsPageProps) => {
  const { options } = usePageWords();
  return (
    <SwitchRow
      title={options.advice}
      hint={options.adviceHint}
      isOn={hasAdvice}
      onSwitch={onAdvice}
    />
  );
};

const Pictures = ({ comparesPictures = false, onPictures }: OptionsPageProps) => {
  const { options } = usePageWords();
  return (
    <SwitchRow
      title={options.pictures}
      hint={options.picturesHint}
      isOn={comparesPictures}
      onSwitch={onPictures}
    />
  );
};

const Erase = ({ erase, onErase }: OptionsPageProps) => {
  const { options } = usePageWords();
  const [isAsking, ask] = useState(false);
  const said = { idle: '', working: options.working, erased: options.erased, failed: '' };
  return (
    <>
      <Row title={options.erase} hint={options.eraseHint}>
        <button
          type="button"
          class="button grave"
          disabled={erase === 'working'}
          onClick={() => ask(true)}
        >
          {options.erase}
        </button>
      </Row>
      {isAsking && (
        <Confirm
          question={options.eraseConfirm}
          yes={options.eraseYes}
          no={options.eraseNo}
          onNo={() => ask(false)}
          onYes={() => {
            ask(false);
            onErase();
          }}
        />
      )}
      <p class="page-status" role="status">
        {said[erase]}
      </p>
      <p class="page-status" role="alert">
        {erase === 'failed' ? options.failed : ''}
      </p>
    </>
  );
};

/** What the shopper may choose; each change is kept at once. */
export const OptionsPage = (props: OptionsPageProps) => {
  const { options, language, name } = usePageWords();
  return (
    <main class="page narrow">
      <header class="page-head">
        <Canary size={40} />
        <div>
          <h1>{options.title}</h1>
          <p class="note">{name}</p>
        </div>
      </header>
      <Row title={language.label} hint={options.languageHint}>
        <LanguageSwitch chosen={props.language} onChoose={props.onLanguage} />
      </Row>
      <Row title={language.region} hint={options.regionHint}>
        <RegionSwitch chosen={props.region} onChoose={props.onRegion} />
      </Row>
      <Advice {...props} />
      <Pictures {...props} />
      {props.children}
      <Erase {...props} />
    </main>
  );
};
