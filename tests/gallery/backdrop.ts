import { escapeHtml, shopStyle } from '../support/demo/html.ts';
import type { Shot } from './states.ts';

/** What the surfaces stand on in the pictures. */

/** Grey shapes, nobody's shop. */
const shapes = `<!doctype html><html><head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width"><style>
  html { background: #e9ebee } body { margin: 0; padding: 24px }
  h1 { position: absolute; clip-path: inset(50%) }
  i { display: block; border-radius: 8px; background: #dcdfe4; margin: 0 0 16px }
  @media (prefers-color-scheme: dark) { html { background: #101214 } i { background: #1a1d21 } }
  </style></head><body><main><h1>Gallery</h1>
  <i style="height:240px;max-width:360px"></i><i style="height:24px;max-width:300px"></i>
  <i style="height:24px;max-width:220px"></i><i style="height:48px;max-width:160px"></i></main></body></html>`;

/** On a phone the shops keep the button to buy at the window's lower edge. */
const buttonBelow = `<style>@media (max-width: 480px) {
  i:last-of-type { position: fixed; inset: auto 16px 16px; margin: 0; max-width: none !important }
  }</style>`;

/** Our own pages bring everything along. */
const empty = `<!doctype html><html><head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
  </head><body></body></html>`;

const shopWords = {
  ko: {
    title: '자동차 도색 펜 스크래치 제거 터치업 페인트 4종 색상',
    price: '1,240원',
    specs: [
      ['용도', '차체 흠집 보수'],
      ['용량', '12 ml'],
      ['색상', '4종'],
    ],
    buttons: ['바로구매', '장바구니 담기'],
  },
  en: {
    title: 'Retro open ring for men and women, half face of Venus',
    price: 'US $0.99',
    specs: [
      ['Material', 'Alloy'],
      ['Size', 'Adjustable'],
      ['Colour', 'Silver'],
    ],
    buttons: ['Buy now', 'Add to cart'],
  },
};

const drawn = (shapes: string) =>
  `<svg class="picture" viewBox="0 0 400 400" aria-hidden="true"><rect width="400" height="400" fill="#eef0f3"/>${shapes}</svg>`;

/** What each language's notice is about: a pen; an open ring. */
const goods = {
  ko: drawn(`<g transform="rotate(38 200 200)"><rect x="168" y="70" width="64" height="200" rx="10" fill="#2b2f36"/>
  <rect x="168" y="120" width="64" height="70" fill="#b9c0ca"/><path d="M176 270h48l-14 46h-20z" fill="#5d6570"/>
  <path d="M190 316h20l-10 26z" fill="#2b2f36"/></g>`),
  en: drawn(`<g fill="none" stroke-linecap="round"><path d="M166 122a100 100 0 1 0 68 0" stroke="#8d96a3" stroke-width="40"/>
  <path d="M158 134a88 88 0 0 0-44 66" stroke="#d5dae1" stroke-width="10"/></g>
  <path d="M176 132q-30-70 26-78 40 0 34 36l10 22-12 6q0 26-30 22z" fill="#6f7987"/>`),
};

const ownStyle = `${shopStyle}
  body { font-family: "Noto Sans", "Noto Sans CJK KR", sans-serif }
  .bar span { min-height: 20px }
  .title { word-break: keep-all; text-wrap: balance }
  .specs div > :first-child { color: #666 }
  .columns { grid-template-columns: 400px minmax(0, 1fr) 320px }
  @media (max-width: 1100px) { .columns { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) } }
  .box { margin-top: 16px; padding: 0; border: 0 }
  .box button { font-weight: 600; background: #3d434b }
  .box button + button { color: #222 }`;

/** A product page of no shop in particular, as `npm start` shows it. */
export const shopPage = (language: Shot['language']): string => {
  const shown = language === 'ko' ? 'ko' : 'en';
  const { title, price, specs, buttons } = shopWords[shown];
  const rows = specs.map(
    ([name = '', value = '']) => `<div><span>${name}</span><span>${value}</span></div>`,
  );
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><style>${ownStyle}</style></head><body>
    <header class="bar"><strong>MARKET</strong><span></span></header>
    <main class="columns">${goods[shown]}
    <div><h1 class="title">${escapeHtml(title)}</h1><p class="price">${price}</p>
    <div class="specs">${rows.join('')}</div>
    <div class="box">${buttons.map((words) => `<button>${words}</button>`).join('')}</div></div></main>
    </body></html>`;
};

export const backdropOf = ({ surface, isInShop, language }: Shot): string => {
  if (!['card', 'marks', 'question'].includes(surface)) return empty;
  if (isInShop) return shopPage(language);
  return surface === 'question' ? shapes.replace('</head>', `${buttonBelow}</head>`) : shapes;
};
