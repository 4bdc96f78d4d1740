import type { ElementHandle, JSHandle, Page } from 'puppeteer-core';

/**
 * What the extension draws in a shop's page itself, markers most of all, hangs in closed shadow roots. No script of the page gets
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

/** The roots of what stands below `<html>` at the moment. */
export async function rootsOf(page: Page): Promise<JSHandle<ShadowRoot>[]> {
  // By the prototype: elements of a hostile page may go by the names of the document's members.
  const count = await page.evaluate(
    (where) => Document.prototype.querySelectorAll.call(document, where).length,
    places,
  );
  const found: JSHandle<ShadowRoot>[] = [];
  for (let at = 0; at < count; at += 1) {
    const handle = await page.evaluateHandle(
      (where, nth) => Document.prototype.querySelectorAll.call(document, where)[nth],
      places,
      at,
    );
    const host = handle.asElement() as ElementHandle | null;
    const root = host && (await rootOf(page, host));
    if (root) found.push(root);
  }
  return found;
}
