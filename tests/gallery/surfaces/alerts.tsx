import { AlertsPage } from '../../../components/alerts/alerts-page.tsx';
import type { AlertsNote, OwnedThing } from '../../../lib/alerts/use-alerts.ts';
import { inquiryOf } from '../../../lib/core/affected-case.ts';
import { Hazard } from '../../../lib/core/hazard.ts';
import { listingOf, type Owned } from '../../../lib/core/owned.ts';
import { matchesOfOwned } from '../../../lib/core/owned-matches.ts';
import type { Language } from '../../../lib/locales/languages.ts';
import { list, today } from '../samples/list.ts';

/** The page of recall alerts in the states that are drawn. All of it is made up. */

export interface AlertsState {
  isOff?: boolean;
  isEmpty?: boolean;
  isLoading?: boolean;
  isQuiet?: boolean;
  canNotify?: boolean;
  hasUpdates?: boolean;
  note?: AlertsNote;
}

const noticeOf = (id: string) =>
  Hazard.parse({
    source: 'demo-authority',
    reference: 'DEMO-2026-117',
    authority: { name: { en: 'Demo Authority', ko: '시연 기관' }, country: 'KR' },
    link: { url: 'https://authority.example/notices/117', kind: 'notice' },
    about: 'product',
    status: 'active',
    published: '2026-11-23',
    finding: {
      en: 'The battery can overheat and catch fire while charging.',
      ko: '충전할 때 배터리가 과열되어 불이 날 수 있습니다.',
    },
    risks: ['FIRE', 'BURNS'],
    measures: [{ type: 'recall' }],
    countries: ['KR'],
    actions: ['stop_using', 'contact_firm'],
    remedies: ['refund', 'replacement'],
    licence: 'none',
    attribution: 'Made up',
    products: [
      {
        names: { en: 'Night lamp with battery', ko: '충전식 수유등' },
        scope: 'listed_units',
        identification: [
          { models: ['NL-2040'], lots: ['2024-117', '2024-118'], basis: 'structured' },
        ],
        hint: {
          en: 'Model and batch are printed on the bottom, below the charging socket.',
          ko: '모델명과 제조번호는 바닥의 충전 단자 아래에 적혀 있습니다.',
        },
        listings: [{ site: 'temu', id }],
      },
    ],
  });

const ownedThings = (language: Language): Owned[] => {
  const said = (en: string, ko: string) => (language === 'ko' ? ko : en);
  const seenAt = '2026-11-24T10:00:00Z';
  return [
    {
      site: 'temu',
      id: '601100000000001',
      title: said(
        'Rechargeable night lamp for nursing, warm light',
        '충전식 수유등 무드등 따뜻한 빛',
      ),
      seenAt,
      orderedAt: '2026-03-02',
      how: 'order',
    },
    {
      site: 'aliexpress',
      id: '1005000000000018',
      title: said('Wooden clothes pegs, 50 pieces', '나무 빨래집게 50개'),
      seenAt,
      how: 'order',
    },
    {
      site: 'aliexpress',
      id: '1005000000000026',
      title: said('Bicycle bell, brass', '황동 자전거 벨'),
      seenAt,
      how: 'own',
    },
    { site: 'temu', id: '601100000000009', seenAt, orderedAt: '2025-12-19', how: 'order' },
  ];
};

const thingsOf = (language: Language, isQuiet: boolean): OwnedThing[] =>
  ownedThings(language).map((owned, at) => {
    const hazards = at === 0 && !isQuiet ? [noticeOf(owned.id)] : [];
    const matches = matchesOfOwned(owned, hazards, { today });
    return {
      owned,
      listing: listingOf(owned),
      url: 'https://shop.example/',
      named: matches.map((match) => ({ match, inquiry: inquiryOf(match, owned) })),
    };
  });

const nothing = () => undefined;

export const alertsPage = (state: AlertsState & { language: Language }) => {
  const { isOff = false, isEmpty = isOff, isLoading = false, isQuiet = false, note } = state;
  const things = isEmpty ? [] : thingsOf(state.language, isQuiet);
  return (
    <AlertsPage
      isOn={!isOff}
      canNotify={state.canNotify ?? true}
      permissionRefused={state.canNotify === false}
      hasUpdates={state.hasUpdates ?? true}
      things={isLoading ? undefined : things}
      listDate={list.date}
      note={note}
      actions={{
        onTurnOn: nothing,
        onTurnOff: nothing,
        onAllow: nothing,
        onAnswer: nothing,
        onHarm: nothing,
        onRemove: nothing,
        onErase: nothing,
        onUndo: nothing,
      }}
    />
  );
};
