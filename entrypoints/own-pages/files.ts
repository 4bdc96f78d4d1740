import { browser } from 'wxt/browser';

/** A picture of the tab, from the popup to where it is cropped; in the session's storage only. */
const key = (id: string): string => `shot:${id}`;

/** In the click on our popup: only then does the browser allow it. Rejects where it does not. */
export async function takeShot(id: string): Promise<void> {
  const url = await browser.tabs.captureVisibleTab({ format: 'jpeg', quality: 88 });
  await browser.storage.session.set({ [key(id)]: url });
}

/** Gives the picture out once. */
export async function claimShot(id: string): Promise<Blob | undefined> {
  const { [key(id)]: url } = await browser.storage.session.get(key(id));
  await browser.storage.session.remove(key(id));
  if (typeof url !== 'string' || !url.startsWith('data:image/jpeg;base64,')) return undefined;
  const bytes = Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (one) => one.charCodeAt(0));
  return new Blob([bytes], { type: 'image/jpeg' });
}

export function saveFile({ name, type, text }: { name: string; type: string; text: string }): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has the data as soon as the download has begun; Firefox begins it a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
