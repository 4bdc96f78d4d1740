import type { Match } from '../../lib/core/verdict.ts';
import type { CardFacts, NamedCard } from '../../lib/extension/messages/cards.ts';

/** Answers that are remembered: a page that is scrolled without end must not grow without end. */
const mostAnswers = 4_000;

/** What is known of listings by their id. */
export interface CardAnswers {
  /** False too where a title has come since, by which more may be found. */
  knows(card: { id: string; title: string | undefined }): boolean;
  matchOf(id: string): Match | undefined;
  keep(asked: readonly CardFacts[], named: readonly NamedCard[]): void;
  /** Listings that were named, as long as they are remembered, and whether one is a danger. */
  named(): { named: number; isDanger: boolean };
}

export function createCardAnswers(): CardAnswers {
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
    knows({ id, title }) {
      const one = known.get(id);
      return one !== undefined && (one.hadTitle || title === undefined);
    },
    matchOf: (id) => warnings.get(id),
    keep(asked, named) {
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
    named: () => ({
      named: warnings.size,
      isDanger: [...warnings.values()].some(({ level }) => level === 'danger'),
    }),
  };
}
