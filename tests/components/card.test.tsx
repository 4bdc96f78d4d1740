// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../components/card/card.tsx';
import type { CardProps } from '../../components/card/open-card.tsx';
import type { CardActions, OwnActions } from '../../components/card/use-card.ts';
import { describeEffect } from '../../lib/core/effects.ts';
import type { Match } from '../../lib/core/verdict.ts';
import { type Language, languages } from '../../lib/locales/languages.ts';
import type { Channel } from '../../lib/reports/channels.ts';
import type { MadeReport } from '../../lib/reports/requests.ts';
import { effectWords, localeOf } from '../../scripts/words/every.ts';
import { reportOf, uuid } from '../reports/post.ts';
import { wordsIn } from '../support/words-in.ts';
import {
  answer,
  button,
  choose,
  clearStage,
  draw,
  hasButton,
  listing,
  match,
  press,
  tellSizes,
  textOf,
  trusted,
} from './stage.tsx';

const { warning, reporting, summary } = localeOf('en');

/** Opens a folded part. */
const open = (root: Element, part: 'details' | 'menu', language: 'en' | 'ko' = 'en') =>
  press(button(root, localeOf(language).summary[part]));

/** A button of the menu, which is opened for it. */
const pressInMenu = async (root: Element, name: string) => {
  if (!hasButton(root, name)) await open(root, 'menu');
  await press(button(root, name));
};

afterEach(() => {
  clearStage();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const channel: Channel = {
  id: 'kr-safetykorea',
  kind: 'authority',
  name: 'Product Safety Center',
  about: 'Accidents',
  link: { url: 'https://www.safetykorea.kr/', kind: 'home' },
  phone: '1670-4920',
  asks: 'product name',
  verified: '2026-11-25',
};

const { link: _link, ...phone } = channel;
const shopForm: Channel = { ...channel, kind: 'platform', name: 'Report page', shop: 'aliexpress' };

const makeActions = (change: Partial<CardActions> = {}): CardActions => ({
  mayAct: (event) => event.isTrusted,
  report: vi.fn(async (kind) => ({ stored: reportOf(7, { kind }), kind, text: 'the report' })),
  amend: vi.fn(async (_id, reason) => ({
    stored: reportOf(7, { reason }),
    text: 'the report, and why',
  })),
  submit: vi.fn(async () => 'sent' as const),
  undoReport: vi.fn(async () => undefined),
  openReport: vi.fn(async () => undefined),
  copy: vi.fn(async () => undefined),
  silence: vi.fn(async () => undefined),
  openHazardPage: vi.fn(async () => undefined),
  hide: vi.fn(),
  ...change,
});

const card = (change: Partial<CardProps> = {}, language: Language = 'en', into?: Element) => {
  const actions = change.actions ?? makeActions();
  const root = draw(
    <Card
      listing={listing()}
      answer={answer(match({ finding: { en: 'It holds lead.', ko: '납이 들어 있습니다.' } }))}
      startsFolded={false}
      isSheet={false}
      channels={[channel]}
      {...change}
      actions={actions}
    />,
    language,
    into,
  );
  return { root, actions };
};

describe('what the card says', () => {
  it('danger, at first sight: level, finding, what to do, how sure and who, two buttons', () => {
    const { root } = card();
    const text = textOf(root);
    for (const part of [
      `Danger · ${warning.level.danger.meaning}`,
      'It holds lead',
      summary.doNotBuy.replaceAll(/<.?b>/g, ''),
      `EU Safety Gate · ${summary.chip['listing-id']}`,
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('SR/00001/26');
    expect(root.querySelectorAll('.buttons > *')).toHaveLength(1);
  });

  it.each(['danger', 'caution'] as const)(
    '%s: to read the notice is the main act, to report the quiet one',
    (level) => {
      const link = { url: 'https://authority.example/1', kind: 'notice' as const };
      const { root } = card({ answer: answer(match({ link }, level)) });
      expect([...root.querySelectorAll('.filled')].map(textOf)).toEqual([
        `${warning.button.notice} (${warning.button.newTab})`,
      ]);
      expect(button(root, warning.button.report).className).toContain('outlined');
    },
  );

  it.each([
    ['an authority’s notice', match({ risks: ['FIRE'] }, 'caution'), 'Notice: EU Safety Gate'],
    [
      'ours, for a product that is only alike',
      match({ risks: ['FIRE'] }, 'caution', [{ kind: 'brand', page: 'Zorvex', notice: 'ZORVEX' }]),
      'Cart Canary compared it with a notice from EU Safety Gate',
    ],
    [
      'an authority outside the reader’s view, with its country',
      match(
        { source: 'kr-consumer24', authority: { name: { en: 'Consumer24' }, country: 'KR' } },
        'caution',
      ),
      'Notice: Consumer24 official portal (South\u00a0Korea)',
    ],
    [
      'shoppers',
      match({ source: 'community' }, 'caution', undefined, ['community']),
      summary.chip.shoppers,
    ],
  ])('the folded line says whose warning it is: %s', (_whose, one, source) => {
    const { root } = card({ answer: answer(one), startsFolded: true });
    expect(root.querySelector('.line-source')?.textContent).toBe(source);
  });

  /** As the background answers: with what the finding may do. */
  const withEffect = (
    input: Parameters<typeof match>[0],
    language: Language,
    level: Match['level'] = 'danger',
  ): Match => {
    const one = match(input, level);
    const effect = describeEffect(one.hazard, effectWords[language].effects);
    return { ...one, ...(effect && { effect }) };
  };

  it('says what it may do to a person below the finding, and on a caution “if so”', () => {
    const input = { findings: [{ substance: 'bmhca', mode: 'prohibited' }] };
    const sure = card({ answer: answer(withEffect(input, 'en')) }).root;
    expect(sure.querySelector('h2 + .summary-effect')?.textContent).toBe(
      'May damage fertility or the unborn child',
    );
    const maybe = card({ answer: answer(withEffect(input, 'en', 'caution')) }).root;
    expect(maybe.querySelector('.summary-effect')?.textContent).toBe(
      'If so: may damage fertility or the unborn child',
    );
  });

  it('says of a kind of goods what was found in those that were tested, and no effect', () => {
    const finding = { en: 'Of 28 toys tested, 11 failed.' };
    const input = { findings: [{ substance: 'bmhca', mode: 'prohibited' }] };
    const kind = withEffect({ ...input, about: 'kind', finding }, 'en', 'advice');
    const { root } = card({ answer: answer(kind) });
    expect(root.querySelector('h2 + .summary-effect')?.textContent).toBe(finding.en);
  });

  it('says no effect that the headline has as a risk, and each that says more', () => {
    const risks: Match['hazard']['risks'] = ['ELECTRIC_SHOCK'];
    const effectIn = (cause: string) =>
      card({
        answer: answer(withEffect({ risks, findings: [{ cause }] }, 'en', 'caution')),
      }).root.querySelector('.summary-effect')?.textContent;
    expect(effectIn('insulation_inadequate')).toBeUndefined();
    expect(effectIn('small_parts')).toBe('If so: may block a small child’s airway');
    const sure = withEffect({ risks, findings: [{ cause: 'insulation_inadequate' }] }, 'en');
    expect(card({ answer: answer(sure) }).root.querySelector('.summary-effect')?.textContent).toBe(
      'May give an electric shock',
    );
  });

  it('says the rest, and what to look for, among the details, and that this proves nothing', async () => {
    const input = { findings: [{ substance: 'bmhca', mode: 'prohibited' }] };
    const { root } = card({ answer: answer(withEffect(input, 'en')) });
    await open(root, 'details');
    for (const part of ['may cause an allergic skin reaction', 'Lilial', warning.effect.note])
      expect(textOf(root)).toContain(part);
  });

  it.each(languages)('is at most 45 words, the advice within 15: %s', (language) => {
    const link = { url: 'https://authority.example/1', kind: 'notice' as const };
    const lead = { substance: 'lead', mode: 'over_limit', value: 4130, unit: 'mg/kg' };
    const { root } = card(
      { answer: answer(withEffect({ findings: [lead], link }, language)) },
      language,
    );
    const shown = [...root.querySelectorAll('.card *:not(.visually-hidden)')]
      .flatMap((one) => [...one.childNodes])
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ textContent }) => textContent ?? '')
      .join(' ');
    expect(wordsIn(shown, language)).toBeLessThanOrEqual(45);
    const before = [...root.querySelectorAll('.band-words, h2')].map(textOf).join(' ');
    expect(wordsIn(before, language)).toBeLessThan(15);
    expect(root.querySelector('.summary-effect + .summary-advice')).not.toBeNull();
  });

  it('the authority’s own order comes before ours', () => {
    const { root } = card({ answer: answer(match({ actions: ['do_not_eat'] })) });
    expect(textOf(root)).toContain('Do not eat or drink it.');
  });

  it('details are folded: what matched, authority, number, steps, list', async () => {
    const { root } = card();
    const item = 'AliExpress item 1005000000000001';
    expect(textOf(root)).not.toContain(item);
    await open(root, 'details');
    const told = [warning.how.clue['listing-id'], item, 'SR/00001/26', warning.step.general];
    for (const part of [...told, 'List dated 24 Nov 2026']) expect(textOf(root)).toContain(part);
    await open(root, 'details');
    expect(textOf(root)).not.toContain('SR/00001/26');
  });

  it('says who shows it, after the advice', () => {
    const text = textOf(card().root);
    expect(text.indexOf('Cart Canary')).toBeGreaterThan(text.indexOf('Stop using it.'));
  });

  it('caution: which clues, and that they are no proof', async () => {
    const soft = match({ risks: ['FIRE'] }, 'caution', [
      { kind: 'name', page: 'A', notice: 'A' },
      { kind: 'image-key', page: 'k', notice: 'k' },
    ]);
    const { root } = card({ answer: answer(soft) });
    expect(textOf(root)).toContain('Looks like a product with a risk of fire');
    expect(textOf(root)).toContain('Match not confirmed.');
    expect(textOf(root)).toContain(
      'Similar name, same picture · Cart Canary compared it with a notice from EU Safety Gate',
    );
    await open(root, 'details');
    expect(textOf(root)).toContain(warning.how.agree({ count: 2 }));
  });

  it('advice: no judgement on seller or product', async () => {
    const kind = match({ about: 'kind' }, 'advice', [{ kind: 'kind', page: 'a', notice: 'b' }]);
    const actions = makeActions();
    const { root } = card({ answer: answer(kind), actions });
    await open(root, 'details');
    expect(textOf(root)).toContain(warning.how.noJudgement);
    expect(hasButton(root, warning.button.report)).toBe(false);
    await open(root, 'menu');
    expect(hasButton(root, warning.button.notThisKind)).toBe(true);
    await press(button(root, warning.button.report));
    expect(actions.report).toHaveBeenCalledOnce();
  });

  it('a community report is called one', async () => {
    const shoppers = match({ source: 'community' }, 'caution', undefined, ['community']);
    const { root } = card({ answer: answer(shoppers) });
    expect(textOf(root)).toContain(`Caution · ${warning.communityMeaning}`);
    expect(textOf(root)).toContain('No authority has confirmed it.');
    expect(textOf(root)).toContain(summary.chip.shoppers);
    expect(textOf(root)).not.toMatch(/notice/i);
    await open(root, 'details');
    expect(textOf(root)).toContain(warning.how.doubt.community);
    expect(textOf(root)).toContain('This listing was reported');
  });

  it('a finding of the publisher is called nobody else’s', async () => {
    const authority = { name: { en: 'Fox Watch' }, country: 'KR' };
    const own = match({ source: 'own-tests', authority }, 'caution', undefined, ['own']);
    const { root } = card({ answer: answer(own) });
    expect(textOf(root)).toContain('Caution · says Fox Watch, not an authority');
    expect(textOf(root)).toContain('No authority has confirmed it.');
    await open(root, 'details');
    expect(textOf(root)).toContain(warning.how.doubt.own);
    expect(textOf(root)).not.toMatch(/official (?:safety|notice)/i);
  });

  it('our words in another language are not shown', async () => {
    const { root } = card({ answer: answer(match({ finding: { pl: 'Za dużo ołowiu.' } })) });
    await open(root, 'details');
    expect(textOf(root)).not.toContain('ołowiu');
    expect(textOf(root)).toContain(warning.notRecorded);
  });

  it('a search page is said to be one', async () => {
    const link = { url: 'https://www.consumer.go.kr/', kind: 'search' as const };
    const { root } = card({ answer: answer(match({ link })) });
    await open(root, 'details');
    expect(textOf(root)).toContain(warning.fact.searchLink);
    const copied = vi.fn(async (_text: string) => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText: copied } });
    await press(button(root, warning.fact.copyNumber));
    expect(copied).toHaveBeenCalledExactlyOnceWith('SR/00001/26');
    vi.unstubAllGlobals();
    const anchor = root.querySelector('a.button');
    expect(textOf(anchor as Element)).toContain(warning.button.search);
    expect(anchor?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(anchor?.getAttribute('target')).toBe('_blank');
  });

  it('no address is no link, and a script is no address', () => {
    expect(card({ answer: answer(match()) }).root.querySelector('a')).toBeNull();
    const evil = match();
    evil.hazard.link = { url: 'javascript:alert(1)', kind: 'notice' };
    expect(card({ answer: answer(evil) }).root.querySelector('a')).toBeNull();
  });

  it('markup in list and page stays text', async () => {
    const evil = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const { root } = card({
      answer: answer(
        match(
          {
            finding: { en: evil },
            details: { en: evil },
            reference: evil,
            authority: { name: { en: evil }, country: 'EU' },
            findings: [{ what: { en: evil }, value: 1, unit: evil.slice(0, 40) }],
            products: [{ scope: 'unknown', names: { en: evil }, hint: { en: evil } }],
          },
          'danger',
          [{ kind: 'name', page: evil, notice: 'x', variant: evil }],
          ['title-differs'],
        ),
      ),
    });
    let shown = textOf(root);
    await open(root, 'details');
    shown += textOf(root);
    expect(root.querySelector('img, script')).toBeNull();
    expect(shown.split('<script>').length).toBeGreaterThan(7);
  });
});

describe('for keys and screen readers', () => {
  it('is a labelled region with headings, lists and terms', async () => {
    const { root } = card();
    await open(root, 'details');
    expect(root.querySelector('section')?.getAttribute('aria-label')).toBe('Cart Canary: Danger');
    expect(root.querySelectorAll('h2')).toHaveLength(1);
    expect(root.querySelectorAll('dl dt').length).toBe(root.querySelectorAll('dl .fact').length);
    expect(root.querySelectorAll('ol li').length).toBeGreaterThan(1);
    for (const one of root.querySelectorAll('button, a'))
      expect((one.getAttribute('aria-label') ?? one.textContent ?? '').trim()).not.toBe('');
    for (const icon of root.querySelectorAll('svg'))
      expect(icon.getAttribute('aria-hidden')).toBe('true');
  });

  it('calls the part that scrolls by its level: its details are only a part of that', () => {
    vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(2_000);
    tellSizes();
    const { root } = card();
    const body = root.querySelector('.body');
    expect(body?.getAttribute('aria-label')).toBe(warning.level.danger.word);
    expect([...(body?.querySelectorAll('h3') ?? [])].map(textOf)).not.toContain(
      body?.getAttribute('aria-label'),
    );
  });

  it('announces a danger once, after it has appeared, and takes no focus', async () => {
    vi.useFakeTimers();
    const { root } = card();
    const live = root.querySelector('[aria-live="assertive"].visually-hidden');
    // Orca speaks what comes into a plain box later than the box; an alert it speaks as it arrives.
    expect(live?.hasAttribute('role')).toBe(false);
    expect(live?.textContent).toBe('');
    const wait = (ms: number) => act(async () => void vi.advanceTimersByTime(ms));
    await wait(200);
    expect(live?.textContent).toBe(
      'Danger. It holds lead. Don’t buy it. Already have it? Stop using it.',
    );
    expect(document.activeElement).toBe(document.body);
    // Who goes through the lines afterwards finds the headline once.
    await wait(6000);
    expect(live?.textContent).toBe('');
    card({}, 'en', root);
    await wait(200);
    expect(live?.textContent).toBe('');
    vi.useRealTimers();
  });

  it('is polite below danger', () => {
    const { root } = card({ answer: answer(match({}, 'caution')) });
    expect(root.querySelector('.visually-hidden')?.getAttribute('aria-live')).toBe('polite');
  });

  it('says that the report is kept, once: by the focus on its title, or else by itself', async () => {
    const { root } = card();
    const heard = () => [...root.querySelectorAll('[aria-live]')].map((one) => one.textContent);
    const wait = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 150)));
    await press(button(root, warning.button.report));
    await wait();
    expect(heard()).toContain(reporting.saved.title);
    await press(button(root, reporting.saved.undo));
    await wait();
    expect(heard()).toContain(reporting.saved.undone);
    const again = button(root, warning.button.report);
    again.focus();
    await press(again);
    await wait();
    expect(document.activeElement?.textContent).toBe(reporting.saved.title);
    expect(heard()).not.toContain(reporting.saved.title);
  });

  it('says which button of a report opens a tab', async () => {
    const { root } = card();
    await press(button(root, warning.button.report));
    expect(hasButton(root, `${reporting.saved.add} (${warning.button.newTab})`)).toBe(true);
  });

  it('Esc folds to a line that unfolds, focus follows', async () => {
    const { root } = card();
    const inside = button(root, warning.button.report);
    await act(async () => {
      inside.dispatchEvent(trusted(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    });
    const line = root.querySelector('button');
    expect(line?.className).toBe('line');
    expect(line?.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(line);
    await press(line as Element);
    expect(document.activeElement).toBe(button(root, warning.button.fold));
  });
});

describe('folded', () => {
  it('a danger keeps its finding', () => {
    const { root } = card({ startsFolded: true });
    expect(textOf(root).trim()).toBe('Danger · It holds lead Notice: EU Safety Gate');
    expect(root.querySelectorAll('button')).toHaveLength(2);
  });

  it('caution is one line that says what it is about, opens and can be hidden', async () => {
    const actions = makeActions();
    const soft = match({ risks: ['FIRE'] }, 'caution');
    const { root } = card({ answer: answer(soft), startsFolded: true, actions });
    expect(textOf(root).trim()).toBe(
      'Caution · Looks like a product with a risk of fire Notice: EU Safety Gate',
    );
    await press(button(root, warning.button.hide));
    expect(actions.hide).toHaveBeenCalledOnce();
    await press(root.querySelector('.line') as Element);
    expect(button(root, warning.button.report).className).toContain('outlined');
  });
});

describe('several notices', () => {
  it('shows the strongest first and pages through the rest', async () => {
    const { root } = card({
      answer: answer(
        match({ finding: { en: 'First.' } }),
        match({ finding: { en: 'Second.' }, reference: '2' }, 'caution'),
        match({ finding: { en: 'Third.' }, reference: '3' }, 'advice'),
      ),
    });
    expect(textOf(root)).toContain('2 more notices');
    await press(button(root, warning.pager.next));
    expect(textOf(root)).toContain('Notice 2 of 3');
    // The band follows the notice: a caution is not shown under a red band.
    expect(root.querySelector('.band')?.className).toContain('caution');
    await press(button(root, warning.pager.next));
    expect(button(root, warning.pager.next).disabled).toBe(true);
  });

  it('acts for the one on show: report, “not this product” and details', async () => {
    const shown = match({ reference: '2' }, 'caution');
    const { root, actions } = card({ answer: answer(match(), shown) });
    await press(button(root, warning.pager.next));
    const hazards = [`${shown.hazard.source}:2`];
    await open(root, 'details');
    await press(button(root, warning.button.more));
    expect(actions.openHazardPage).toHaveBeenCalledExactlyOnceWith(hazards[0]);
    await pressInMenu(root, warning.button.notThis);
    expect(actions.silence).toHaveBeenCalledExactlyOnceWith({ kind: 'not-this', hazards }, true);
  });
});

describe('“I own this”', () => {
  const { own, silenced } = warning;
  const owning = (change: Partial<OwnActions> = {}) => ({
    addProduct: vi.fn<OwnActions['addProduct']>(async () => ({
      isNew: true,
      isNamedByNotice: true,
    })),
    removeProduct: vi.fn(async () => undefined),
    open: vi.fn(async () => undefined),
    ...change,
  });
  const withOwning = (change: Partial<OwnActions> = {}, more: Partial<CardProps> = {}) => {
    const actions = owning(change);
    return { ...card({ ...more, actions: makeActions({ owning: actions }) }), owns: actions };
  };
  const told = (root: HTMLElement) => root.querySelector('.own-note p')?.textContent;
  /** The same, heard after the focus has moved. */
  const heard = (root: HTMLElement, words: string) =>
    vi.waitFor(() =>
      expect(root.querySelector('.own-note [aria-live="polite"]')?.textContent).toBe(words),
    );

  it('is remembered, leads to “is mine affected?” and is taken back', async () => {
    const { root, owns } = withOwning();
    await pressInMenu(root, own.button);
    expect(owns.addProduct).toHaveBeenCalledExactlyOnceWith(false);
    expect(told(root)).toBe(own.kept);
    expect(hasButton(root, own.button)).toBe(false);
    expect(document.activeElement).toBe(button(root, own.check));
    await heard(root, own.kept);
    await press(button(root, own.check));
    expect(owns.open).toHaveBeenCalledOnce();
    await press(button(root, silenced.undo));
    expect(owns.removeProduct).toHaveBeenCalledOnce();
    expect(told(root)).toBe(own.undone);
    expect(document.activeElement).toBe(button(root, own.button));
    await heard(root, own.undone);
  });

  it('offers recall alerts where they are off, and stores nothing before they are wanted', async () => {
    const keep = vi.fn<OwnActions['addProduct']>(
      async (turnsOn) => turnsOn && { isNew: true, isNamedByNotice: true },
    );
    const { root } = withOwning({ addProduct: keep });
    await pressInMenu(root, own.button);
    expect(told(root)).toBe(own.offer);
    expect(document.activeElement).toBe(button(root, own.turnOn));
    await heard(root, own.offer);
    await press(button(root, own.notNow));
    expect(told(root)).toBe('');
    expect(keep.mock.calls).toEqual([[false]]);
    await pressInMenu(root, own.button);
    await press(button(root, own.turnOn));
    expect(keep).toHaveBeenLastCalledWith(true);
    expect(told(root)).toBe(own.kept);
    await press(button(root, silenced.undo));
    expect(told(root)).toBe(`${own.undone} ${own.stillOn}`);
  });

  it('offers no undo for a thing that was there already, and leads to all things where no notice names it', async () => {
    const { root } = withOwning({
      addProduct: async () => ({ isNew: false, isNamedByNotice: false }),
    });
    await pressInMenu(root, own.button);
    expect(told(root)).toBe(own.known);
    expect(hasButton(root, silenced.undo)).toBe(false);
    expect(hasButton(root, own.check)).toBe(false);
    expect(hasButton(root, own.things)).toBe(true);
  });

  it('is absent in a private window and where no product is named', async () => {
    const isOffered = async ({ root }: { root: Element }) => {
      await open(root, 'menu');
      return hasButton(root, own.button);
    };
    expect(await isOffered(card())).toBe(false);
    const kind = match({ about: 'kind' }, 'advice', [{ kind: 'kind', page: 'a', notice: 'b' }]);
    expect(await isOffered(withOwning({}, { answer: answer(kind) }))).toBe(false);
    const soft = answer(match({}, 'caution'));
    expect(await isOffered(withOwning({}, { answer: soft }))).toBe(true);
    expect(await isOffered(withOwning({}, { isSheet: true }))).toBe(true);
  });

  it('says so when it failed, and hears no press that a script made up', async () => {
    const keep = vi.fn<OwnActions['addProduct']>(() => Promise.reject(new Error('the disk')));
    const { root } = withOwning({ addProduct: keep });
    await open(root, 'menu');
    await act(async () => button(root, own.button).click());
    expect(keep).not.toHaveBeenCalled();
    await pressInMenu(root, own.button);
    expect(textOf(root)).toContain(warning.error.failed);
    expect(hasButton(root, own.button)).toBe(true);
  });
});

describe('reporting', () => {
  it('reports a named product as still for sale, with its notice', async () => {
    const { root, actions } = card();
    await press(button(root, warning.button.report));
    expect(actions.report).toHaveBeenCalledExactlyOnceWith(
      'still-for-sale',
      'eu-safety-gate:SR/00001/26',
    );
    expect(textOf(root)).toContain(reporting.saved.title);
    expect(root.querySelector('textarea')?.value).toBe('the report');
    expect(textOf(root)).toContain('Product Safety Center');
    expect(root.querySelector('a[href="tel:16704920"]')?.textContent).toBe('Call 1670-4920');
    expect(textOf(root)).toContain('It asks for: product name');
  });

  const withReport = (made: Partial<MadeReport>, more: Partial<CardProps> = {}) =>
    card({
      ...more,
      actions: makeActions({
        report: async (kind) => ({
          stored: reportOf(7, { kind }),
          kind,
          text: 'the report',
          ...made,
        }),
      }),
    });
  const filled = (root: Element) => root.querySelector<HTMLElement>('.actions .filled');

  it.each([
    ['who takes reports', { inbox: 'Fox Watch' }, 'Report to: Fox Watch'],
    [
      'the authority of the shopper’s country, and that country,',
      { channels: [phone, { ...channel, region: 'KR' }] },
      'Official reporting service (South Korea): Product Safety Center',
    ],
    ['the shop by its name', { channels: [shopForm] }, 'Report to: AliExpress'],
  ])('names %s in the details, before it is reported', async (_who, more, text) => {
    const { root } = card(more);
    await open(root, 'details');
    expect(root.querySelector('.panel .report-to')?.textContent).toBe(text);
  });

  it('names nobody where a report stays on the device, nor on an advice, whose report is folded', async () => {
    const advice = { answer: answer(match({}, 'advice')), inbox: 'Fox Watch' };
    for (const { root } of [card({ channels: [phone] }), card(advice)]) {
      await open(root, 'details');
      expect(root.querySelector('.report-to')).toBeNull();
    }
  });

  it('ends at the operator: sent once, told as sent, and still undone', async () => {
    const { root, actions } = withReport({ to: 'Fox Watch' });
    await press(button(root, warning.button.report));
    const send = button(root, reporting.sent.send({ name: 'Fox Watch' }));
    expect(filled(root)).toBe(send);
    await press(send);
    expect(actions.submit).toHaveBeenCalledExactlyOnceWith(uuid(7));
    expect(root.querySelector('h2')?.textContent).toBe(reporting.sent.done({ name: 'Fox Watch' }));
    expect(filled(root)).toBeNull();
    await press(button(root, reporting.saved.undo));
    expect(actions.undoReport).toHaveBeenCalledWith(uuid(7));
  });

  it('shows all that is sent, folded', async () => {
    const { root } = withReport({ to: 'Fox Watch' });
    await press(button(root, warning.button.report));
    const fold = root.querySelector('.fields')?.closest('details');
    expect([fold?.open, fold?.querySelector('summary')?.textContent]).toEqual([
      false,
      reporting.sent.see,
    ]);
    expect(fold?.querySelectorAll('dt')).toHaveLength(Object.keys(reportOf(7)).length);
  });

  it('ends at the official form, with the text to paste, where there is no operator', async () => {
    const { root, actions } = withReport({});
    await press(button(root, warning.button.report));
    const link = filled(root);
    expect(link?.getAttribute('href')).toBe('https://www.safetykorea.kr/');
    expect(link?.textContent).toContain(reporting.official.homeOf({ name: channel.name }));
    expect(root.querySelector('.fields')).toBeNull();
    root.addEventListener('click', (event) => event.preventDefault());
    await press(link as Element);
    expect(actions.copy).toHaveBeenCalledWith('the report');
    expect(textOf(root)).toContain(reporting.official.pasted);
  });

  it('ends on the device where nobody takes it', async () => {
    const { root } = withReport({}, { channels: [] });
    await press(button(root, warning.button.report));
    expect(root.querySelector('h2')?.textContent).toBe(reporting.saved.title);
    expect(filled(root)).toBeNull();
  });

  it('that is sent by itself asks nothing more', async () => {
    const { root } = withReport({ to: 'Fox Watch', isToBeSent: true });
    await press(button(root, warning.button.report));
    expect(textOf(root)).toContain(reporting.sent.willBe({ name: 'Fox Watch' }));
    expect(filled(root)).toBeNull();
  });

  it('reports a caution as suspicious', async () => {
    const { root, actions } = card({ answer: answer(match({}, 'caution')) });
    await press(button(root, warning.button.report));
    expect(actions.report).toHaveBeenCalledWith('suspect', 'eu-safety-gate:SR/00001/26');
  });

  it('keeps a reason, copies the text, goes back', async () => {
    const { root, actions } = card();
    await press(button(root, warning.button.report));
    const radio = root.querySelector<HTMLInputElement>('input[value="recalled"]');
    await choose(radio as HTMLInputElement);
    expect(actions.amend).toHaveBeenCalledWith(uuid(7), 'recalled');
    expect(root.querySelector<HTMLInputElement>('input[value="recalled"]')?.checked).toBe(true);
    await press(button(root, reporting.official.copy));
    expect(actions.copy).toHaveBeenCalledWith('the report, and why');
    expect(hasButton(root, reporting.official.copied)).toBe(true);
    await press(button(root, reporting.saved.back));
    expect(hasButton(root, warning.button.report)).toBe(true);
  });

  it('says so when nothing could be copied', async () => {
    const { root } = card({
      actions: makeActions({ copy: async () => Promise.reject(new Error('no')) }),
    });
    await press(button(root, warning.button.report));
    await press(button(root, reporting.official.copy));
    expect(textOf(root)).toContain(reporting.official.copyFailed);
  });

  it('keeps nothing in a private window and offers no undo and no reason', async () => {
    const { root } = card({
      actions: makeActions({
        report: async (kind) => ({ stored: undefined, kind, text: 'copy me' }),
      }),
    });
    await press(button(root, warning.button.report));
    expect(textOf(root)).toContain(reporting.privateWindow.title);
    expect(root.querySelector('textarea')?.value).toBe('copy me');
    expect(hasButton(root, reporting.saved.undo)).toBe(false);
    expect(root.querySelector('input')).toBeNull();
  });

  it('happens once for two presses', async () => {
    let finish: () => void = () => undefined;
    const report = vi.fn(
      (kind) =>
        new Promise<Awaited<ReturnType<CardActions['report']>>>((resolve) => {
          finish = () => resolve({ stored: reportOf(7), kind, text: '' });
        }),
    );
    const { root } = card({ actions: makeActions({ report }) });
    await press(button(root, warning.button.report));
    expect(button(root, warning.button.report).disabled).toBe(true);
    await press(button(root, warning.button.report));
    await act(async () => finish());
    expect(report).toHaveBeenCalledTimes(1);
  });
});

describe('who may act', () => {
  it('is no script: a synthetic click neither reports, dismisses nor hides', async () => {
    const actions = makeActions({ mayAct: () => true });
    const { root } = card({ actions });
    await open(root, 'menu');
    await act(async () => {
      for (const name of [warning.button.report, warning.button.notThis])
        button(root, name).click();
      for (const one of root.querySelectorAll('button'))
        if (one.title === warning.button.hide) one.click();
    });
    for (const action of [actions.report, actions.silence, actions.hide])
      expect(action).not.toHaveBeenCalled();
  });

  it('is nobody who cannot see the card, and they are told where to go', async () => {
    const actions = makeActions({ mayAct: () => false });
    const { root } = card({ actions });
    await press(button(root, warning.button.report));
    expect(actions.report).not.toHaveBeenCalled();
    expect(textOf(root)).toContain(warning.error.covered);
  });

  it('hides for a person', async () => {
    const { root, actions } = card();
    await press(button(root, warning.button.hide));
    expect(actions.hide).toHaveBeenCalledTimes(1);
  });
});

it('leads to no page of ours where there is none to show', async () => {
  const { openHazardPage: _none, ...actions } = makeActions({ isPrivate: true });
  const { root } = card({ actions });
  await open(root, 'details');
  expect(hasButton(root, warning.button.more)).toBe(false);
  await open(root, 'menu');
  expect(hasButton(root, warning.button.notThis)).toBe(true);
});

describe('not this product', () => {
  const silencing = (change: Partial<CardActions> = {}, matches = [match()]) => {
    const stage: { root?: Element } = {};
    const actions = makeActions(change);
    const props = { actions };
    actions.silence = vi.fn(async (_hazard, isSilenced) => {
      const next = isSilenced ? answer() : answer(...matches);
      card({ ...props, answer: next }, 'en', stage.root);
    });
    const { root } = card({ ...props, answer: answer(...matches) });
    stage.root = root;
    return { root, actions };
  };

  it('silences that notice and offers the way back', async () => {
    const { root, actions } = silencing();
    await pressInMenu(root, warning.button.notThis);
    const notThis = { kind: 'not-this', hazards: ['eu-safety-gate:SR/00001/26'] };
    expect(actions.silence).toHaveBeenCalledWith(notThis, true);
    expect(textOf(root)).toContain(warning.silenced.title);
    expect(hasButton(root, warning.button.report)).toBe(false);
    await press(button(root, warning.silenced.undo));
    expect(actions.silence).toHaveBeenLastCalledWith(expect.objectContaining(notThis), false);
    expect(hasButton(root, warning.button.report)).toBe(true);
  });

  it('offers to tell of the wrong match', async () => {
    const { root, actions } = silencing();
    await pressInMenu(root, warning.button.notThis);
    await press(button(root, warning.silenced.reportWrongMatch));
    expect(actions.report).toHaveBeenCalledWith('not-this-product', 'eu-safety-gate:SR/00001/26');
    expect(textOf(root)).toContain(warning.silenced.reported);
  });

  it('can wait: a pause takes every notice of the listing, and accuses none of a wrong match', async () => {
    const { root, actions } = silencing({}, [match(), match({ reference: 'SR/2' }, 'caution')]);
    await pressInMenu(root, warning.button.pause);
    const pause = { kind: 'pause', hazards: ['eu-safety-gate:SR/00001/26', 'eu-safety-gate:SR/2'] };
    expect(actions.silence).toHaveBeenCalledWith(pause, true);
    expect(textOf(root)).toContain(warning.silenced.paused);
    expect(hasButton(root, warning.silenced.reportWrongMatch)).toBe(false);
    await press(button(root, warning.silenced.undo));
    expect(actions.silence).toHaveBeenLastCalledWith(expect.objectContaining(pause), false);
  });

  it('each choice says what it does', async () => {
    const { root } = silencing();
    await open(root, 'menu');
    const { notThis, pause, hide } = warning.hint;
    const told = [...root.querySelectorAll('.menu button')].map(
      (one) => root.querySelector(`#${one.getAttribute('aria-describedby')}`)?.textContent,
    );
    expect(told).toEqual([notThis, pause, hide]);
  });

  it('offers no such thing in a private window, where nothing would be kept', async () => {
    const { root } = silencing({ isPrivate: true });
    await pressInMenu(root, warning.button.notThis);
    expect(textOf(root)).toContain(warning.silenced.title);
    expect(hasButton(root, warning.silenced.reportWrongMatch)).toBe(false);
  });

  it('leaves nothing on show when it is closed', async () => {
    const { root } = silencing();
    await pressInMenu(root, warning.button.notThis);
    await press(button(root, warning.silenced.close));
    expect(root.children).toHaveLength(0);
  });

  it('is not closed by somebody who cannot see it: the way back goes with it', async () => {
    const mayAct = vi.fn(() => true);
    const { root } = silencing({ mayAct });
    await pressInMenu(root, warning.button.notThis);
    mayAct.mockReturnValue(false);
    await press(button(root, warning.silenced.close));
    expect(hasButton(root, warning.silenced.undo)).toBe(true);
  });

  it('stays a warning when it could not be kept', async () => {
    const { root } = card({
      actions: makeActions({ silence: async () => Promise.reject(new Error('gone')) }),
    });
    await pressInMenu(root, warning.button.notThis);
    expect(textOf(root)).toContain(warning.error.failed);
    expect(hasButton(root, warning.button.report)).toBe(true);
  });
});

describe('bounded', () => {
  it('a notice of the greatest size is drawn in time', async () => {
    const long = 'word '.repeat(1500);
    const products = Array.from({ length: 200 }, (_, at) => ({
      scope: 'listed_units' as const,
      names: { en: long.slice(0, 300) },
      identification: [
        { basis: 'text' as const, lots: Array.from({ length: 200 }, (_, n) => `${at}-${n}`) },
      ],
    }));
    const what = { en: long.slice(0, 300) };
    const findings = Array.from({ length: 50 }, () => ({ what, timesLimit: 2 }));
    const start = performance.now();
    const { root } = card({
      listing: listing({ titles: ['x'.repeat(2000)] }),
      answer: answer(
        match({ finding: { en: long }, details: { en: long }, findings, products }, 'danger', [
          { kind: 'name', page: 'x'.repeat(5_000_000), notice: 'y'.repeat(5_000_000) },
        ]),
      ),
    });
    await open(root, 'details');
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
