import { Window } from 'happy-dom';
import { readInput } from '../json-lines.ts';

/** Parses HTML. No script runs, and nothing is fetched. */
export const parsePage = (markup: string): Document => {
  const window = new Window({
    settings: {
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableIframePageLoading: true,
    },
  });
  const page: unknown = new window.DOMParser().parseFromString(markup, 'text/html');
  return page as Document;
};

/** Reads a saved page; lines before its HTML do not matter. */
export const readPage = (file: string): Document => parsePage(readInput(file));
