import { useEffect, useState } from 'preact/hooks';
import { createApi, type Fetch, type Me } from './api.ts';
import { LoadStatus, useLoad } from './load.tsx';
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
  /** Storage of this tab, which is deleted with the tab. */
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** As `navigator.languages`. */
  preferred: readonly string[];
  /** `YYYY-MM-DD`. */
  today(): string;
}

const storageKeys = { token: 'token', language: 'language' };

export const App = ({ fetch, storage, preferred, today }: AppProps) => {
  const [language, setLanguage] = useState<ReviewLanguage>(() => {
    const stored = storage.getItem(storageKeys.language);
    return isReviewLanguage(stored) ? stored : pickReviewLanguage(preferred);
  });
  const [token, setToken] = useState(() => storage.getItem(storageKeys.token) ?? '');
  const [hasExpired, setExpired] = useState(false);
  const words = reviewWords(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title;
  }, [language, words]);
  const signOut = (wasClosed: boolean) => {
    storage.removeItem(storageKeys.token);
    setToken('');
    setExpired(wasClosed);
  };
  const signIn = (entered: string) => {
    storage.setItem(storageKeys.token, entered);
    setToken(entered);
    setExpired(false);
  };
  const choice = (
    <LanguageChoice
      chosen={language}
      onChoose={(chosen) => {
        storage.setItem(storageKeys.language, chosen);
        setLanguage(chosen);
      }}
    />
  );
  return (
    <WordsProvider value={words}>
      {token === '' ? (
        <>
          <header class="corner">{choice}</header>
          <SignIn fetch={fetch} hasExpired={hasExpired} onEnter={signIn} />
        </>
      ) : (
        <SignedIn key={token} {...{ fetch, token, today, choice, leave: signOut }} />
      )}
    </WordsProvider>
  );
};

interface InsideProps extends Pick<AppProps, 'fetch' | 'today'> {
  token: string;
  choice: preact.JSX.Element;
  leave(wasClosed: boolean): void;
}

const SignedIn = ({ fetch, token, today, choice, leave }: InsideProps) => {
  const [api] = useState(() => createApi(fetch, token, () => leave(true)));
  const me = useLoad<Me>(api.me, 'me');
  if (me.error || !me.value)
    return (
      <main class="page narrow">
        <LoadStatus of={me} />
      </main>
    );
  return (
    <Workplace api={api} me={me.value} today={today} choice={choice} onLeave={() => leave(false)} />
  );
};
