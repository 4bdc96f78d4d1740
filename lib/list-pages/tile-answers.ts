import type { Match } from '../core/verdict.ts';
import type { Card } from '../sites/site.ts';
import type { CardFacts, NamedCard } from './messages.ts';

/** Answers that are remembered: a page that is scrolled without end must not grow without end. */
const mostAnswers = 4_000;

export type CardAnswers = ReturnType<typeof createCardAnswers>;

export function createCardAnswers() {
  const known = new Map<string, { hadTitle: boolean }>();
  const warnings = new Map<string, Match>();

  const forgetOldest = () => {
    for (const oldest of known.keys()) {
      if (known.size <= mostAnswers) return;
      known.delete(oldest);
      warnings.delete(oldest);
    }
  };
  return {
    /** False too where a title has come since, by which more may be found. */
    knows({ id, title }: Pick<Card, 'id' | 'title'>): boolean {
      const one = known.get(id);
      return one !== undefined && (one.hadTitle || title === undefined);
    },
    matchOf: (id: string) => warnings.get(id),
    keep(asked: readonly CardFacts[], named: readonly NamedCard[]) {
      const found = new Map(named.map(({ id, match }) => [id, match]));
      for (const { id, title } of asked) {
        const match = found.get(id);
        known.delete(id);
        known.set(id, { hadTitle: title !== undefined });
        if (match) warnings.set(id, match);
        else warnings.delete(id);
      }
      forgetOldest();
    },
    /** Listings besides `asked` that are remembered: how many, how many named, and is one a danger. */
    besides(asked: readonly CardFacts[]) {
      const ids = new Set(asked.map(({ id }) => id));
      const others = [...warnings].filter(([id]) => !ids.has(id));
      return {
        looked: known.size - [...ids].filter((id) => known.has(id)).length,
        named: others.length,
        isDanger: others.some(([, { level }]) => level === 'danger'),
      };
    },
  };
}
