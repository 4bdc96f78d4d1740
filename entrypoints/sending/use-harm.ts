import { useEffect, useRef, useState } from 'preact/hooks';
import type { HarmDraft, HarmPart } from '../../components/sending/harm-field.tsx';
import type { Harm } from '../../lib/core/report.ts';
import { askForHarm } from '../../lib/extension/ask-permission.ts';

const draftOf = ({ consent: _given, ...draft }: Harm): HarmDraft => draft;

/** Harm goes along from the moment it says what happened, and is gone when the consent is. */
export const useHarm = (
  kept: Harm | undefined,
  keep: (harm: Harm | undefined) => void,
): HarmPart => {
  const [draft, setDraft] = useState<HarmDraft | undefined>(undefined);
  const [isRefused, setRefused] = useState(false);
  // What was kept is taken over once; from then on what stands here counts.
  const isTakenOver = useRef(false);
  useEffect(() => {
    if (!kept || isTakenOver.current) return;
    isTakenOver.current = true;
    setDraft(draftOf(kept));
  }, [kept]);

  const onDraft = (next: HarmDraft) => {
    setDraft(next);
    const { kind, ...rest } = next;
    keep(kind && { consent: true, kind, ...rest });
  };
  return {
    draft,
    isRefused,
    today: new Date().toISOString().slice(0, 10),
    onConsent(isGiven) {
      isTakenOver.current = true;
      setRefused(false);
      if (!isGiven) {
        setDraft(undefined);
        keep(undefined);
        return;
      }
      setDraft({});
      askForHarm().then(
        (isAllowed) => {
          if (isAllowed) return;
          setDraft(undefined);
          setRefused(true);
        },
        () => setDraft(undefined),
      );
    },
    onDraft,
  };
};
