import type { Page } from 'puppeteer-core';
import { type Language, languages } from '../../lib/locales/languages.ts';
import { wordsIn } from '../support/words-in.ts';
import { buildGallery } from './build-gallery.ts';
import { draw, openBrowser } from './draw.ts';
import { leadingNotices } from './leading-notices.ts';
import { levels, popup, type Shot, shot, type Words } from './states/shot.ts';

/**
 * What a shopper has to read and can press: words (`words-in.ts`), controls and height of the cards,
 * the report, the question and the popup, and of the danger card with each of the findings that lead most hazards,
 * in every language or those named. `npm run pictures -- measure [en ko de …]` prints a table; 1 at the end where a
 * limit is broken.
 */
const wide = { surface: 'card', width: 1280, height: 900 } as const;
const small = { surface: 'card', width: 360, height: 640 } as const;
const question = { surface: 'question', width: 1280, height: 900 } as const;

const unfold = ({ warning }: Words) => [warning.button.unfold];
const pressing = (...names: ('details' | 'menu')[]) => ({
  press: ({ summary }: Words) => names.map((name) => summary[name]),
});

const measured: Shot[] = [
  shot('danger', wide, levels.danger),
  shot('danger, 360 × 640', small, levels.danger),
  shot('danger, details', wide, { ...levels.danger, ...pressing('details') }),
  shot('danger, menu', wide, { ...levels.danger, ...pressing('menu') }),
  shot('caution', wide, levels.caution),
  shot('caution, opened', wide, { ...levels.caution, press: unfold }),
  shot('advice', wide, levels.advice),
  shot('advice, opened', wide, { ...levels.advice, press: unfold }),
  shot('report', wide, {
    ...levels.danger,
    hasNoOperator: false,
    press: ({ warning }) => [warning.button.report],
  }),
  shot('question', question, levels.danger),
  shot('popup, danger', popup, levels.danger),
  shot('popup, nothing', popup, { listing: 'umbrella', answer: 'none' }),
  shot('popup, search', popup, { cards: { checkedCount: 118, count: 9 } }),
];

interface Seen {
  text: string;
  controls: number;
  height: number;
  /** What is read before what to do; none where nothing is said of that. */
  before?: string;
  /** Headline, advice and buttons are seen without scrolling. */
  isInSight: boolean;
}

/** Runs in the page: everything it needs is inside. */
function see(): Seen {
  const roots = [...document.documentElement.children].flatMap((one) => one.shadowRoot ?? []);
  const face = [...roots, document]
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>('.frame, .question, main')])
    .find((one) => one.getClientRects().length > 0);
  if (!face) throw new Error('nothing is drawn');
  const isSeen = (one: Element) =>
    one.checkVisibility({ visibilityProperty: true }) &&
    !one.closest('.visually-hidden, [aria-hidden]');
  const texts: Text[] = [];
  const walker = document.createTreeWalker(face, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const seen = texts.filter(({ parentElement: one }) => one && isSeen(one));
  const advice = face.querySelector('.summary-advice');
  const before = seen.filter((text) => {
    const where = advice?.compareDocumentPosition(text) ?? 0;
    return where & Node.DOCUMENT_POSITION_PRECEDING;
  });
  const textOf = (some: Text[]) => some.map(({ data }) => data.trim()).join(' ');
  const controls = [...face.querySelectorAll('a[href], button, input, select, summary, textarea')];
  const body = face.querySelector('.body');
  const shown = [face, ...(body ? [body] : [])].map((one) => one.getBoundingClientRect());
  const bottom = Math.min(innerHeight, ...shown.map((rect) => rect.bottom));
  const isInside = (one: Element | null, limit: number) => {
    if (!one) return false;
    const { top, bottom: end } = one.getBoundingClientRect();
    return top >= 0 && end <= limit;
  };
  const buttons = [...face.querySelectorAll('.actions .button')];
  return {
    text: textOf(seen),
    controls: controls.filter(isSeen).length,
    height: Math.round((face.querySelector('.card') ?? face).getBoundingClientRect().height),
    ...(advice && { before: textOf(before) }),
    isInSight:
      isInside(face.querySelector('h2'), bottom) &&
      isInside(advice, bottom) &&
      buttons.length > 0 &&
      buttons.every((one) => isInside(one, innerHeight)),
  };
}

interface Measure extends Seen {
  words: number;
  /** -1 where nothing is said of what to do. */
  beforeAdvice: number;
}

async function measure(page: Page, language: Language): Promise<Measure> {
  const seen = await page.evaluate(see);
  return {
    ...seen,
    words: wordsIn(seen.text, language),
    beforeAdvice: seen.before === undefined ? -1 : wordsIn(seen.before, language),
  };
}

/** Of the first card, in every language. The effect stands before the advice. */
const max = { words: 45, beforeAdvice: 24, height: 320 };

/** What a state may not be, in the words of the one who reads the table. */
function broken({ name }: Shot, is: Measure): string[] {
  if (!name.startsWith('danger')) return [];
  const isFirst = name === 'danger';
  return [
    ...(isFirst && is.words > max.words ? [`${is.words} words, not ${max.words}`] : []),
    ...(isFirst && is.height > max.height ? [`higher than ${max.height} px`] : []),
    ...(is.beforeAdvice > max.beforeAdvice ? [`advice after ${is.beforeAdvice} words`] : []),
    ...(name.includes('360') && !is.isInSight ? ['has to be scrolled'] : []),
  ];
}

/** The danger card of each leading finding; those over a limit are printed with what they say. */
async function measureLeading(page: Page, code: string, language: Language): Promise<number> {
  const leading = await leadingNotices();
  const faulty: number[] = [];
  for (const { notice, hazards } of leading) {
    const look = { ...shot('danger', wide, levels.danger), language, notice };
    await draw(page, look, code);
    const is = await measure(page, language);
    const faults = broken(look, is);
    if (faults.length === 0) continue;
    faulty.push(hazards);
    console.log([`${notice.source}:${notice.reference}`, is.text, ...faults].join('\t'));
  }
  const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0);
  const all = sum(leading.map(({ hazards }) => hazards));
  console.log(
    `${language}: ${faulty.length} of ${leading.length} leading findings over a limit, ${sum(faulty)} of ${all} hazards`,
  );
  return faulty.length;
}

async function measureAll(page: Page, chosen: readonly Language[], code: string): Promise<number> {
  let found = 0;
  console.log(['', ...chosen].join('\t'));
  for (const state of measured) {
    const cells: string[] = [];
    for (const language of chosen) {
      const look = { ...state, language };
      await draw(page, look, code);
      const is = await measure(page, language);
      const faults = broken(look, is);
      found += faults.length;
      const figures = `${is.words} words, ${is.controls} controls, ${is.height} px`;
      cells.push([figures, ...faults].join('; '));
    }
    console.log([state.name, ...cells].join('\t'));
  }
  return found;
}

const asked = process.argv.slice(2);
const browser = await openBrowser();
try {
  const some = languages.filter((one) => asked.includes(one));
  const chosen = some.length > 0 ? some : languages;
  const code = await buildGallery();
  const page = await browser.newPage();
  let found = await measureAll(page, chosen, code);
  for (const language of chosen) found += await measureLeading(page, code, language);
  process.exitCode = found === 0 ? 0 : 1;
} finally {
  await browser.close();
}
