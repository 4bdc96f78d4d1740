import { type Guarded, isBroken } from '../card.content/guard.ts';

/** How often the markers are put back before the toolbar carries the warning alone. */
const most = 3;
/** After so long without trouble the count begins anew, in milliseconds. */
const calmAfter = 60_000;

/** Puts the markers back when the page takes them away or changes them. Ends with `signal`. */
export const keep = (
  current: () => Guarded,
  restore: () => void,
  giveUp: () => void,
  signal: AbortSignal,
): void => {
  let restored = 0;
  let last = 0;
  const everything = { childList: true, characterData: true, attributes: true, subtree: true };
  const watch = () => {
    const { host } = current();
    observer.observe(host.ownerDocument.documentElement, { childList: true });
    observer.observe(host, { attributes: true });
    if (host.shadowRoot) observer.observe(host.shadowRoot, everything);
  };
  const mend = () => {
    observer.disconnect();
    const now = performance.now();
    restored = now - last > calmAfter ? 1 : restored + 1;
    last = now;
    if (restored > most) return giveUp();
    restore();
    watch();
  };
  const observer = new MutationObserver(() => {
    if (isBroken(current())) mend();
  });
  watch();
  signal.addEventListener('abort', () => observer.disconnect());
};
