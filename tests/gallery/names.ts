import type { CDPSession, Frame, Page } from 'puppeteer-core';

/** What a screen reader gets from Chromium: roles and names, read over its own protocol. */

interface Node {
  nodeId: string;
  ignored: boolean;
  role?: { value?: unknown };
  name?: { value?: unknown };
  description?: { value?: unknown };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';

/** What puppeteer has but does not declare: a frame of another process has a session of its own. */
const sessionOf = (frame: Frame) => (frame as unknown as { client: CDPSession }).client;

const nodesOf = async (frame: Frame): Promise<Node[]> => {
  const { nodes } = await sessionOf(frame).send('Accessibility.getFullAXTree');
  return nodes;
};

const isFocusable = ({ properties = [] }: Node): boolean =>
  properties.some(({ name, value }) => name === 'focusable' && value.value === true);

/** Roles of what takes the focus and has no name: a screen reader could say only what it is. */
export const unnamedIn = async (page: Page | Frame): Promise<string[]> =>
  (await nodesOf('mainFrame' in page ? page.mainFrame() : page))
    .filter((node) => !node.ignored && isFocusable(node) && textOf(node.name?.value) === '')
    .map(({ role }) => textOf(role?.value))
    .filter((role) => role !== 'RootWebArea')
    .map((role) => `a control without a name: ${role}`);

/** Boxes that say nothing, and pieces of texts that are there as a whole. */
const silent = new Set([
  'generic',
  'none',
  'InlineTextBox',
  'LineBreak',
  'ListMarker',
  'RootWebArea',
]);
/** Their words are their name, and are not told twice. */
const saidByName = new Set([
  'button',
  'link',
  'heading',
  'switch',
  'radio',
  'option',
  'term',
  'LabelText',
]);

const lineOf = (node: Node): string => {
  const role = textOf(node.role?.value);
  const states = (node.properties ?? []).filter(
    ({ name }) =>
      ['checked', 'expanded', 'disabled'].includes(name) ||
      (name === 'level' && role === 'heading'),
  );
  const said = states.map(({ name, value }) => ` (${name} ${String(value.value)})`).join('');
  const more = textOf(node.description?.value);
  const described = more === '' ? '' : ` (${more})`;
  const name = textOf(node.name?.value);
  return `${role === 'StaticText' ? 'text' : role}: ${name}${said}${described}`.trimEnd();
};

/** A line a node, `role: name`, indented by what it is in. */
export const treeOf = async (frame: Frame): Promise<string[]> => {
  const nodes = await nodesOf(frame);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const linesOf = (node: Node, indent: string, isSaid: boolean): string[] => {
    const role = textOf(node.role?.value);
    const isText = role === 'StaticText';
    const isMute = isText && (isSaid || textOf(node.name?.value) === '');
    const isSilent = node.ignored || silent.has(role) || isMute;
    const children = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
    const inside = isSilent ? indent : `${indent}  `;
    const below = children.flatMap((one) => linesOf(one, inside, isSaid || saidByName.has(role)));
    return isSilent ? below : [`${indent}${lineOf(node)}`, ...below];
  };
  const [root] = nodes;
  return root ? linesOf(root, '', false) : [];
};
