// @vitest-environment happy-dom
import { useEffect, useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../components/card/card.tsx';
import type { CardActions } from '../../components/card/use-card.ts';
import { DataSection } from '../../components/settings/data-section.tsx';
import { EraseSection } from '../../components/settings/erase-section.tsx';
import { OptionsPage } from '../../components/settings/options-page.tsx';
import { PageStatus } from '../../components/shared/page-head.tsx';
import type { Answer } from '../../lib/core/verdict.ts';
import type { EraseState } from '../../lib/settings/use-own-data.ts';
import { localeOf, pageWords } from '../../scripts/words/every.ts';
import { reportOf } from '../reports/post.ts';
import { answer, button, clearStage, draw, listing, match, press } from './stage.tsx';

const { summary, warning, reporting } = localeOf('en');

afterEach(clearStage);

/** With the keyboard: what is pressed has the focus. */
const pressFocused = async (target: HTMLElement) => {
  act(() => target.focus());
  await press(target);
};

/** What a promise has set off has come to its end, too. */
const actAndWait = (action: () => void) =>
  act(async () => {
    action();
    await new Promise((resolve) => setTimeout(resolve, 0));
  });

const hasFocusIn = (root: Element) => root.contains(document.activeElement);

function start(inside: Document | ShadowRoot = document, change: Partial<CardActions> = {}) {
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
        actions={actions}
      />,
      'en',
      host,
    );
  };
  const actions: CardActions = {
    mayAct: () => true,
    report: vi.fn(async (kind) => ({ stored: reportOf(7), kind, text: 'the report' })),
    amend: vi.fn(async () => ({ stored: reportOf(7), text: '' })),
    submit: vi.fn(async () => 'sent' as const),
    undoReport: vi.fn(async () => undefined),
    openReport: vi.fn(async () => undefined),
    copy: vi.fn(async () => undefined),
    async silence(_hazard, isSilenced) {
      now = isSilenced ? answer() : answer(match());
      show();
    },
    openHazardPage: vi.fn(async () => undefined),
    hide: vi.fn(),
    ...change,
  };
  show();
  return host;
}

describe('the focus on the card', () => {
  it('is kept when a silenced warning is brought back', async () => {
    const host = start();
    await pressFocused(button(host, summary.menu));
    await pressFocused(button(host, warning.button.notThis));
    expect(document.activeElement).toBe(button(host, warning.silenced.undo));
    const live = host.querySelector('.silenced > [aria-live="polite"]');
    await vi.waitFor(() => expect(live?.textContent).toBe(warning.silenced.title));
    await pressFocused(button(host, warning.silenced.undo));
    expect(hasFocusIn(host)).toBe(true);
  });

  it('is kept inside a shadow root, too', async () => {
    const outer = document.createElement('div');
    document.body.append(outer);
    const shadow = outer.attachShadow({ mode: 'open' });
    const host = start(shadow);
    await pressFocused(button(host, warning.button.report));
    expect(shadow.activeElement && host.contains(shadow.activeElement)).toBe(true);
    outer.remove();
  });

  it('is left to who went on to the shop’s page while the card was at work', async () => {
    const search = document.createElement('input');
    const outer = document.createElement('div');
    document.body.append(outer, search);
    let finish = () => {};
    const report: CardActions['report'] = (kind) =>
      new Promise((resolve) => {
        finish = () => resolve({ stored: reportOf(7), kind, text: 'the report' });
      });
    const host = start(outer.attachShadow({ mode: 'open' }), { report });
    await pressFocused(button(host, warning.button.report));
    act(() => search.focus());
    await actAndWait(() => finish());
    expect(host.textContent).toContain(reporting.saved.title);
    expect(document.activeElement).toBe(search);
    for (const one of [outer, search]) one.remove();
  });

  it('returns to a button that was disabled for a moment', async () => {
    let fail = () => {};
    const report = () =>
      new Promise<never>((_resolve, reject) => {
        fail = () => reject(new Error('full'));
      });
    const host = start(document, { report });
    const pressed = button(host, warning.button.report);
    await pressFocused(pressed);
    expect(pressed.disabled).toBe(true);
    // As Chromium does by itself; happy-dom lets go only of what can have it.
    pressed.disabled = false;
    act(() => pressed.blur());
    pressed.disabled = true;
    expect(document.activeElement).toBe(document.body);
    await actAndWait(() => fail());
    expect(document.activeElement).toBe(pressed);
  });
});

describe('on a page', () => {
  const Page = ({ isDone }: { isDone: boolean }) => (
    <>
      <PageStatus error="" done={isDone ? 'Deleted.' : ''}>
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

describe('in the options', () => {
  const { erase } = pageWords.en.settings;
  const none = vi.fn();
  const Page = () => {
    const [state, set] = useState<EraseState>('idle');
    const [file, read] = useState<'chosen' | 'coming' | 'in'>();
    const dataProps = {
      ...{ isBusy: file === 'coming', onExport: none, onFile: () => read('chosen') },
      ...(file === 'chosen' && { onAnswer: () => read('coming') }),
      ...(file === 'in' && { note: 'applied' as const }),
    };
    useEffect(() => {
      if (file === 'coming') setTimeout(() => read('in'), 0);
    }, [file]);
    return (
      <OptionsPage
        sections={{ warnings: null, updates: null, alerts: null, language: null }}
        advanced={{
          ...{ sources: null, addresses: null, pictures: null, diagnostics: null },
          data: <DataSection {...dataProps} />,
          erase: <EraseSection state={state} onLoadList={none} onErase={() => set('working')} />,
        }}
      />
    );
  };
  const section = (root: Element, id: string) => root.querySelector(`#${id}`) as Element;

  it('it stays where everything is being erased', async () => {
    const root = draw(<Page />);
    await pressFocused(button(root, erase.button));
    await pressFocused(button(section(root, 'erase'), erase.yes));
    expect(root.textContent).toContain(erase.working);
    expect(hasFocusIn(section(root, 'erase'))).toBe(true);
  });

  it('it stays in the section whose question was answered', async () => {
    const { data } = pageWords.en.settings;
    const root = draw(<Page />);
    const field = section(root, 'data').querySelector('input[type="file"]') as HTMLInputElement;
    Object.defineProperty(field, 'files', { value: [new File(['{}'], 'own.json')] });
    act(() => field.focus());
    await actAndWait(() => field.dispatchEvent(new Event('change', { bubbles: true })));
    await pressFocused(button(root, data.yes));
    await actAndWait(() => undefined);
    expect(root.textContent).toContain(data.applied);
    expect(hasFocusIn(section(root, 'data'))).toBe(true);
  });
});
