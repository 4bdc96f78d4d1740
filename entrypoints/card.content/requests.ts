import type { Answer } from '../../lib/core/verdict.ts';
import type { CardInput } from '../../lib/extension/card-slot.ts';
import type { send as Send } from '../../lib/extension/messages.ts';
import { reportText } from '../../lib/reports/report-text.ts';
import type { Requests } from './create-card.tsx';

type Clipboard = Pick<globalThis.Clipboard, 'writeText'>;

/** The card's wishes as messages to the background. */
export const requestsOf = (send: typeof Send, clipboard: Clipboard) => {
  return (
    { listing, language, answer }: CardInput,
    redraw: (answer: Answer) => void,
  ): Requests => ({
    async report(kind, hazard) {
      const reply = await send('report', { kind, listing, hazard });
      if (!reply.stored) return { id: undefined, kind, reason: undefined, text: reply.text };
      const { id } = reply;
      // The report as it was kept, so that what is copied is what would be sent.
      const kept = await send('amend-report', { id });
      const notice = answer.verdict.matches.find(
        (match) => `${match.hazard.source}:${match.hazard.reference}` === hazard,
      );
      const text = kept ? reportText(kept, language, notice?.hazard) : '';
      return { id, kind, reason: kept?.reason, text };
    },
    async amend(id, reason) {
      await send('amend-report', { id, reason });
    },
    async undoReport(id) {
      await send('undo-report', { id });
    },
    async silence(hazard, silenced) {
      const { site, id } = listing;
      redraw(await send('silence', { site, id, hazard, silenced }));
    },
    copy: (text) => clipboard.writeText(text),
  });
};
