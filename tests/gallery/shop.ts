import { escapeHtml } from '../support/demo/html.ts';
import words from './shop.json' with { type: 'json' };
import type { Shot } from './states.ts';

/** A shop that is nobody's, with drawn goods: what the pictures of a product page stand on. */

const drawings = {
  ring: `<rect width="400" height="400" fill="#f3ece2"/><ellipse cx="200" cy="352" rx="120" ry="14" fill="#e2d6c4"/>
    <g fill="none" stroke-linecap="round"><path d="M160 140a108 108 0 1 0 80 0" stroke="#9aa4b2" stroke-width="34"/>
    <path d="M146 158a92 92 0 0 0-38 80" stroke="#e6ebf1" stroke-width="10"/>
    <path d="M296 216a98 98 0 0 1-44 110" stroke="#7a8594" stroke-width="8"/></g>
    <path d="M168 146q-34-76 28-90 46-4 40 42l12 26-14 7q-2 28-34 26z" fill="#b6bfca"/><path d="M200 70q30 4 24 34l8 20-10 4q2 18-22 18z" fill="#8b95a3"/>`,
  pen: `<rect width="400" height="400" fill="#e6eef5"/><ellipse cx="200" cy="352" rx="120" ry="12" fill="#d0dde9"/>
    <g transform="rotate(34 200 200)"><rect x="166" y="56" width="68" height="214" rx="12" fill="#23272e"/><rect x="166" y="112" width="68" height="92" fill="#d9413a"/>
    <path d="M180 132h40M180 150h40M180 168h26" stroke="#fff" stroke-width="6"/><rect x="176" y="66" width="8" height="196" rx="4" fill="#4a515c"/>
    <path d="M174 270h52l-14 46h-24z" fill="#5d6570"/><path d="M190 316h20l-10 26z" fill="#d9413a"/></g>`,
  duck: `<rect width="400" height="400" fill="#dff1f4"/><path d="M90 230q20 110 130 108 104-2 110-92-40 26-80-4 44-24 38-70-10-56-66-54-56 6-56 62 2 28 22 46-50 40-98 4z" fill="#ffcf3f"/>
    <path d="M286 170l52 8-46 26z" fill="#f08a24"/><circle cx="244" cy="158" r="9" fill="#23272e"/>`,
  mug: `<rect width="400" height="400" fill="#e9efe4"/><path d="M100 120h170v150q0 50-50 50h-70q-50 0-50-50z" fill="#3f7a68"/><path d="M270 160q62 0 62 52t-62 52" fill="none" stroke="#3f7a68" stroke-width="22"/>
    <path d="M100 120h170v16H100z" fill="#f4f7f2"/>`,
  lamp: `<rect width="400" height="400" fill="#f6e9e3"/><path d="M140 90h120l50 120H90z" fill="#f0a35b"/><path d="M192 210h16v100h-16z" fill="#7b5b46"/><rect x="130" y="310" width="140" height="22" rx="11" fill="#7b5b46"/>`,
  bag: `<rect width="400" height="400" fill="#ece8f3"/><path d="M110 160h180l20 180H90z" fill="#d9c8a8"/><path d="M150 170q0-90 50-90t50 90" fill="none" stroke="#a98d5e" stroke-width="14"/><path d="M170 240h60v50h-60z" fill="#6d5fa0"/>`,
  plant: `<rect width="400" height="400" fill="#eef3df"/><path d="M140 240h120l-18 100h-84z" fill="#c9683f"/><path d="M200 240q-10-80-80-90 6 76 80 90zm0 0q4-104 86-120 0 96-86 120zm0 0q-18-100 4-150 30 60-4 150z" fill="#4d8a45"/>`,
};

const drawn = (name: string, label = ''): string =>
  `<svg viewBox="0 0 400 400" ${label ? `role="img" aria-label="${escapeHtml(label)}"` : 'aria-hidden="true"'}>${drawings[name as keyof typeof drawings]}</svg>`;

const style = `
  * { box-sizing: border-box }
  body { margin: 0; font: 15px/1.5 "Noto Sans CJK KR", sans-serif; color: #24211d; background: #fff }
  :lang(ko) body { word-break: keep-all } :lang(ja) body { font-family: "Noto Sans CJK JP" } :lang(zh) body { font-family: "Noto Sans CJK SC" }
  header { padding: 14px 40px 0; border-bottom: 1px solid #eee6da }
  header div { display: flex; gap: 28px; align-items: center }
  header strong { font-size: 26px; color: #0f6f6a } header span { flex: 1; max-width: 520px; padding: 8px 18px; border: 2px solid #0f6f6a; border-radius: 22px; color: #6f6a63 }
  header b { margin-inline-start: auto } nav { display: flex; gap: 28px; padding: 12px 0; font-weight: 500 }
  main { max-width: 1240px; margin: 0 auto; padding: 24px 40px }
  .offer { display: grid; grid-template-columns: 64px 380px minmax(0, 380px); gap: 16px }
  .offer > div:first-child { display: grid; gap: 10px; align-content: start } .offer > div:first-child svg:first-child { outline: 2px solid #0f6f6a }
  .offer > div:last-child { padding-inline-start: 24px }
  svg { display: block; width: 100%; border-radius: 10px } h1 { margin: 0; font-size: 22px; line-height: 1.35; text-wrap: balance }
  .stars { margin: 8px 0; color: #7a5200 } .price { margin: 0; font-size: 30px; font-weight: 700; color: #0f6f6a } s { font-size: 15px; font-weight: 400; color: #6f6a63 }
  dl { display: grid; grid-template-columns: 96px 1fr; gap: 6px; margin: 14px 0 } dt { color: #6f6a63 } dd { margin: 0 }
  button { width: 100%; min-height: 46px; margin-top: 10px; border: 0; border-radius: 23px; background: #0f6f6a; color: #fff; font: inherit; font-weight: 600 }
  button + button { background: #e3f1ef; color: #0b504c } h2 { margin: 32px 0 12px; font-size: 18px }
  ul { display: grid; grid-template-columns: repeat(5, 1fr); gap: 16px; margin: 0; padding: 0; list-style: none } li p { margin: 6px 0 0 } li b { color: #0f6f6a }
  @media (max-width: 1100px) { header, main { padding-inline: 24px } .offer { grid-template-columns: 52px 330px minmax(0, 1fr) } }`;

/** As `npm start` opens one: a product that a notice names, among others. */
export const shopPage = (language: Shot['language']): string => {
  const shop = words[language];
  const item = language === 'ko' ? 'pen' : 'ring';
  const rows = shop.specs.map(([name = '', value = '']) => `<dt>${name}</dt><dd>${value}</dd>`);
  const goods = shop.goods.map(
    ([name = '', label = '', price = '']) =>
      `<li>${drawn(name)}<p>${label}</p><b>${price}</b></li>`,
  );
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><style>${style}</style></head><body>
    <header><div><strong>${shop.name}</strong><span>${shop.search}</span><b>${shop.cart}</b></div>
    <nav>${shop.menu.map((one) => `<span style="all:unset">${one}</span>`).join('')}</nav></header>
    <main><section class="offer"><div>${drawn(item)}${drawn(item)}</div>${drawn(item, shop.title)}
    <div><h1>${escapeHtml(shop.title)}</h1><p class="stars">${shop.stars}</p><p class="price">${shop.price} <s>${shop.old}</s></p>
    <dl>${rows.join('')}</dl>${shop.buttons.map((one) => `<button>${one}</button>`).join('')}</div></section>
    <h2>${shop.others}</h2><ul>${goods.join('')}</ul></main></body></html>`;
};
