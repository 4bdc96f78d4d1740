// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../components/card/card.tsx';
import type { CardDeeds } from '../../components/card/use-card.ts';
import { PageStatus } from '../../components/page-status.tsx';
import type { Answer } from '../../lib/core/verdict.ts';
import { localeOf } from '../../lib/locales/every.ts';
import { answer, button, clearStage, draw, listing, match, press } from './stage.tsx';

const { warning, reporting } = localeOf('en');

afterEach(clearStage);

/** With the keyboard: what is pressed has the focus. */
const pressFocused = async (target: HTMLElement) => {
  act(() => target.focus());
  await press(target);
};

const hasFocusIn = (root: Element) => root.contains(document.activeElement);

function start(inside: Document | ShadowRoot = document) {
  const host = document.createElement('div');
  (inside === document ? document.body : inside).appendChild(host);
  let now: Answer = answer(match());
  const show = () => {
    draw(
      <Card
        listing={listing()}
        answer={now}
        startsFolded={false}
        isSheet={false}
        channels={[]}
        deeds={deeds}
      />,
      'en',
      host,
    );
  };
  const deeds: CardDeeds = {
    mayAct: () => true,
    report: vi.fn(async (kind) => ({ id: '7', kind, reason: undefined, text: 'the report' })),
    amend: vi.fn(async () => ''),
    undoReport: vi.fn(async () => undefined),
    openReport: vi.fn(async () => undefined),
    copy: vi.fn(async () => undefined),
    async silence(_hazard, isSilenced) {
      now = isSilenced ? answer() : answer(match());
      show();
    },
    more: vi.fn(async () => undefined),
    hide: vi.fn(),
  };
  show();
  return host;
}

describe('the focus stays on the card', () => {
  it('when a report takes the place of the warning, and back', async () => {
    const host = start();
    await pressFocused(button(host, warning.button.report));
    expect(hasFocusIn(host)).toBe(true);
    await pressFocused(button(host, reporting.saved.undo));
    expect(hasFocusIn(host)).toBe(true);
  });

  it('when nothing is left to warn of, on the way back', async () => {
    const host = start();
    await pressFocused(button(host, warning.button.notThis));
    expect(document.activeElement).toBe(button(host, warning.silenced.undo));
    await pressFocused(button(host, warning.silenced.undo));
    expect(hasFocusIn(host)).toBe(true);
  });

  it('in its shadow, too', async () => {
    const outer = document.createElement('div');
    document.body.append(outer);
    const shadow = outer.attachShadow({ mode: 'open' });
    const host = start(shadow);
    await pressFocused(button(host, warning.button.report));
    expect(shadow.activeElement && host.contains(shadow.activeElement)).toBe(true);
    outer.remove();
  });
});

describe('on a page', () => {
  const Page = ({ isDone }: { isDone: boolean }) => (
    <>
      <PageStatus fault="" said={isDone ? 'Deleted.' : ''}>
        {isDone && <button type="button">Undo</button>}
      </PageStatus>
      {!isDone && <button type="button">Delete</button>}
    </>
  );

  it('it goes to the way back from what took its place, and stays when that is pressed', () => {
    const root = draw(<Page isDone={false} />);
    act(() => button(root, 'Delete').focus());
    draw(<Page isDone />, 'en', root);
    expect(document.activeElement).toBe(button(root, 'Undo'));
    draw(<Page isDone={false} />, 'en', root);
    expect(hasFocusIn(root)).toBe(true);
  });

  it('is not taken from who left it', () => {
    const root = draw(<Page isDone={false} />);
    const one = button(root, 'Delete');
    act(() => one.focus());
    act(() => {
      document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
      one.blur();
    });
    draw(<Page isDone />, 'en', root);
    expect(hasFocusIn(root)).toBe(false);
  });
});
