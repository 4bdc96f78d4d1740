import { browser } from 'wxt/browser';
import { siteOf } from '../sites/index.ts';
import { createAnswer } from './answer.ts';
import type { Parts } from './parts.ts';
import type { Troubles } from './troubles.ts';

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
