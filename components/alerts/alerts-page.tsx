import type {
  AlertActions,
  OwnedThing,
  SwitchActions,
  WatchNote,
} from '../../lib/alerts/use-alerts.ts';
import { Button } from '../shared/button.tsx';
import { Callout } from '../shared/callout.tsx';
import { usePageLocale } from '../shared/locale.tsx';
import { Empty, PageHead, PageStatus } from '../shared/page-head.tsx';
import { WatchOff, WatchOn, type WatchOnProps } from './alerts-switch.tsx';
import { NamedThing } from './named-thing.tsx';
import { keyOf, ThingHead } from './owned-thing.tsx';

export interface WatchPageProps extends Omit<WatchOnProps, keyof SwitchActions> {
  isOn: boolean;
  things: readonly OwnedThing[] | undefined;
  /** Of the list, `YYYY-MM-DD`; missing where none could be opened. */
  listDate: string | undefined;
  note: WatchNote | undefined;
  /** The thing (`site:id`) that the shopper came to ask about. */
  asked?: string | undefined;
  actions: AlertActions;
}

const Note = ({ note, actions }: Pick<WatchPageProps, 'note' | 'actions'>) => {
  const { watch } = usePageLocale();
  const words = { 'taken-out': watch.takenOut, erased: watch.erased };
  const done = note === 'failed' ? undefined : note;
  return (
    <PageStatus fault={note === 'failed' ? watch.failed : ''} done={done ? words[done] : ''}>
      {done && <Button look="text" label={watch.undo} onClick={actions.onUndo} />}
    </PageStatus>
  );
};

const Tools = ({ count, actions }: { count: number } & Pick<WatchPageProps, 'actions'>) => {
  const { watch } = usePageLocale();
  return (
    <div class="toolbar">
      <p class="count">{count > 0 ? watch.count({ count }) : ''}</p>
      <Button look="grave" label={watch.erase} onClick={actions.onErase} />
    </div>
  );
};

const Things = (props: WatchPageProps & { things: readonly OwnedThing[] }) => {
  const { watch, date } = usePageLocale();
  const { things, listDate, asked, actions } = props;
  const named = things.filter((thing) => thing.named.length > 0);
  const others = things.filter((thing) => thing.named.length === 0);
  return (
    <>
      {named.length > 0 && (
        <section class="things">
          <h2>{watch.namedTitle}</h2>
          {named.map((thing) => (
            <NamedThing
              key={keyOf(thing)}
              thing={thing}
              isAsked={keyOf(thing) === asked}
              onAnswer={(isIt, hazard) => actions.onAnswer(thing, isIt, hazard)}
              onHarm={(hazard) => actions.onHarm(thing, hazard)}
              onTakeOut={() => actions.onTakeOut(thing)}
            />
          ))}
        </section>
      )}
      {others.length > 0 && (
        <section class="things">
          <h2>{watch.othersTitle}</h2>
          {listDate && <p class="note">{watch.none({ date: date(listDate) })}</p>}
          <ul>
            {others.map((thing) => (
              <li class="thing" key={keyOf(thing)}>
                <ThingHead thing={thing} onTakeOut={() => actions.onTakeOut(thing)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

export const WatchPage = (props: WatchPageProps) => {
  const { watch } = usePageLocale();
  const { isOn, things, actions } = props;
  const count = things?.length ?? 0;
  return (
    <main class="page narrow">
      <PageHead title={watch.title} note={watch.intro} />
      {isOn ? <WatchOn {...props} {...actions} /> : <WatchOff onTurnOn={actions.onTurnOn} />}
      {!isOn && count > 0 && <Callout>{watch.offKept}</Callout>}
      <Note {...props} />
      {things === undefined && <p role="status">{watch.loading}</p>}
      {things && (isOn || count > 0) && <Tools count={count} actions={actions} />}
      {things && count > 0 && <Things {...props} things={things} />}
      {isOn && things?.length === 0 && <Empty title={watch.empty} body={watch.emptyBody} />}
    </main>
  );
};
