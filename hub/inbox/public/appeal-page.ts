import { createFormat } from '../../../lib/locales/format.ts';
import { shops } from '../../../lib/sites/facts.ts';
import en from '../../words/en/appeal.json' with { type: 'json' };
import ko from '../../words/ko/appeal.json' with { type: 'json' };
import type { AppealStatus } from '../appeals.ts';
import type { InboxConfig } from '../config.ts';
import { html, type Markup } from './html.ts';

/** The parts of a seller's pages, in their two languages. */

export const appealWords = { en, ko };
export type AppealLanguage = keyof typeof appealWords;

const input = (
  name: string,
  label: string,
  maxLength: number,
  value: string | null = '',
  isRequired = true,
): Markup =>
  html`<label for="${name}">${label}</label><input id="${name}" name="${name}" maxlength="${maxLength}" value="${value}"${isRequired ? html` required` : undefined}>`;

export function appealForm(
  language: AppealLanguage,
  values: Readonly<Record<string, string | null>>,
  answerDays: number,
): Markup {
  const words = appealWords[language];
  return html`<p><a href="?lang=en" lang="en">English</a> · <a href="?lang=ko" lang="ko">한국어</a></p>
<p>${words.intro}</p><p class="note">${words.answerWithin}: ${answerDays}</p>
<form method="post" action="/appeal"><input type="hidden" name="language" value="${language}">
<label for="site">${words.site}</label><select id="site" name="site" required>${shopOptions(values.site)}</select>
${input('listingId', words.listing, 64, values.listingId)}
<label for="statement">${words.statement}</label>
<textarea id="statement" name="statement" maxlength="5000" required>${values.statement}</textarea>
${input('evidence', words.evidence, 2000, values.evidence, false)}${input('contact', words.contact, 300, values.contact, false)}
<button>${words.send}</button></form>`;
}

const shopOptions = (chosen: string | null | undefined): Markup[] =>
  shops.map(
    ({ id, name }) =>
      html`<option value="${id}"${id === chosen ? html` selected` : undefined}>${name}</option>`,
  );

export function statusForm(language: AppealLanguage): Markup {
  const words = appealWords[language];
  return html`<h2>${words.statusTitle}</h2>
<form method="post" action="/appeal/status"><input type="hidden" name="language" value="${language}">
${input('id', words.number, 36)}${input('secret', words.secret, 43)}<button>${words.look}</button></form>`;
}

export function statusList(status: AppealStatus, language: AppealLanguage): Markup {
  const words = appealWords[language];
  const { date } = createFormat(language);
  // The day without the time, which would need a time zone.
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

/** The footer of every page says where a wrongly accused seller can write. */
export function footer({ operator }: InboxConfig, language: AppealLanguage): Markup {
  const words = appealWords[language];
  const { privacy } = operator;
  const notice =
    'url' in privacy
      ? html`<a href="${privacy.url}">${words.privacy}</a>`
      : html`<a href="/privacy?lang=${language}">${words.privacy}</a>`;
  return html`<footer><p>${words.operator}: ${operator.name} (${operator.country}),
<a href="${operator.contact}">${operator.contact.replace(/^mailto:/, '')}</a> · ${notice}</p></footer>`;
}
