import { Window } from 'happy-dom';
import { readInput } from '../json-lines.ts';

/** A page from its markup. Nothing in it runs, and nothing is fetched. */
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

/** A saved page, as HTML or as the text of one with other lines before it. */
export const readPage = (file: string): Document => parsePage(readInput(file));
