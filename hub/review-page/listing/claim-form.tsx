import { useState } from 'preact/hooks';
import { Field } from '../../../components/shared/field.tsx';
import type { ActionType, RiskType } from '../../../lib/core/hazard.ts';
import { withoutMarkup } from '../../../lib/locales/message.ts';
import type { Claim } from '../../inbox/review/cases.ts';
import type { ListingDetails } from '../../inbox/review/queue.ts';
import { Checks, FormPanel, LanguageFields } from '../forms.tsx';
import { useWords } from '../words.ts';

const languageOf = (tag: string | undefined): 'ko' | 'en' =>
  tag?.toLowerCase().startsWith('ko') ? 'ko' : 'en';

/** The initial content: the proposal or the published text, else data from the reports. */
export function initialClaim({ case: currentCase, reports }: ListingDetails): Claim {
  if (currentCase?.pending?.action === 'confirm') return currentCase.pending.content;
  if (currentCase?.claim) return currentCase.claim;
  const titledReport = reports.find(({ report }) => report.title);
  const names = titledReport?.report.title
    ? { [languageOf(titledReport.report.language)]: titledReport.report.title.slice(0, 300) }
    : {};
  const countries = new Set(reports.flatMap(({ report }) => report.region ?? []));
  return {
    names,
    finding: {},
    risks: [],
    actions: ['stop_using'],
    countries: [...countries].sort(),
  };
}

/** Country codes separated by commas or spaces; `undefined` if one of them is invalid. */
function readCountries(text: string): string[] | undefined {
  const codes = [...new Set(text.toUpperCase().match(/[^\s,]+/g))];
  return codes.every((code) => /^[A-Z]{2}$/.test(code)) ? codes : undefined;
}

/** The texts that are not empty; `undefined` without any. */
export function textsOf(all: Readonly<Record<string, string>>): Record<string, string> | undefined {
  const filled = Object.entries(all)
    .map(([language, text]) => [language, text.trim()] as const)
    .filter(([, text]) => text !== '');
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
}

interface ClaimFormProps {
  first: Claim;
  isBusy: boolean;
  onSend(claim: Claim): void;
  onCancel(): void;
}

interface ClaimChecksProps {
  claim: Claim;
  onChange(change: Pick<Partial<Claim>, 'risks' | 'actions'>): void;
}

const ClaimChecks = ({ claim, onChange }: ClaimChecksProps) => {
  const { claim: labels, risk, actions: names } = useWords();
  return (
    <>
      <Checks
        label={labels.risks}
        all={Object.entries(risk) as [RiskType, string][]}
        chosen={claim.risks}
        onChange={(risks) => onChange({ risks })}
      />
      <Checks
        label={labels.actions}
        all={(Object.keys(names) as ActionType[]).map((name) => [name, withoutMarkup(names[name])])}
        chosen={claim.actions}
        onChange={(actions) => onChange({ actions })}
      />
    </>
  );
};

/** The form for the text that shoppers will read, on which two reviewers agree word for word. */
export const ClaimForm = ({ first, isBusy, onSend, onCancel }: ClaimFormProps) => {
  const words = useWords();
  const { claim: labels } = words;
  const [claim, setClaim] = useState(first);
  const [countries, setCountries] = useState(first.countries.join(', '));
  const [wasSubmitted, setTried] = useState(false);
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
      <LanguageFields
        {...{ label: labels.name, value: claim.names, maxLength: 300 }}
        mistake={wasSubmitted && !names ? labels.needsName : undefined}
        onInput={(texts) => change({ names: texts })}
      />
      <LanguageFields
        {...{ label: labels.finding, hints: labels.findingHint, value: claim.finding }}
        {...{ maxLength: 1000, lines: 2 }}
        mistake={wasSubmitted && !finding ? labels.needsFinding : undefined}
        onInput={(texts) => change({ finding: texts })}
      />
      <ClaimChecks claim={claim} onChange={change} />
      <Field
        label={labels.countries}
        value={countries}
        maxLength={1000}
        mistake={wasSubmitted && !codes ? labels.badCountries : undefined}
        onInput={setCountries}
      />
      <Field
        label={labels.category}
        value={claim.category ?? ''}
        maxLength={300}
        onInput={(category) => change({ category })}
      />
    </FormPanel>
  );
};
