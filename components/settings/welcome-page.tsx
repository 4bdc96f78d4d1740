import { useState } from 'preact/hooks';
import type { Match } from '../../lib/core/verdict.ts';
import { Button } from '../shared/button.tsx';
import { Canary, productName } from '../shared/icon.tsx';
import { usePageLocale } from '../shared/locale.tsx';
import { Band, MatchSummary } from '../shared/match-summary.tsx';
import { useTitle } from '../shared/page-head.tsx';
import { useKeptFocus } from '../shared/use-focus.ts';
import { type UpdatesProps, UpdatesSwitch } from '../updates/updates-switch.tsx';
import { type LanguageChoice, LanguageSwitch } from './language-section.tsx';
import promises from './promises.json' with { type: 'json' };
import madeUp from './sample.json' with { type: 'json' };

interface WelcomePageProps {
  choice: LanguageChoice;
  /** Missing until the background has answered. */
  updates: UpdatesProps | undefined;
}

const sample = madeUp as Match;

/** A drawing of a toolbar with our button and an open card: nothing in it can be clicked. */
const Sample = () => (
  <div class="sample" aria-hidden="true">
    <div class="sample-bar">
      <i />
      <i />
      <span class="sample-address" />
      <span class="sample-button">
        <Canary size={22} />
        <b>!</b>
      </span>
    </div>
    <div class="sample-card">
      <Band match={sample} />
      <div class="body">
        <MatchSummary match={sample} />
      </div>
    </div>
  </div>
);

const Promises = () => {
  const { welcome } = usePageLocale();
  return (
    <ul class="promises">
      {(Object.keys(promises) as (keyof typeof promises)[]).map((name) => (
        <li key={name}>
          <svg class="icon" width={28} height={28} viewBox="0 0 20 20" aria-hidden="true">
            <path d={promises[name]} />
          </svg>
          {welcome.promise[name]}
        </li>
      ))}
    </ul>
  );
};

const Updates = (props: UpdatesProps) => {
  const { welcome, updates, finding } = usePageLocale();
  const [isAnswered, setAnswered] = useState(false);
  const area = useKeptFocus<HTMLElement>();
  const { publisher, isBusy, onTurnOn } = props;
  const { address, builtIn, isForbiddenByPolicy } = props.status;
  const mayAsk =
    address === undefined && builtIn !== undefined && !isForbiddenByPolicy && !isAnswered;
  return (
    <section class="panel" id="updates" ref={area}>
      {mayAsk ? (
        <>
          <h2>{welcome.updatesTitle}</h2>
          <p>
            {[welcome.publisher({ name: publisher }), updates.promise].join(finding.sentenceGap)}
          </p>
          <div class="toolbar">
            <Button
              look="filled"
              label={updates.turnOn}
              disabled={isBusy}
              onClick={() => {
                setAnswered(true);
                onTurnOn(builtIn);
              }}
            />
            <Button label={welcome.notNow} onClick={() => setAnswered(true)} />
          </div>
        </>
      ) : (
        <>
          <h2 class="visually-hidden">{updates.title}</h2>
          <UpdatesSwitch {...props} />
        </>
      )}
    </section>
  );
};

export const WelcomePage = ({ choice, updates }: WelcomePageProps) => {
  const { welcome, alerts } = usePageLocale();
  useTitle(welcome.title);
  return (
    <main class="page welcome">
      <header class="page-head">
        <Canary size={40} />
        <p>{productName}</p>
        <LanguageSwitch choice={choice} />
      </header>
      <div class="welcome-body">
        <div>
          <h1>{welcome.lead}</h1>
          <p class="note">{welcome.toolbar}</p>
        </div>
        <Sample />
      </div>
      <Promises />
      {updates && <Updates {...updates} />}
      <section class="panel">
        <h2>{alerts.off.title}</h2>
        <p>{alerts.inviteHint}</p>
        <p>
          <a class="text-button" href="/alerts.html">
            {alerts.invite}
          </a>
        </p>
      </section>
      <footer class="welcome-foot">
        <p class="note">{welcome.limits}</p>
        <a class="text-button" href="/options.html">
          {welcome.options}
        </a>
      </footer>
    </main>
  );
};
