import { useEffect, useState } from 'preact/hooks';
import { createApi, type Fetch, type Me } from './api.ts';
import { Awaited, useLoad } from './load.tsx';
import { SignIn } from './sign-in.tsx';
import {
  isReviewLanguage,
  nameOfLanguage,
  pickReviewLanguage,
  type ReviewLanguage,
  reviewLanguages,
  reviewWords,
  useWords,
  WordsProvider,
} from './words.ts';
import { Workplace } from './workplace.tsx';

/** Each language in its own words. */
const LanguageChoice = (props: {
  chosen: ReviewLanguage;
  onChoose(language: ReviewLanguage): void;
}) => {
  const { chosen, onChoose } = props;
  const { language } = useWords();
  return (
    <select
      class="select"
      aria-label={language}
      value={chosen}
      onChange={({ currentTarget: { value } }) => isReviewLanguage(value) && onChoose(value)}
    >
      {reviewLanguages.map((one) => (
        <option key={one} value={one} lang={one}>
          {nameOfLanguage(one)}
        </option>
      ))}
    </select>
  );
};

interface AppProps {
  fetch: Fetch;
  /** Of this tab: what is in it is gone with the tab. */
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** As `navigator.languages`. */
  preferred: readonly string[];
  /** `YYYY-MM-DD`. */
  today(): string;
}

const names = { token: 'token', language: 'language' };

/** Who is there, in which language, and the way in and out. */
export const App = ({ fetch, storage, preferred, today }: AppProps) => {
  const [language, setLanguage] = useState<ReviewLanguage>(() => {
    const stored = storage.getItem(names.language);
    return isReviewLanguage(stored) ? stored : pickReviewLanguage(preferred);
  });
  const [token, setToken] = useState(() => storage.getItem(names.token) ?? '');
  const [hasExpired, setExpired] = useState(false);
  const words = reviewWords(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title;
  }, [language, words]);
  const leave = (wasClosed: boolean) => {
    storage.removeItem(names.token);
    setToken('');
    setExpired(wasClosed);
  };
  const enter = (entered: string) => {
    storage.setItem(names.token, entered);
    setToken(entered);
    setExpired(false);
  };
  const choice = (
    <LanguageChoice
      chosen={language}
      onChoose={(chosen) => {
        storage.setItem(names.language, chosen);
        setLanguage(chosen);
      }}
    />
  );
  return (
    <WordsProvider value={words}>
      {token === '' ? (
        <>
          <header class="corner">{choice}</header>
          <SignIn fetch={fetch} hasExpired={hasExpired} onEnter={enter} />
        </>
      ) : (
        <Inside key={token} {...{ fetch, token, today, choice, leave }} />
      )}
    </WordsProvider>
  );
};

interface InsideProps extends Pick<AppProps, 'fetch' | 'today'> {
  token: string;
  choice: preact.JSX.Element;
  leave(wasClosed: boolean): void;
}

const Inside = ({ fetch, token, today, choice, leave }: InsideProps) => {
  const [api] = useState(() => createApi(fetch, token, () => leave(true)));
  const me = useLoad<Me>(api.me, 'me');
  if (me.error || !me.value)
    return (
      <main class="page narrow">
        <Awaited of={me} />
      </main>
    );
  return (
    <Workplace api={api} me={me.value} today={today} choice={choice} onLeave={() => leave(false)} />
  );
};
