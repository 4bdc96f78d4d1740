import type { ComponentChildren } from 'preact';
import type { Hazard, Product } from '../../lib/core/hazard.ts';
import type { ListInfo, Match } from '../../lib/core/verdict.ts';
import { chooseText } from '../../lib/locales/choose-text.ts';
import { type Fact, factsOf, isGeneratedReference } from '../presentation/facts.ts';
import { isOrdered, stepsOf } from '../presentation/steps.ts';
import { Button } from './button.tsx';
import { useCopy } from './copy-text.tsx';
import { Icon } from './icon.tsx';
import { useLocale } from './locale.tsx';
import { Emphasised } from './text.tsx';

export const FactRow = ({ name, lines }: Fact) => (
  <div class="fact">
    <dt>{name}</dt>
    {lines.map(({ text, language }) => (
      <dd key={text} lang={language}>
        {text}
      </dd>
    ))}
  </div>
);

const toClipboard = (text: string): Promise<void> => navigator.clipboard.writeText(text);

/** The notice's number, to search for on the authority's site. */
const CopyNumber = ({ number }: { number: string }) => {
  const { warning, reporting } = useLocale();
  const { state, onCopy } = useCopy(number, toClipboard);
  return (
    <p>
      <Button look="text" onClick={onCopy}>
        <Icon name={state === 'copied' ? 'check' : 'copy'} size={16} />
        {state === 'copied' ? reporting.official.copied : warning.fact.copyNumber}
      </Button>
    </p>
  );
};

export const Facts = ({ hazard, product }: { hazard: Hazard; product: Product | undefined }) => {
  const locale = useLocale();
  const { fact } = locale.warning;
  const details = chooseText(hazard.details, locale.language);
  return (
    <section class="facts">
      <h3 class="visually-hidden">{fact.title}</h3>
      <dl>
        {factsOf(hazard, product, locale).map((one) => (
          <FactRow key={one.name} {...one} />
        ))}
      </dl>
      {details && (
        <p class="note" lang={details.language}>
          {details.text}
        </p>
      )}
      {hazard.link?.kind === 'search' && (
        <>
          <p class="note">{fact.searchLink}</p>
          {!isGeneratedReference(hazard.reference) && <CopyNumber number={hazard.reference} />}
        </>
      )}
    </section>
  );
};

interface StepsProps {
  children: ComponentChildren;
  steps: readonly string[];
}

export const Steps = ({ children, steps }: StepsProps) => (
  <section class="steps">
    {children}
    <ol>
      {steps.map((one) => (
        <li key={one}>
          <Emphasised text={one} />
        </li>
      ))}
    </ol>
  </section>
);

export const WhatToDo = ({ match }: { match: Match }) => {
  const locale = useLocale();
  const { step } = locale.warning;
  return (
    <Steps steps={stepsOf(match, locale)}>
      <h3>{isOrdered(match.hazard) ? step.title : step.general}</h3>
    </Steps>
  );
};

export const Foot = ({ list }: { list: ListInfo | undefined }) => {
  const { date, warning } = useLocale();
  return (
    <p class="foot">
      {list ? `${warning.foot.list({ date: date(list.date) })} · ` : ''}
      {warning.foot.local}
    </p>
  );
};
