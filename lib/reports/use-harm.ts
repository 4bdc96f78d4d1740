import { useEffect, useRef, useState } from 'preact/hooks';
import type { Harm } from '../core/report.ts';
import { askForHarm } from '../extension/permissions.ts';

/** The fields filled in so far. Without `kind` nothing is sent. */
export type HarmDraft = Partial<Omit<Harm, 'consent'>>;

export interface HarmPart {
  /** `undefined`: no consent, so nothing may be asked. */
  draft: HarmDraft | undefined;
  isRefused: boolean;
  /** `YYYY-MM-DD` */
  today: string;
  onConsent(isGiven: boolean): void;
  onDraft(draft: HarmDraft): void;
}

const draftOf = ({ consent: _given, ...draft }: Harm): HarmDraft => draft;

/** `YYYY-MM-DD` on the shopper's own calendar: in the morning in Seoul it is still yesterday in UTC. */
export const localDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** Harm is part of the report once it says what happened, and is removed with the consent. */
export const useHarm = (
  stored: Harm | undefined,
  keep: (harm: Harm | undefined) => void,
  ask: () => Promise<boolean> = askForHarm,
): HarmPart => {
  const [draft, setDraft] = useState<HarmDraft | undefined>(undefined);
  const [isRefused, setRefused] = useState(false);
  // The stored value is taken over once; after that the form's own state counts.
  const isLoaded = useRef(false);
  /** Only the last click counts: the browser's question may stay open for long. */
  const clicks = useRef(0);
  useEffect(() => {
    if (!stored || isLoaded.current) return;
    isLoaded.current = true;
    setDraft(draftOf(stored));
  }, [stored]);

  const onDraft = (next: HarmDraft) => {
    setDraft(next);
    const { kind, ...changes } = next;
    keep(kind && { consent: true, kind, ...changes });
  };
  return {
    draft,
    isRefused,
    today: localDay(new Date()),
    onConsent(isGiven) {
      isLoaded.current = true;
      setRefused(false);
      clicks.current += 1;
      const click = clicks.current;
      if (!isGiven) {
        setDraft(undefined);
        keep(undefined);
        return;
      }
      // Nothing can be filled in before the answer.
      const settle = (isAllowed: boolean) => {
        if (click !== clicks.current) return;
        setDraft(isAllowed ? {} : undefined);
        setRefused(!isAllowed);
      };
      ask().then(settle, () => settle(false));
    },
    onDraft,
  };
};
