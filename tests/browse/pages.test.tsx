// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HazardPage, type HazardPageProps } from '../../components/browse/hazard-page.tsx';
import { SearchPage, type SearchPageProps } from '../../components/browse/search-page.tsx';
import type { HazardInput } from '../../lib/core/hazard.ts';
import { emptyQuery } from '../../lib/core/search/query.ts';
import { localeOf, pageWords } from '../../scripts/words/every.ts';
import { button, choose, clearStage, draw, hazard, press, textOf } from '../components/stage.tsx';

const { hazards: words } = pageWords.en;

afterEach(clearStage);

const umbrella = (rest: Partial<HazardInput> = {}) =>
  hazard({
    published: '2026-10-01',
    finding: { en: 'Too much lead.' },
    products: [
      {
        scope: 'listed_units',
        names: { en: 'Umbrella', ko: '우산' },
        brands: ['Brimmo'],
        goods: 'umbrella',
        category: 'Toys',
        certificates: ['CB061R1234-5001'],
        identification: [
          { models: Array.from({ length: 9 }, (_, at) => `AB-${at}`), basis: 'structured' },
        ],
        sellers: [{ name: 'Halden Store' }],
      },
      { scope: 'unknown', names: { en: 'Second umbrella' } },
    ],
    ...rest,
  });

function search(change: Partial<SearchPageProps> = {}) {
  const props: SearchPageProps = {
    query: emptyQuery,
    page: 0,
    pageSize: 20,
    result: {
      hazards: [umbrella()],
      total: 1,
      readCount: 9,
      toSearch: 9,
      isDone: true,
      countries: ['EU', 'KR'],
    },
    hasFailed: false,
    isLoadingList: false,
    onChange: vi.fn(),
    onClear: vi.fn(),
    onRetry: vi.fn(),
    onLoadList: vi.fn(),
    hrefOf: (page) => `#p${page}`,
    hazardHref: ({ reference }) => `#h${reference}`,
    ...change,
  };
  return { root: draw(<SearchPage {...props} />), props };
}

const result = { hazards: [], total: 0, readCount: 5, toSearch: 9, isDone: false, countries: [] };

describe('the search', () => {
  it('tells what, what is wrong, who and when, and leads to the hazard’s page', () => {
    const { root } = search();
    for (const part of ['Umbrella', 'Brimmo', 'Too much lead.', 'Safety Gate', '1 Oct 2026'])
      expect(textOf(root)).toContain(part);
    expect(root.querySelector('.result a')?.getAttribute('href')).toBe('#hSR/00001/26');
  });

  it('tells a finding of the list’s own publisher from an authority’s notice', () => {
    const authority = { name: { en: 'Fox Watch' }, country: 'KR' };
    const own = umbrella({ source: 'own-fox', authority });
    const shown = { ...result, isDone: true, total: 2, hazards: [umbrella(), own] };
    const [first, second] = [...search({ result: shown }).root.querySelectorAll('.result')];
    expect(first?.textContent).not.toContain('not an authority');
    expect(second?.textContent).toContain('says Fox Watch, not an authority');
  });

  it('says what is no accusation and what no longer stands', () => {
    const told = textOf(
      search({
        result: {
          ...result,
          isDone: true,
          total: 2,
          hazards: [umbrella({ about: 'kind' }), umbrella({ status: 'withdrawn', reference: 'X' })],
        },
      }).root,
    );
    expect(told).toContain(words.ofKind);
    expect(told).toContain(words.withdrawn);
  });

  it('passes on what is typed and what is chosen', async () => {
    const { root, props } = search();
    const field = root.querySelector('input[type="search"]') as HTMLInputElement;
    await act(async () => {
      field.value = 'lead';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(props.onChange).toHaveBeenCalledWith({ ...emptyQuery, words: 'lead' }, true);
    const [country, risk] = root.querySelectorAll('select');
    if (!country || !risk) throw new Error('no choices');
    expect([...country.options].map(({ value }) => value)).toEqual(['', 'EU', 'KR']);
    country.value = 'KR';
    await choose(country);
    expect(props.onChange).toHaveBeenCalledWith({ ...emptyQuery, country: 'KR' }, false);
    risk.value = 'FIRE';
    await choose(risk);
    expect(props.onChange).toHaveBeenCalledWith({ ...emptyQuery, risk: 'FIRE' }, false);
  });

  it('shows how far it is', () => {
    const { root } = search({ result });
    expect(textOf(root)).toContain(words.progress({ seen: '5', of: '9' }));
    expect(textOf(root)).not.toContain(words.none);
  });

  it('says that nothing fits only when all was looked at, and offers to begin anew', async () => {
    const query = { ...emptyQuery, words: 'qwerty' };
    const { root, props } = search({ query, result: { ...result, readCount: 9, isDone: true } });
    expect(textOf(root)).toContain(words.noneBody);
    await press(button(root, words.clear));
    expect(props.onClear).toHaveBeenCalled();
  });

  describe('for those who hear it', () => {
    afterEach(() => vi.useRealTimers());

    const query = (text: string) => ({ ...emptyQuery, words: text });
    const spoken = (root: Element) => root.querySelector('[aria-live="polite"]')?.textContent;
    const pass = (milliseconds: number) =>
      act(async () => {
        await vi.advanceTimersByTimeAsync(milliseconds);
      });
    const start = (change: Partial<SearchPageProps>) => {
      vi.useFakeTimers();
      const { root, props } = search(change);
      const go = (next: Partial<SearchPageProps>) =>
        draw(<SearchPage {...props} {...next} />, 'en', root);
      return { root, go };
    };

    it('says how many half a second after the last letter, and never the same line twice', async () => {
      const { root, go } = start({ query: query('l') });
      await pass(400);
      expect(spoken(root)).toBe('');
      go({ query: query('le') });
      await pass(400);
      expect(spoken(root)).toBe('');
      await pass(200);
      expect(spoken(root)).toBe(words.found({ text: '1' }));
      go({ query: query('lea') });
      expect(spoken(root)).toBe('');
      await pass(600);
      expect(spoken(root)).toBe(words.found({ text: '1' }));
      await pass(6_000);
      expect(spoken(root)).toBe('');
    });

    it('says that nothing fits, in a line that stood there before', async () => {
      const { root, go } = start({ result: undefined });
      const line = root.querySelector('[aria-live]');
      go({ query: query('qwerty'), result: { ...result, isDone: true } });
      await pass(600);
      expect(root.querySelector('[aria-live]')).toBe(line);
      expect(line?.textContent).toBe(words.none);
    });

    it('says nothing while the list is still being read', async () => {
      const { root, go } = start({ result: { ...result, total: 3 } });
      await pass(2_000);
      expect(spoken(root)).toBe('');
      go({ result: { ...result, total: 3, isDone: true } });
      await pass(600);
      expect(spoken(root)).toBe(words.found({ text: '3' }));
    });
  });

  it('offers the packaged list where there is none, and another try where it failed', async () => {
    const none = search({ result: { ...result, readCount: 0, toSearch: 0, isDone: true } });
    await press(button(none.root, words.load));
    expect(none.props.onLoadList).toHaveBeenCalledOnce();
    const failed = search({ hasFailed: true });
    await press(button(failed.root, words.retry));
    expect(failed.props.onRetry).toHaveBeenCalledOnce();
  });

  it('turns pages by links, those that exist', () => {
    const hrefs = (page: number, total: number) => {
      const { root } = search({ page, result: { ...result, hazards: [umbrella()], total } });
      return [...root.querySelectorAll('.page-turner a')].map((one) => one.getAttribute('href'));
    };
    expect(hrefs(0, 20)).toEqual([]);
    expect(hrefs(0, 21)).toEqual(['#p1']);
    expect(hrefs(1, 60)).toEqual(['#p0', '#p2']);
    expect(hrefs(2, 60)).toEqual(['#p1']);
  });
});

function page(change: Partial<HazardPageProps> = {}, language: 'en' | 'ko' = 'en') {
  const props: HazardPageProps = {
    hazard: umbrella(),
    hasFailed: false,
    related: [],
    backHref: '#/?words=lead',
    ...change,
  };
  return { root: draw(<HazardPage {...props} />, language), props };
}

describe('a hazard’s own page', () => {
  it('has everything the list knows, every number, and where it is from', () => {
    const text = textOf(page().root);
    const parts = [
      'Too much lead.',
      'Umbrella',
      '우산',
      'Second umbrella',
      'Brimmo',
      'CategoryUmbrella',
      'AB-8',
    ];
    const more = ['CB061R1234-5001', 'Halden Store', 'SR/00001/26', '1 Oct 2026', 'none'];
    for (const part of [...parts, ...more]) expect(text).toContain(part);
    expect(text).toContain(localeOf('en').warning.step.general);
  });

  it('says that a withdrawn notice warns nobody', () => {
    expect(textOf(page({ hazard: umbrella({ status: 'withdrawn' }) }).root)).toContain(
      words.withdrawnBody,
    );
  });

  it('names a Korean source in Korean', () => {
    const attribution = '출처: 서울특별시';
    const { root } = page({ hazard: umbrella({ attribution }) });
    const told = [...root.querySelectorAll('dd')].find((one) => one.textContent === attribution);
    expect(told?.lang).toBe('ko');
  });

  it('does not invent a finding, and shows none in another language', () => {
    const { finding: _none, ...bare } = umbrella();
    expect(textOf(page({ hazard: bare }).root)).toContain(localeOf('en').warning.notRecorded);
    const polish = umbrella({ finding: { pl: 'Za dużo ołowiu.' } });
    expect(textOf(page({ hazard: polish }).root)).not.toContain('ołowiu');
  });

  it('links only the web’s own addresses', () => {
    const related = ['javascript:alert(1)', 'https://a.example/1', 'us-cpsc:1'].map((id) => ({
      id,
    }));
    const { root } = page({ related });
    const hrefs = [...root.querySelectorAll('.related a')].map((one) => one.getAttribute('href'));
    expect(hrefs).toEqual(['https://a.example/1']);
    expect(textOf(root)).toContain(`${localeOf('en').names.authority['us-cpsc']} · 1`);
  });

  it('links each listing that the notice names once, with its variants, where the shop has such a number', () => {
    const id = '1005006123456789';
    const listings = [
      ...['red', 'blue', 'red'].map((variant) => ({ site: 'aliexpress', id, variant })),
      { site: 'temu', id: 'XR0100' },
      { site: 'elsewhere', id: '1' },
    ];
    const { root } = page({ hazard: umbrella({ products: [{ scope: 'unknown', listings }] }) });
    const told = [...root.querySelectorAll('.named-listing')];
    const links = told.map((one) => one.querySelector('a')?.getAttribute('href'));
    expect(links).toEqual([expect.stringContaining(id), undefined, undefined]);
    const variants = [...(told[0]?.querySelectorAll('.cell-note') ?? [])];
    expect(variants.map(({ textContent }) => textContent)).toEqual(
      ['red', 'blue'].map((variant) => words.variant({ variant })),
    );
  });

  it('says when it is not in the list, when it could not be read, and while it is looked up', () => {
    expect(textOf(page({ hazard: null }).root)).toContain(words.notFound);
    expect(textOf(page({ hazard: undefined, hasFailed: true }).root)).toContain(words.failed);
    expect(textOf(page({ hazard: undefined }).root)).toContain(words.loading);
  });

  it('leads back to the search that was left', () => {
    const back = page().root.querySelector('a');
    expect(back?.getAttribute('href')).toBe('#/?words=lead');
  });
});
