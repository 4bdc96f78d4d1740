import { HazardPage } from '../../../components/hazards/hazard-page.tsx';
import { SearchPage } from '../../../components/hazards/search-page.tsx';
import { everything } from '../../../lib/core/search/query.ts';
import { localeOf } from '../../../lib/locales/every.ts';
import { channelsFor } from '../../../lib/reports/channels.ts';
import type { GalleryState } from '../gallery-state.ts';
import { hazards } from '../samples/answers.ts';
import { reported } from './reported.ts';

export const searchPage = ({ search = 'some' }: GalleryState) => {
  const found = search === 'none' || search === 'no-list' ? [] : hazards;
  const of = search === 'no-list' ? 0 : 24_318;
  const isReading = search === 'reading';
  return (
    <SearchPage
      query={
        search === 'filtered'
          ? { ...everything, words: 'necklace', country: 'EU', from: '2026-01-01' }
          : { ...everything, words: search === 'none' ? 'qwerty' : '' }
      }
      page={0}
      pageSize={20}
      result={{
        hazards: found,
        total: search === 'none' || search === 'no-list' ? 0 : search === 'filtered' ? 2 : 431,
        seen: isReading ? 9_216 : of,
        of,
        isDone: !isReading,
        countries: ['EU', 'KR', 'US'],
      }}
      isStopped={false}
      hasFailed={search === 'failed'}
      isFilling={false}
      onChange={() => undefined}
      onClear={() => undefined}
      onStop={() => undefined}
      onRetry={() => undefined}
      onFill={() => undefined}
      hrefOf={(page) => `#/?page=${page + 1}`}
      hazardHref={() => '#/hazard/x'}
    />
  );
};

export const hazardPage = ({ hazard: which = 0, language }: GalleryState) => {
  const shown = which === 'missing' ? null : hazards[which];
  return (
    <HazardPage
      hazard={shown}
      hasFailed={false}
      related={[
        { id: 'x', hazard: hazards[1], href: '#/hazard/x' },
        { id: 'https://recall.example/notice/12' },
        { id: 'us-cpsc:26367' },
      ].flatMap(({ hazard: other, ...rest }) => (other ? [{ ...rest, hazard: other }] : [rest]))}
      backHref="#/"
      listings={(shown?.products ?? []).flatMap(({ listings }) =>
        listings.map(({ site, id, variant }) => ({
          site,
          id,
          href: 'https://www.aliexpress.com/item/1.html',
          variants: variant ? [variant] : [],
        })),
      )}
      channelsFor={() => channelsFor(localeOf(language).channels, 'KR', 'aliexpress')}
      readAddress={() => undefined}
      deeds={{
        ...reported(language, false),
        mayAct: () => true,
        report: (_listing, kind, id) => reported(language, false).report(kind, id),
      }}
    />
  );
};
