import { createFormat } from '../../../lib/locales/format.ts';
import { shops } from '../../../lib/sites/facts.ts';
import en from '../../words/en/appeal.json' with { type: 'json' };
import ko from '../../words/ko/appeal.json' with { type: 'json' };
import { Appeal, type AppealStatus, appealStatus, fileAppeal } from '../appeals.ts';
import type { InboxConfig } from '../config.ts';
import {
  type Client,
  checked,
  cleaned,
  type InboxRequest,
  needType,
  Refusal,
  readBody,
} from '../http.ts';
import { refuseOtherSites } from '../review/routes.ts';
import type { Routes, Surroundings } from '../router.ts';
import { html, type Markup, page } from './html.ts';

const appealWords = { en, ko };
type AppealLanguage = keyof typeof appealWords;
const languageOf = (text: string | null | undefined): AppealLanguage =>
  text === 'ko' ? 'ko' : 'en';

/** The statement alone may be 15 KB of Hangul, three times that when encoded for a form. */
const longestForm = 96 * 1024;

export function createAppealRoutes({ database, config, now, welcome }: Surroundings): Routes {
  /** A form's fields; empty ones count as absent. */
  async function fields(request: InboxRequest, client: Client) {
    refuseOtherSites(request);
    welcome(client, 'appeals');
    needType(request, ['application/x-www-form-urlencoded']);
    const bytes = await readBody(request, longestForm);
    const form = new URLSearchParams(new TextDecoder().decode(bytes));
    return Object.fromEntries([...form].filter(([, value]) => value.trim() !== ''));
  }
  const foot = (language: AppealLanguage) => footer(config, language);

  return {
    'GET /appeal': (request) => {
      const params = new URL(request.url).searchParams;
      const language = languageOf(params.get('lang'));
      const known = { site: params.get('site'), listingId: params.get('listing') };
      const body = html`${form(language, known, config.appealAnswerDays)}${lookUp(language)}${foot(language)}`;
      return page({ title: appealWords[language].title, language, body });
    },
    'POST /appeal': async (request, client) => {
      const given = await fields(request, client);
      const language = languageOf(given.language);
      const words = appealWords[language];
      try {
        const appeal = cleaned(checked(Appeal, { ...given, language }));
        const filed = await fileAppeal(database, appeal, {
          ...{ now: now(), answerDays: config.appealAnswerDays },
        });
        const body = html`<p>${words.keep}</p><dl>
<dt>${words.number}</dt><dd>${filed.id}</dd><dt>${words.secret}</dt><dd>${filed.secret}</dd>
<dt>${words.due}</dt><dd>${createFormat(language).date(filed.dueOn)}</dd></dl>${foot(language)}`;
        return page({ title: words.receivedTitle, language, body }, 201);
      } catch (error) {
        // A statement of an hour's work is not lost over a slip beside it.
        const rest = html`${form(language, given, config.appealAnswerDays)}${foot(language)}`;
        return failure(error, language, rest);
      }
    },
    'POST /appeal/status': async (request, client) => {
      const given = await fields(request, client);
      const language = languageOf(given.language);
      try {
        const id = given.id?.trim().toLowerCase() ?? '';
        // Typed by hand; the database would call what is no number a failure of ours.
        if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
          throw new Refusal(404, 'no such appeal, or not its secret');
        const status = await appealStatus(database, id, given.secret?.trim() ?? '');
        const body = html`${stateOf(status, language)}${foot(language)}`;
        return page({ title: appealWords[language].statusTitle, language, body });
      } catch (error) {
        const back = html`<p><a href="/appeal?lang=${language}">${appealWords[language].back}</a></p>`;
        return failure(error, language, html`${back}${foot(language)}`);
      }
    },
  };
}

function failure(error: unknown, language: AppealLanguage, rest: Markup): Response {
  if (!(error instanceof Refusal)) throw error;
  const words = appealWords[language];
  const what = error.field === undefined ? error.message : `${error.field}: ${error.message}`;
  const body = html`<p role="alert">${what}</p>${rest}`;
  return page({ title: words.failed, language, body }, error.status);
}

const input = (
  name: string,
  label: string,
  most: number,
  value: string | null = '',
  needed = true,
): Markup =>
  html`<label for="${name}">${label}</label><input id="${name}" name="${name}" maxlength="${most}" value="${value ?? ''}"${needed ? html` required` : undefined}>`;

function form(
  language: AppealLanguage,
  known: Readonly<Record<string, string | null>>,
  answerDays: number,
): Markup {
  const words = appealWords[language];
  return html`<p><a href="?lang=en" lang="en">English</a> · <a href="?lang=ko" lang="ko">한국어</a></p>
<p>${words.intro}</p><p class="note">${words.answerWithin}: ${answerDays}</p>
<form method="post" action="/appeal"><input type="hidden" name="language" value="${language}">
<label for="site">${words.site}</label><select id="site" name="site" required>${shopOptions(known.site)}</select>
${input('listingId', words.listing, 64, known.listingId)}
<label for="statement">${words.statement}</label>
<textarea id="statement" name="statement" maxlength="5000" required>${known.statement ?? ''}</textarea>
${input('evidence', words.evidence, 2000, known.evidence, false)}${input('contact', words.contact, 300, known.contact, false)}
<button>${words.send}</button></form>`;
}

const shopOptions = (chosen: string | null | undefined): Markup[] =>
  shops.map(
    ({ id, name }) =>
      html`<option value="${id}"${id === chosen ? html` selected` : undefined}>${name}</option>`,
  );

function lookUp(language: AppealLanguage): Markup {
  const words = appealWords[language];
  return html`<h2>${words.statusTitle}</h2>
<form method="post" action="/appeal/status"><input type="hidden" name="language" value="${language}">
${input('id', words.number, 36)}${input('secret', words.secret, 43)}<button>${words.look}</button></form>`;
}

function stateOf(status: AppealStatus, language: AppealLanguage): Markup {
  const words = appealWords[language];
  const { date } = createFormat(language);
  // The day is enough, and means the same wherever it is read.
  const day = (time: string | null) => time && date(time.slice(0, 10));
  const row = (name: string, value: string | null): Markup[] =>
    value === null ? [] : [html`<dt>${name}</dt><dd>${value}</dd>`];
  return html`<dl>${[
    ...row(words.number, status.id),
    ...row(words.state, words.states[status.state]),
    ...row(words.received, day(status.receivedAt)),
    ...row(words.due, day(status.dueOn)),
    ...row(words.taken, day(status.takenAt)),
    ...row(words.answered, day(status.answeredAt)),
    ...row(words.answer, status.answer),
  ]}</dl>`;
}

/** A wrong accusation has an address: it stands on every page. */
function footer({ operator }: InboxConfig, language: AppealLanguage): Markup {
  const words = appealWords[language];
  const { privacy } = operator;
  const notice =
    'url' in privacy
      ? html`<a href="${privacy.url}">${words.privacy}</a>`
      : html`<a href="/privacy?lang=${language}">${words.privacy}</a>`;
  return html`<footer><p>${words.operator}: ${operator.name} (${operator.country}),
<a href="${operator.contact}">${operator.contact.replace(/^mailto:/, '')}</a> · ${notice}</p></footer>`;
}
