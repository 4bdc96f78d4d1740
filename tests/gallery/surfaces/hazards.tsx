import { HazardPage } from '../../../components/browse/hazard-page.tsx';
import { SearchPage } from '../../../components/browse/search-page.tsx';
import type { Related } from '../../../lib/browse/use-hazard.ts';
import { hazardId } from '../../../lib/core/ids.ts';
import { emptyQuery } from '../../../lib/core/search/query.ts';
import type { GalleryState } from '../gallery-state.ts';
import { hazards } from '../samples/answers.ts';
import { filter, found } from '../samples/packaged.ts';

const { all, filtered } = found;
const nothing = { ...all, hazards: [], total: 0 };
const searches = {
  some: all,
  filtered,
  reading: { ...all, readCount: 256, total: 256, isDone: false },
  none: nothing,
  failed: all,
  'no-list': { ...nothing, readCount: 0, toSearch: 0, countries: [] },
};

export const searchPage = ({ search = 'some' }: GalleryState) => {
  return (
    <SearchPage
      query={
        search === 'filtered' ? filter : { ...emptyQuery, words: search === 'none' ? 'qwerty' : '' }
      }
      page={0}
      pageSize={20}
      result={searches[search]}
      hasFailed={search === 'failed'}
      isLoadingList={false}
      onChange={() => undefined}
      onClear={() => undefined}
      onRetry={() => undefined}
      onLoadList={() => undefined}
      hrefOf={(page) => `#/?page=${page + 1}`}
      hazardHref={() => '#/hazard/x'}
    />
  );
};

const relatedOf = (id: string): Related => {
  const hazard = hazards.find((one) => hazardId(one) === id);
  return hazard ? { id, hazard, href: '#/hazard/x' } : { id };
};

export const hazardPage = ({ hazard: which = 0 }: GalleryState) => {
  const shown = which === 'missing' ? null : hazards[which];
  return (
    <HazardPage
      hazard={shown}
      hasFailed={false}
      related={(shown?.related ?? []).map(relatedOf)}
      backHref="#/"
    />
  );
};
