import { useState } from 'preact/hooks';
import type { Answers, Finding, Outcome } from '../../lib/core/affected.ts';
import type { Inquiry } from '../../lib/core/affected-case.ts';
import type { Hazard } from '../../lib/core/hazard.ts';
import { chooseText } from '../../lib/locales/choose-text.ts';
import type { PageLocale } from '../../lib/locales/locale.ts';
import { needsRefund, orderedSteps } from '../presentation/steps.ts';
import { Button } from '../shared/button.tsx';
import { Callout, type CalloutProps } from '../shared/callout.tsx';
import { Steps } from '../shared/details.tsx';
import { LevelIcon } from '../shared/icon.tsx';
import { usePageLocale } from '../shared/locale.tsx';
import { focusNow } from '../shared/use-focus.ts';
import { AffectedQuestion } from './affected-question.tsx';

const maxSteps = 5;

/**
 * The authority's actions, then the remedy. Without certainty no owner is told to go on using it.
 */
const ownerSteps = (hazard: Hazard, finding: Finding | undefined, locale: PageLocale): string[] => {
  const { alerts } = locale;
  const { step } = locale.warning;
  if (finding === 'not-among') return [];
  if (finding === 'cannot-tell') return [alerts.untilKnown, alerts.askSeller, alerts.keepProof];
  const actions = hazard.actions.filter((action) => action !== 'stop_using');
  // An authority that names other actions than to stop using it has its reasons (a repair, a
  // label).
  const mayUseOn = hazard.actions.length > 0 && actions.length === hazard.actions.length;
  return [
    ...(mayUseOn ? [] : [alerts.stopUsing]),
    ...orderedSteps({ ...hazard, actions }, locale).slice(0, maxSteps),
    ...(needsRefund(hazard) ? [step.askRefund] : []),
    alerts.keepProof,
  ];
};

const calloutOf: Record<Finding, Pick<CalloutProps, 'tone' | 'icon'>> = {
  affected: { tone: 'danger', icon: <LevelIcon level="danger" size={20} /> },
  'not-among': { icon: <LevelIcon level="none" size={20} /> },
  'cannot-tell': { tone: 'caution', icon: <LevelIcon level="caution" size={20} /> },
};

export const OwnerSteps = ({ hazard, finding }: { hazard: Hazard; finding?: Finding }) => {
  const locale = usePageLocale();
  const steps = ownerSteps(hazard, finding, locale);
  if (steps.length === 0) return null;
  return (
    <Steps steps={steps}>
      <h4>{locale.alerts.stepsTitle}</h4>
    </Steps>
  );
};

interface ResultProps {
  outcome: Outcome;
  hazard: Hazard;
  onAgain?: (() => void) | undefined;
}

const Result = ({ outcome, hazard, onAgain }: ResultProps) => {
  const { alerts } = usePageLocale();
  const { finding, reasons } = outcome;
  return (
    <>
      <Callout {...calloutOf[finding]}>
        <h4 tabIndex={-1} ref={focusNow}>
          {alerts.result[finding].title}
        </h4>
        {reasons.map((reason) => (
          <p key={reason}>{alerts.reason[reason]}</p>
        ))}
        <p>{alerts.result[finding].body}</p>
      </Callout>
      <OwnerSteps hazard={hazard} finding={finding} />
      {onAgain && <Button look="text" label={alerts.again} onClick={onAgain} />}
    </>
  );
};

/** Asks for the notice's identifiers one by one, until the product is known to be affected. */
export const Affected = ({ hazard, inquiry }: { hazard: Hazard; inquiry: Inquiry }) => {
  const { alerts, language } = usePageLocale();
  const [answers, setAnswers] = useState<Answers>({});
  const { questions } = inquiry;
  const outcome = inquiry.outcome(answers);
  const next =
    outcome.finding === 'affected'
      ? undefined
      : questions.find(({ identifier }) => !(identifier in answers));
  const hint = hazard.products.map((product) => chooseText(product.hint, language)).find(Boolean);
  return (
    <section class="affected" aria-label={alerts.check}>
      {next ? (
        <>
          <p class="note">
            {alerts.question({ index: questions.indexOf(next) + 1, count: questions.length })}
          </p>
          <AffectedQuestion
            key={next.identifier}
            question={next}
            hint={hint}
            isReadable={inquiry.isReadable}
            onAnswer={(text) => setAnswers({ ...answers, [next.identifier]: text })}
          />
        </>
      ) : (
        <Result
          outcome={outcome}
          hazard={hazard}
          onAgain={questions.length > 0 ? () => setAnswers({}) : undefined}
        />
      )}
    </section>
  );
};
