import { Hono } from 'hono';
import { createFormat } from '../../../lib/locales/format.ts';
import type { InboxApp, InboxServices } from '../app.ts';
import { Appeal, appealStatus, fileAppeal } from '../appeals.ts';
import {
  bytesOf,
  checked,
  type InboxContext,
  Refusal,
  readBody,
  withoutUnstorable,
} from '../http.ts';
import { refuseOtherSites } from '../review/gate.ts';
import {
  type AppealLanguage,
  appealForm,
  appealWords,
  footer,
  statusForm,
  statusList,
} from './appeal-page.ts';
import { html, type Markup, page } from './html.ts';

const languageOf = (text: string | null | undefined): AppealLanguage =>
  text === 'ko' ? 'ko' : 'en';

/** In bytes. The statement alone may be 15 KB of Hangul, three times that when encoded for a form. */
const maxFormLength = 96 * 1024;

/** A form's fields; empty ones count as absent. */
async function fieldsOf(c: InboxContext) {
  const form = new URLSearchParams(new TextDecoder().decode(await bytesOf(c)));
  return Object.fromEntries([...form].filter(([, value]) => value.trim() !== ''));
}

export function createAppealRoutes({
  database,
  config,
  now,
  limit,
  push,
}: InboxServices): InboxApp {
  const app: InboxApp = new Hono();
  const takeForm = [
    refuseOtherSites,
    limit('appeals'),
    readBody(maxFormLength, ['application/x-www-form-urlencoded']),
  ] as const;
  const footerIn = (language: AppealLanguage) => footer(config, language);

  app.get('/appeal', (c) => {
    const params = new URL(c.req.url).searchParams;
    const language = languageOf(params.get('lang'));
    const values = { site: params.get('site'), listingId: params.get('listing') };
    const body = html`${appealForm(language, values, config.appealAnswerDays)}${statusForm(language)}${footerIn(language)}`;
    return page({ title: appealWords[language].title, language, body });
  });
  app.post('/appeal', ...takeForm, async (c) => {
    const fields = await fieldsOf(c);
    const language = languageOf(fields.language);
    const words = appealWords[language];
    try {
      const appeal = withoutUnstorable(checked(Appeal, { ...fields, language }));
      const filed = await fileAppeal(database, appeal, {
        ...{ now: now(), answerDays: config.appealAnswerDays },
      });
      push('appeals');
      const body = html`<p>${words.keep}</p><dl>
<dt>${words.number}</dt><dd>${filed.id}</dd><dt>${words.secret}</dt><dd>${filed.secret}</dd>
<dt>${words.due}</dt><dd>${createFormat(language).date(filed.dueOn)}</dd></dl>${footerIn(language)}`;
      return page({ title: words.receivedTitle, language, body }, 201);
    } catch (error) {
      // The statement stays in the form when another field is wrong.
      const retry = html`${appealForm(language, fields, config.appealAnswerDays)}${footerIn(language)}`;
      return failure(error, language, retry);
    }
  });
  app.post('/appeal/status', ...takeForm, async (c) => {
    const { id: typed = '', secret = '', ...given } = await fieldsOf(c);
    const language = languageOf(given.language);
    try {
      const id = typed.trim().toLowerCase();
      // The number is typed by hand, and the database would fail on an invalid one.
      if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
        throw new Refusal(404, 'no such appeal, or not its secret');
      const status = await appealStatus(database, id, secret.trim());
      const body = html`${statusList(status, language)}${footerIn(language)}`;
      return page({ title: appealWords[language].statusTitle, language, body });
    } catch (error) {
      const back = html`<p><a href="/appeal?lang=${language}">${appealWords[language].back}</a></p>`;
      return failure(error, language, html`${back}${footerIn(language)}`);
    }
  });
  return app;
}

function failure(error: unknown, language: AppealLanguage, content: Markup): Response {
  if (!(error instanceof Refusal)) throw error;
  const words = appealWords[language];
  const what = error.field === undefined ? error.message : `${error.field}: ${error.message}`;
  const body = html`<p role="alert">${what}</p>${content}`;
  return page({ title: words.failed, language, body }, error.status);
}
