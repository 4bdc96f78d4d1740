import type { Page } from 'puppeteer-core';

/** What a screen reader gets from Chromium: roles and names, read over its own protocol. */

interface Node {
  nodeId: string;
  ignored: boolean;
  role?: { value?: unknown };
  name?: { value?: unknown };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';

const nodesOf = async (page: Page): Promise<Node[]> => {
  const protocol = await page.createCDPSession();
  try {
    const { nodes } = await protocol.send('Accessibility.getFullAXTree');
    return nodes;
  } finally {
    await protocol.detach();
  }
};

const isFocusable = ({ properties = [] }: Node): boolean =>
  properties.some(({ name, value }) => name === 'focusable' && value.value === true);

/** Roles of what takes the focus and has no name: a screen reader could say only what it is. */
export const unnamedIn = async (page: Page): Promise<string[]> =>
  (await nodesOf(page))
    .filter((node) => !node.ignored && isFocusable(node) && textOf(node.name?.value) === '')
    .map(({ role }) => textOf(role?.value))
    .filter((role) => role !== 'RootWebArea')
    .map((role) => `a control without a name: ${role}`);

/** Boxes that say nothing, and pieces of texts that are there as a whole. */
const silent = new Set(['generic', 'none', 'InlineTextBox', 'LineBreak', 'RootWebArea']);
const states = ['checked', 'expanded', 'disabled', 'level'];

/** A line a node, `role: name`, indented; texts that are a name already are not told twice. */
export const treeOf = async (page: Page): Promise<string[]> => {
  const nodes = await nodesOf(page);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const linesOf = (node: Node, depth: number, said: string): string[] => {
    const role = textOf(node.role?.value);
    const name = textOf(node.name?.value);
    const isSilent =
      node.ignored || silent.has(role) || (role === 'StaticText' && said.includes(name));
    const more = (node.properties ?? []).filter((one) => states.includes(one.name));
    const state = more.map((one) => ` (${one.name} ${String(one.value.value)})`).join('');
    const line = `${'  '.repeat(depth)}${role === 'StaticText' ? 'text' : role}: ${name}${state}`;
    const below = (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? linesOf(child, isSilent ? depth : depth + 1, name || said) : [];
    });
    return isSilent ? below : [line.trimEnd(), ...below];
  };
  const [root] = nodes;
  return root ? linesOf(root, 0, '') : [];
};
