import type { ElementHandle, JSHandle, Page } from 'puppeteer-core';

/**
 * What the extension draws on a shop's page hangs in closed shadow roots. No script of the page gets
 * into them, a test's neither: they are found through the browser's own protocol.
 */

/** What puppeteer has but does not declare. */
interface Realm {
  /** Chromium: a node of the DevTools protocol. */
  adoptBackendNode(id: number): Promise<JSHandle<ShadowRoot>>;
  /** Firefox: a node of WebDriver BiDi. */
  createHandle(node: object): JSHandle<ShadowRoot>;
}
interface Frame {
  client: { send(method: 'DOM.describeNode', what: object): Promise<{ node: ProtocolNode }> };
  mainRealm(): Realm;
}
interface ProtocolNode {
  shadowRoots?: { backendNodeId: number; shadowRootType: string }[];
}
interface BidiHandle {
  remoteValue?(): { value?: { shadowRoot?: object | null } };
}

/** The question before a purchase and the card may stand in a modal dialog of the shop's. */
const places = ':root > :not(head, body), dialog > div';

async function rootOf(page: Page, host: ElementHandle): Promise<JSHandle<ShadowRoot> | undefined> {
  const frame = page.mainFrame() as unknown as Frame;
  const { remoteValue } = host as BidiHandle;
  if (remoteValue) {
    const shadow = remoteValue.call(host).value?.shadowRoot;
    return shadow ? frame.mainRealm().createHandle(shadow) : undefined;
  }
  const { objectId } = host.remoteObject();
  const { node } = await frame.client.send('DOM.describeNode', { objectId });
  const root = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType !== 'user-agent');
  return root && frame.mainRealm().adoptBackendNode(root.backendNodeId);
}

/** Each element that may be a host of ours, and its root. */
async function hostsOf(page: Page) {
  // By the prototype: elements of a hostile page may go by the names of the document's members.
  const count = await page.evaluate(
    (where) => Document.prototype.querySelectorAll.call(document, where).length,
    places,
  );
  const found: { host: ElementHandle; root: JSHandle<ShadowRoot> }[] = [];
  for (let at = 0; at < count; at += 1) {
    const handle = await page.evaluateHandle(
      (where, nth) => Document.prototype.querySelectorAll.call(document, where)[nth],
      places,
      at,
    );
    const host = handle.asElement() as ElementHandle | null;
    const root = host && (await rootOf(page, host));
    if (host && root) found.push({ host, root });
  }
  return found;
}

/** The roots of what stands below `<html>` at the moment. */
export const rootsOf = async (page: Page): Promise<JSHandle<ShadowRoot>[]> =>
  (await hostsOf(page)).map(({ root }) => root);

/**
 * Lets what a test runs in the page, axe too, find the roots under `shadowRoot`, as if they were open.
 * Of no use where it matters what the page itself can reach.
 */
export async function revealRoots(page: Page): Promise<void> {
  for (const { host, root } of await hostsOf(page))
    await page.evaluate(
      (element, shadow) => {
        if (!element.shadowRoot)
          Object.defineProperty(element, 'shadowRoot', { value: shadow, configurable: true });
      },
      host,
      root,
    );
}
