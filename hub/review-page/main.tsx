import { render } from 'preact';
import { App } from './app.tsx';

/** Connects the page to the browser: network, storage of this tab, date. */
const root = document.getElementById('app');
if (!root) throw new Error('the page has no #app');
render(
  <App
    fetch={(path, init) => fetch(path, init)}
    storage={sessionStorage}
    preferred={navigator.languages}
    today={() => new Date().toISOString().slice(0, 10)}
  />,
  root,
);
