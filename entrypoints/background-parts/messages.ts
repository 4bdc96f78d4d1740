import { browser } from 'wxt/browser';
import { createAnswer } from '../../lib/background/answer.ts';
import type { Parts } from '../../lib/background/parts.ts';
import type { Troubles } from '../../lib/background/troubles.ts';
import { siteOf } from '../../lib/sites/index.ts';

/** Answers every message; call it in the first tick. */
export function answerMessages(ownOrigin: string, parts: Parts, troubles: Troubles): void {
  const answer = createAnswer({
    ownId: browser.runtime.id,
    ownOrigin,
    siteAt: (url) => (URL.canParse(url) ? siteOf(new URL(url))?.name : undefined),
    parts,
    troubled: (request, error) => void troubles.note(request, error),
  });
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    answer(message, sender).then(respond);
    return true;
  });
}
