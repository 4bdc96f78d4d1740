import { useState } from 'preact/hooks';
import { Button } from '../../components/shared/button.tsx';
import { Callout } from '../../components/shared/callout.tsx';
import { Field } from '../../components/shared/field.tsx';
import { Canary } from '../../components/shared/icon.tsx';
import { ApiError, createApi, type Fetch } from './api.ts';
import { errorText } from './load.tsx';
import { useWords } from './words.ts';

interface SignInProps {
  fetch: Fetch;
  /** The token worked before and does not any more. */
  hasExpired: boolean;
  onEnter(token: string): void;
}

/** Asks for the token and checks it. The token is sent in a header, never in an address or a cookie. */
export const SignIn = ({ fetch, hasExpired, onEnter }: SignInProps) => {
  const words = useWords();
  const { signIn } = words;
  const [token, setToken] = useState('');
  const [mistake, setMistake] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const enter = async () => {
    const clean = token.trim();
    setBusy(true);
    setMistake(undefined);
    try {
      // Other characters are invalid in a header, and no token has them.
      if (!/^[\w-]+$/.test(clean)) throw new ApiError(401, '');
      await createApi(fetch, clean).me();
      onEnter(clean);
    } catch (error) {
      const apiError = error instanceof ApiError ? error : new ApiError(0, '');
      setMistake(apiError.status === 401 ? signIn.refused : errorText(words, apiError));
      setBusy(false);
    }
  };
  return (
    <main class="page narrow">
      <header class="page-head">
        <Canary size={40} />
        <h1>{signIn.title}</h1>
      </header>
      {hasExpired && (
        <Callout tone="caution" role="alert">
          {signIn.closed}
        </Callout>
      )}
      <form
        class="panel"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          enter();
        }}
      >
        <p>{signIn.intro}</p>
        <Field
          type="password"
          name="token"
          label={signIn.token}
          value={token}
          maxLength={200}
          mistake={mistake}
          onInput={setToken}
        />
        <div class="toolbar">
          <Button look="filled" type="submit" label={signIn.enter} disabled={isBusy} />
        </div>
      </form>
    </main>
  );
};
