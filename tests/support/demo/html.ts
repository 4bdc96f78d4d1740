/** Text into HTML, as the shops themselves do it: whatever a seller typed stays text. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

/** A value into an inline script or JSON-LD: no `</script>` can end it early. */
export const inScript = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );

/** The look of no shop in particular: enough layout for a card to stand on. */
export const shopStyle = `
  body { margin: 0; font: 14px/1.5 system-ui, sans-serif; color: #222; background: #fff }
  .bar { display: flex; gap: 24px; align-items: center; padding: 12px 32px; border-bottom: 1px solid #eee }
  .bar h1, .bar strong { margin: 0; font-size: 20px; letter-spacing: .04em; color: #8a8f98 }
  .bar span { flex: 1; max-width: 560px; padding: 8px 16px; border: 1px solid #ccc; border-radius: 20px; color: #999 }
  .columns { display: grid; grid-template-columns: minmax(200px, 420px) minmax(200px, 1fr) minmax(200px, 280px); gap: 32px; box-sizing: border-box; max-width: 1200px; margin: 24px auto; padding: 0 32px }
  .picture { aspect-ratio: 1; width: 100%; border-radius: 8px; background: #f3f4f6 }
  .title { font-size: 20px; line-height: 1.35; margin: 0 0 12px }
  .price { font-size: 28px; font-weight: 700; margin: 8px 0 }
  .specs div { display: flex; gap: 12px; padding: 6px 0; border-bottom: 1px solid #f0f0f0 }
  .specs div > :first-child { flex: 0 0 140px; color: #777 }
  .box { border: 1px solid #e5e5e5; border-radius: 8px; padding: 16px; align-self: start }
  .box button { width: 100%; padding: 12px; margin-top: 8px; border: 0; border-radius: 24px; background: #333; color: #fff; font: inherit }
  .box button + button { background: #eee; color: #333 }
  @media (max-width: 700px) { .columns { grid-template-columns: 1fr; padding: 0 16px } }
`;

/** A drawn picture, served under the name of a photo. */
export const drawnPicture = (label: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400"><rect width="400" height="400" fill="#eef0f3"/>` +
  `<g fill="none" stroke="#9aa3af" stroke-width="6"><path d="M120 150h160l20 130H100z"/><path d="M150 150c0-70 100-70 100 0"/></g>` +
  `<text x="200" y="340" text-anchor="middle" font-family="sans-serif" font-size="16" fill="#6b7280">${escapeHtml(label)}</text></svg>`;
