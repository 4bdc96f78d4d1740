import type { ListStatus } from '../../lib/updates/status.ts';
import { nameIn } from '../presentation/names.ts';
import { usePageLocale } from '../shared/locale.tsx';

type Silent = NonNullable<ListStatus['list']>['silent'];

/** Authorities whose feeds did not answer the list's publisher: their newest notices may be missing. */
export const SilentSources = ({ silent = [] }: { silent: Silent }) => {
  const { heldList, names } = usePageLocale();
  if (silent.length === 0) return null;
  return (
    <ul class="silent-sources note">
      {silent.map(({ source, days }) => (
        <li key={source}>
          {heldList.silent({ name: nameIn(names.authority, source) ?? source, days })}
        </li>
      ))}
    </ul>
  );
};
