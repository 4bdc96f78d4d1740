import type { Match } from '../core/verdict.ts';
import type { Tile } from '../sites/site.ts';
import type { NamedTile, TileFacts } from './messages.ts';

/** Most answers remembered: a page that scrolls without end must not fill the memory. */
const maxAnswers = 4_000;

export type TileAnswers = ReturnType<typeof createTileAnswers>;

export function createTileAnswers() {
  const answered = new Map<string, { hadTitle: boolean }>();
  const warnings = new Map<string, Match>();

  const forgetOldest = () => {
    for (const oldest of answered.keys()) {
      if (answered.size <= maxAnswers) return;
      answered.delete(oldest);
      warnings.delete(oldest);
    }
  };
  return {
    /** False also where a title has arrived since, which may lead to more matches. */
    knows({ id, title }: Pick<Tile, 'id' | 'title'>): boolean {
      const answer = answered.get(id);
      return answer !== undefined && (answer.hadTitle || title === undefined);
    },
    matchOf: (id: string) => warnings.get(id),
    remember(asked: readonly TileFacts[], named: readonly NamedTile[]) {
      const matches = new Map(named.map(({ id, match }) => [id, match]));
      for (const { id, title } of asked) {
        const match = matches.get(id);
        answered.delete(id);
        answered.set(id, { hadTitle: title !== undefined });
        if (match) warnings.set(id, match);
        else warnings.delete(id);
      }
      forgetOldest();
    },
    /** About remembered listings other than `asked`: how many, how many named, is one a danger. */
    countOthers(asked: readonly TileFacts[]) {
      const ids = new Set(asked.map(({ id }) => id));
      const others = [...warnings].filter(([id]) => !ids.has(id));
      return {
        checkedCount: answered.size - [...ids].filter((id) => answered.has(id)).length,
        named: others.length,
        isDanger: others.some(([, { level }]) => level === 'danger'),
      };
    },
  };
}
