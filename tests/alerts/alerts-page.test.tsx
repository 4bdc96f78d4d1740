import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AlertsPage, type AlertsPageProps } from '../../components/alerts/alerts-page.tsx';
import type { OwnedThing } from '../../lib/alerts/use-alerts.ts';
import { inquiryOf } from '../../lib/core/affected-case.ts';
import type { HazardInput } from '../../lib/core/hazard.ts';
import { listingOf, type Owned } from '../../lib/core/owned.ts';
import { withoutMarkup } from '../../lib/locales/message.ts';
import { pageWords } from '../../scripts/words/every.ts';
import { button, clearStage, draw, hasButton, match, press, textOf } from '../components/stage.tsx';

// @vitest-environment happy-dom

afterEach(clearStage);

const { alerts } = pageWords.en;
const id = '1005000000000001';
const owned: Owned = {
  site: 'aliexpress',
  id,
  title: 'Night lamp',
  seenAt: '2026-11-24T10:00:00Z',
  how: 'own',
};
const product = {
  scope: 'listed_units' as const,
  identification: [{ models: ['NL-2040'], lots: ['A117'], basis: 'structured' as const }],
  listings: [{ site: 'aliexpress', id }],
  hint: { en: 'On the bottom.' },
};

const thing = (...notices: Partial<HazardInput>[]): OwnedThing => ({
  owned,
  listing: listingOf(owned),
  url: `https://www.aliexpress.com/item/${id}.html`,
  named: notices.map((input) => {
    const one = match({ products: [product], ...input });
    return { match: one, inquiry: inquiryOf(one, owned) };
  }),
});

const show = (change: Partial<AlertsPageProps> = {}, language: 'en' | 'ko' = 'en') => {
  const actions = {
    onTurnOn: vi.fn(),
    onTurnOff: vi.fn(),
    onAllow: vi.fn(),
    onAnswer: vi.fn(),
    onRemove: vi.fn(),
    onHarm: vi.fn(),
    onErase: vi.fn(),
    onUndo: vi.fn(),
  };
  const props: AlertsPageProps = {
    isOn: true,
    canNotify: true,
    permissionRefused: false,
    hasUpdates: true,
    things: [],
    listDate: '2026-11-24',
    note: undefined,
    actions,
    ...change,
  };
  const root = draw(<AlertsPage {...props} />, language);
  const again = (more: Partial<AlertsPageProps>) =>
    draw(<AlertsPage {...props} {...more} />, language, root);
  return { root, again, actions };
};

const type = async (root: ParentNode, text: string) => {
  const field = root.querySelector('input.text-field') as HTMLInputElement;
  await act(async () => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => {
    field.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
};

describe('the page of recall alerts', () => {
  it('begins to ask about the thing that the shopper came for, and about no other', () => {
    const things = [thing({})];
    expect(textOf(show({ things, asked: `aliexpress:${id}` }).root)).toContain(alerts.ask.models);
    expect(textOf(show({ things, asked: 'aliexpress:7' }).root)).not.toContain(alerts.ask.models);
    expect(textOf(show({ things }).root)).not.toContain(alerts.ask.models);
  });

  it('says what it means before anybody decides, and asks for a notification only if wanted', async () => {
    const { root, actions } = show({ isOn: false });
    for (const point of Object.values(alerts.off.points)) expect(textOf(root)).toContain(point);
    await press(button(root, alerts.off.turnOn));
    expect(actions.onTurnOn).toHaveBeenLastCalledWith(true);
    const box = root.querySelector('input[type="checkbox"]') as HTMLInputElement;
    await act(async () => {
      box.checked = false;
      box.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await press(button(root, alerts.off.turnOn));
    expect(actions.onTurnOn).toHaveBeenLastCalledWith(false);
    expect(hasButton(root, alerts.erase)).toBe(false);
  });

  it('tells how one will be told, and why one may not be', async () => {
    const { root, actions } = show({ canNotify: false, hasUpdates: false });
    expect(textOf(root)).toContain(alerts.marks);
    expect(textOf(root)).toContain(alerts.updatesOff);
    await press(button(root, alerts.allow));
    expect(actions.onAllow).toHaveBeenCalledOnce();
    const updates = root.querySelector('a[href="/options.html#updates"]');
    expect(updates?.textContent).toBe(alerts.openUpdates);
  });

  it('asks whether a thing is meant of which only the title is known', async () => {
    const unsure = { ...thing({}), url: undefined, isUnconfirmed: true };
    const { root, actions } = show({ things: [unsure] });
    expect(textOf(root)).toContain(alerts.hint.body);
    expect(root.querySelector('h3 a')).toBeNull();
    expect(hasButton(root, alerts.check)).toBe(false);
    await press(button(root, alerts.hint.yes));
    await press(button(root, alerts.hint.no));
    const said = actions.onAnswer.mock.calls.map(([, isIt, hazard]) => [isIt, hazard]);
    expect(said).toEqual([
      [true, 'eu-safety-gate:SR/00001/26'],
      [false, 'eu-safety-gate:SR/00001/26'],
    ]);
  });

  it('puts what is named first, and never says that the rest is safe', () => {
    const other = { ...thing(), owned: { ...owned, id: '2', title: 'Pegs' } };
    const { root } = show({ things: [other, thing({ finding: { en: 'It burns.' } })] });
    const text = textOf(root);
    expect(text.indexOf('Night lamp')).toBeLessThan(text.indexOf('Pegs'));
    expect(text).toContain('No match on the list dated');
    expect(text).not.toMatch(/\bsafe\b/i);
  });

  it('off keeps what it has in sight, and says so', () => {
    const { root } = show({ isOn: false, things: [thing()] });
    expect(textOf(root)).toContain(alerts.offKept);
    expect(hasButton(root, alerts.erase)).toBe(true);
  });

  it('takes out one, erases all, and has a way back from both', async () => {
    const { root, actions } = show({ things: [thing()], note: 'taken-out' });
    await press(button(root, alerts.takeOutOne({ title: 'Night lamp' })));
    expect(actions.onRemove).toHaveBeenCalledOnce();
    await press(button(root, alerts.erase));
    expect(actions.onErase).toHaveBeenCalledOnce();
    await press(button(root, alerts.undo));
    expect(actions.onUndo).toHaveBeenCalledOnce();
  });

  it('says in Korean what it says in English', () => {
    const { root } = show({ things: [thing({})] }, 'ko');
    expect(textOf(root)).toContain(pageWords.ko.alerts.namedTitle);
  });
});

describe('“is mine affected?”', () => {
  const started = async (notice: Partial<HazardInput> = {}) => {
    const { root } = show({ things: [thing(notice)] });
    await press(button(root, alerts.check));
    return root;
  };

  it('asks one mark at a time and says where it is printed', async () => {
    const root = await started();
    expect(textOf(root)).toContain(alerts.ask.models);
    expect(textOf(root)).toContain(alerts.where.models);
    expect(textOf(root)).toContain('On the bottom.');
    expect(textOf(root)).not.toContain(alerts.ask.lots);
    await type(root, 'NL 2040');
    expect(textOf(root)).toContain(alerts.ask.lots);
    await type(root, 'a-117');
    expect(textOf(root)).toContain(alerts.result.affected.title);
    expect(textOf(root)).toContain(withoutMarkup(alerts.stopUsing));
  });

  it('says “not among those named” only with everything answered, and tells nobody to go on', async () => {
    const root = await started();
    await type(root, 'NL-2040');
    expect(textOf(root)).not.toContain(alerts.result['not-among'].title);
    await type(root, 'B555');
    expect(textOf(root)).toContain(alerts.result['not-among'].title);
    expect(textOf(root)).not.toMatch(/not affected|\bsafe\b/i);
  });

  it('cannot tell without a mark, and says to treat it as affected', async () => {
    const root = await started();
    await type(root, 'NL-2040');
    await press(button(root, alerts.cannotFind));
    expect(textOf(root)).toContain(alerts.result['cannot-tell'].title);
    expect(textOf(root)).toContain(alerts.reason.unanswered);
    expect(textOf(root)).toContain(withoutMarkup(alerts.untilKnown));
    await press(button(root, alerts.again));
    expect(textOf(root)).toContain(alerts.ask.models);
  });

  it('takes no empty answer and no barcode with a slip', async () => {
    const gtins = ['4006381333931'];
    const root = await started({
      products: [{ ...product, identification: [{ gtins, basis: 'structured' }] }],
    });
    await type(root, ' ');
    expect(textOf(root)).toContain(alerts.mistake.empty);
    await type(root, '4006381333932');
    expect(textOf(root)).toContain(alerts.mistake.gtin);
    await type(root, '4006381333931');
    expect(textOf(root)).toContain(alerts.result.affected.title);
  });

  it('asks nothing where all units are meant', async () => {
    const root = await started({ products: [{ ...product, scope: 'all_units' }] });
    expect(textOf(root)).toContain(alerts.result.affected.title);
    expect(hasButton(root, alerts.again)).toBe(false);
  });

  it('begins anew with another notice', async () => {
    const { root } = show({ things: [thing({}, { reference: 'SR/00002/26' })] });
    await press(button(root, alerts.check));
    await press(button(root, 'Next notice'));
    expect(hasButton(root, alerts.check)).toBe(true);
  });

  it('takes no answer along to another notice that a newer list puts in its place', async () => {
    const { root, again } = show({ things: [thing({})], asked: `aliexpress:${id}` });
    await type(root, 'NL-2040');
    await type(root, 'A117');
    expect(textOf(root)).toContain(alerts.result.affected.title);
    again({ things: [thing({ reference: 'SR/00002/26' }, {})] });
    expect(textOf(root)).not.toContain(alerts.result.affected.title);
    expect(textOf(root)).toContain(alerts.ask.models);
  });
});

it('harm is reported about the notice on show', async () => {
  const { root, actions } = show({ things: [thing({}, { reference: 'SR/00002/26' })] });
  await press(button(root, 'Next notice'));
  await press(button(root, alerts.harm));
  expect(actions.onHarm).toHaveBeenCalledWith(expect.anything(), 'eu-safety-gate:SR/00002/26');
});

it('harm cannot be reported where no listing is known', () => {
  const { root } = show({ things: [{ ...thing({}), url: undefined, isUnconfirmed: true }] });
  expect(hasButton(root, alerts.harm)).toBe(false);
});
