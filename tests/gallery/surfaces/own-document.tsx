import { type ComponentChildren, render } from 'preact';
import { LocaleProvider } from '../../../components/shared/locale.tsx';
import css from '../../../entrypoints/card/style.css?inline';
import type { Language } from '../../../lib/locales/languages.ts';
import { localeOf } from '../../../scripts/words/every.ts';

/** Stands for a document of ours in a frame: its content, in a box of the gallery's page. */
export interface OwnDocument {
  root: ShadowRoot;
  box: HTMLElement;
  draw(content: ComponentChildren): void;
}

const frame = `
.cc { box-sizing: border-box; position: fixed; overflow: clip; border-radius: 14px; box-shadow: var(--shadow) }
.cc.corner { inset: auto 16px 16px auto; width: min(376px, 100vw - 32px) }
.cc.corner.sheet { inset: auto 0 0; width: auto; border-radius: 14px 14px 0 0 }`;

export const ownDocument = (language: Language, more = '', styles = css): OwnDocument => {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = styles + frame + more;
  const box = document.createElement('div');
  box.className = innerHeight <= 480 ? 'cc low' : 'cc';
  box.lang = language;
  box.style.setProperty('--room-height', `${innerHeight}px`);
  root.append(style, box);
  document.documentElement.append(host);
  return {
    root,
    box,
    draw: (content) =>
      render(<LocaleProvider value={localeOf(language)}>{content}</LocaleProvider>, box),
  };
};
