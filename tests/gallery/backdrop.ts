import { shopPage } from './shop.ts';
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

export const backdropOf = ({ surface, isInShop, language }: Shot): string => {
  if (!['card', 'markers', 'question'].includes(surface)) return empty;
  if (isInShop) return shopPage(language);
  return surface === 'question' ? shapes.replace('</head>', `${buttonBelow}</head>`) : shapes;
};
