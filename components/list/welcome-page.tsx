import type { ComponentChildren } from 'preact';
import type { ListStatus } from '../../lib/core/list-status.ts';
import type { Language } from '../../lib/locales/languages.ts';
import { Canary } from '../icon.tsx';
import { LanguageSwitch } from '../language-switch.tsx';
import { useLocale, usePageWords } from '../locale.tsx';
import { useKeptFocus } from '../use-kept-focus.ts';
import { ListFacts } from './list-facts.tsx';
import type { ListSectionProps } from './list-section.tsx';
import { OptIn } from './opt-in.tsx';
import { UpdatesOn } from './updates-on.tsx';

export interface WelcomePageProps extends Omit<ListSectionProps, 'today' | 'isTurnedOff'> {
  language: Language | 'auto';
  onLanguage(language: Language | 'auto'): void;
  onOpenOptions(): void;
  /** The section of the watch. */
  children?: ComponentChildren;
}

type Known = Pick<WelcomePageProps, 'refusal' | 'isBusy' | 'actions'> & { status: ListStatus };

const Updates = ({ status, refusal, isBusy, actions }: Known) => {
  const { welcome, updates } = usePageWords();
  const { date } = useLocale();
  const area = useKeptFocus<HTMLElement>();
  const { list, builtIn, address } = status;
  return (
    <section class="panel" id="updates" ref={area}>
      <h2>{welcome.updatesTitle}</h2>
      {address === undefined ? (
        <>
          {list && <p>{welcome.list({ count: list.count, date: date(list.date) })}</p>}
          <OptIn builtIn={builtIn} refusal={refusal} isBusy={isBusy} onTurnOn={actions.onTurnOn} />
        </>
      ) : (
        <>
          <p role="status">
            <strong>{updates.on}</strong> · {address}
          </p>
          <ListFacts status={status} />
          <UpdatesOn status={status} refusal={refusal} isBusy={isBusy} actions={actions} />
        </>
      )}
    </section>
  );
};

/** Opened once, after the install: what it does, what stays here, and the one question. */
export const WelcomePage = (props: WelcomePageProps) => {
  const { welcome } = usePageWords();
  return (
    <main class="page narrow welcome">
      <header class="page-head">
        <Canary size={48} />
        <h1>{welcome.title}</h1>
        <LanguageSwitch chosen={props.language} onChoose={props.onLanguage} />
      </header>
      <p class="lead">{welcome.lead}</p>
      <p>{welcome.toolbar}</p>
      <section>
        <h2>{welcome.staysTitle}</h2>
        <ul class="points">
          {Object.values(welcome.stays).map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{welcome.limitsTitle}</h2>
        <p>{welcome.limits}</p>
      </section>
      {props.status && <Updates {...props} status={props.status} />}
      {props.children}
      <p class="note">
        {welcome.later}{' '}
        <button type="button" class="text-button" onClick={props.onOpenOptions}>
          {welcome.options}
        </button>
      </p>
    </main>
  );
};
