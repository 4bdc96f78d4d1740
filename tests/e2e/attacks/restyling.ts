import type { Attack } from './attack.ts';

const onHtml = (declarations: string): Attack => ({
  name: `html { ${declarations} }`,
  css: `html { ${declarations} }`,
});
const away = (declarations: string): Attack => ({ ...onHtml(declarations), hidesPage: true });

export const restyling: Attack[] = [
  onHtml('filter: brightness(0)'),
  onHtml('filter: blur(60px)'),
  onHtml('opacity: .31'),
  onHtml('opacity: 0'),
  onHtml('filter: brightness(1.6) brightness(1.6) brightness(1.6) brightness(1.6)'),
  onHtml('filter: contrast(.6) contrast(.6) contrast(.6) contrast(.6)'),
  onHtml(`filter: ${'blur(1px) '.repeat(40)}`),
  onHtml('mask: linear-gradient(transparent, transparent)'),
  onHtml('clip-path: inset(50%)'),
  away('transform: translateX(-9999px)'),
  away('scale: 0'),
  onHtml('visibility: hidden'),
  onHtml('mix-blend-mode: difference'),
  onHtml('contain: strict; height: 0; overflow: hidden'),
  away('position: fixed; left: -9999px; will-change: transform'),
  away('zoom: .01'),
  away('zoom: 40'),
  away('content-visibility: hidden'),
  away('display: none'),
  {
    name: 'html::before and html::after over everything',
    css: `html::before, html::after { content: ""; position: fixed; inset: 0; z-index: 2147483647;
      pointer-events: none; background: #fff }`,
  },
  // Holds as long as every style of ours names generic fonts alone.
  {
    name: 'letters too large to read under the names of common fonts',
    css: ['Segoe UI', 'Roboto', 'Noto Sans', 'Noto Sans CJK KR', 'system-ui', 'sans-serif']
      .map(
        (family) =>
          `@font-face { font-family: "${family}"; size-adjust: 600%;
          src: local("DejaVu Sans"), local("Noto Sans CJK KR"), local("Noto Sans CJK JP") }`,
      )
      .join('\n'),
  },
  {
    name: 'every rule that hides, important, on what hangs beside the body',
    css: `html > :not(head, body), html > :not(head, body)::part(card), [popover], :popover-open {
      display: none !important; visibility: hidden !important; opacity: 0 !important;
      transform: translateX(-9999px) !important; position: static !important; zoom: .01 !important;
      clip-path: inset(50%) !important; filter: opacity(0) !important; transition: all 999s !important }`,
  },
];
