import { useState } from 'preact/hooks';
import { Field } from '../../../components/field.tsx';
import type { ActionType, RiskType } from '../../../lib/core/hazard.ts';
import { withoutMarkup } from '../../../lib/locales/message.ts';
import type { Claim } from '../../inbox/review/actions.ts';
import { Checks, FormPanel } from '../fields.tsx';
import { nameOfLanguage, reviewLanguages, useWords } from '../words/words.ts';
import { readCountries, textsOf } from './first-claim.ts';

interface ClaimFormProps {
  first: Claim;
  isBusy: boolean;
  onSend(claim: Claim): void;
  onCancel(): void;
}

/** What shoppers will read, to be agreed on word for word. */
export const ClaimForm = ({ first, isBusy, onSend, onCancel }: ClaimFormProps) => {
  const words = useWords();
  const { claim: labels } = words;
  const [claim, setClaim] = useState(first);
  const [countries, setCountries] = useState(first.countries.join(', '));
  const [isTried, setTried] = useState(false);
  const change = (part: Partial<Claim>) => setClaim({ ...claim, ...part });
  const [names, finding] = [textsOf(claim.names), textsOf(claim.finding)];
  const codes = readCountries(countries);
  const send = () => {
    setTried(true);
    if (!names || !finding || !codes) return;
    const { category: _, ...rest } = claim;
    const category = claim.category?.trim();
    onSend({ ...rest, names, finding, countries: codes, ...(category && { category }) });
  };
  return (
    <FormPanel
      {...{ title: labels.title, intro: labels.intro, send: labels.send, cancel: words.cancel }}
      {...{ isBusy, onSend: send, onCancel }}
    >
      {reviewLanguages.map((language) => (
        <Field
          key={language}
          label={labels.name(nameOfLanguage(language))}
          value={claim.names[language] ?? ''}
          lang={language}
          most={300}
          mistake={isTried && !names ? labels.needsName : undefined}
          onInput={(text) => change({ names: { ...claim.names, [language]: text } })}
        />
      ))}
      {reviewLanguages.map((language) => (
        <Field
          key={language}
          label={labels.finding(nameOfLanguage(language))}
          hint={labels.findingHint[language]}
          value={claim.finding[language] ?? ''}
          lang={language}
          most={1000}
          lines={2}
          mistake={isTried && !finding ? labels.needsFinding : undefined}
          onInput={(text) => change({ finding: { ...claim.finding, [language]: text } })}
        />
      ))}
      <Checks
        label={labels.risks}
        all={Object.entries(words.risk) as [RiskType, string][]}
        chosen={claim.risks}
        onChange={(risks) => change({ risks })}
      />
      <Checks
        label={labels.actions}
        all={(Object.keys(words.actions) as ActionType[]).map((name) => [
          name,
          withoutMarkup(words.actions[name]),
        ])}
        chosen={claim.actions}
        onChange={(actions) => change({ actions })}
      />
      <Field
        label={labels.countries}
        value={countries}
        most={1000}
        mistake={isTried && !codes ? labels.badCountries : undefined}
        onInput={setCountries}
      />
      <Field
        label={labels.category}
        value={claim.category ?? ''}
        most={300}
        onInput={(category) => change({ category })}
      />
    </FormPanel>
  );
};
