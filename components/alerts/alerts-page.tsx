import type {
  AlertActions,
  AlertsNote,
  OwnedThing,
  SwitchActions,
} from '../../lib/alerts/use-alerts.ts';
import { Button } from '../shared/button.tsx';
import { Callout } from '../shared/callout.tsx';
import { usePageLocale } from '../shared/locale.tsx';
import { Empty, PageHead, PageStatus } from '../shared/page-head.tsx';
import { AlertsOff, AlertsOn, type AlertsOnProps } from './alerts-switch.tsx';
import { keyOf, ThingHead } from './owned-thing.tsx';
import { OwnedThingWarning } from './owned-thing-warning.tsx';

export interface AlertsPageProps extends Omit<AlertsOnProps, keyof SwitchActions> {
  isOn: boolean;
  things: readonly OwnedThing[] | undefined;
  /** Date of the list, `YYYY-MM-DD`; missing where none could be opened. */
  listDate: string | undefined;
  note: AlertsNote | undefined;
  /** The thing (`site:id`) for which the shopper opened the page. */
  asked?: string | undefined;
  actions: AlertActions;
}

const Note = ({ note, actions }: Pick<AlertsPageProps, 'note' | 'actions'>) => {
  const { alerts } = usePageLocale();
  const words = { 'taken-out': alerts.takenOut, erased: alerts.erased };
  const done = note === 'failed' ? undefined : note;
  return (
    <PageStatus error={note === 'failed' ? alerts.failed : ''} done={done ? words[done] : ''}>
      {done && <Button look="text" label={alerts.undo} onClick={actions.onUndo} />}
    </PageStatus>
  );
};

const Tools = ({ count, actions }: { count: number } & Pick<AlertsPageProps, 'actions'>) => {
  const { alerts } = usePageLocale();
  return (
    <div class="toolbar">
      <p class="count">{count > 0 ? alerts.count({ count }) : ''}</p>
      <Button look="destructive" label={alerts.erase} onClick={actions.onErase} />
    </div>
  );
};

const Things = (props: AlertsPageProps & { things: readonly OwnedThing[] }) => {
  const { alerts, date } = usePageLocale();
  const { things, listDate, asked, actions } = props;
  const named = things.filter((thing) => thing.named.length > 0);
  const others = things.filter((thing) => thing.named.length === 0);
  return (
    <>
      {named.length > 0 && (
        <section class="things">
          <h2>{alerts.namedTitle}</h2>
          {named.map((thing) => (
            <OwnedThingWarning
              key={keyOf(thing)}
              thing={thing}
              startsOnCheck={keyOf(thing) === asked}
              onAnswer={(isIt, hazard) => actions.onAnswer(thing, isIt, hazard)}
              onHarm={(hazard) => actions.onHarm(thing, hazard)}
              onRemove={() => actions.onRemove(thing)}
            />
          ))}
        </section>
      )}
      {others.length > 0 && (
        <section class="things">
          <h2>{alerts.othersTitle}</h2>
          {listDate && <p class="note">{alerts.none({ date: date(listDate) })}</p>}
          <ul>
            {others.map((thing) => (
              <li class="thing" key={keyOf(thing)}>
                <ThingHead thing={thing} onRemove={() => actions.onRemove(thing)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

export const AlertsPage = (props: AlertsPageProps) => {
  const { alerts } = usePageLocale();
  const { isOn, things, actions } = props;
  const count = things?.length ?? 0;
  return (
    <main class="page narrow">
      <PageHead title={alerts.title} note={alerts.intro} />
      {isOn ? <AlertsOn {...props} {...actions} /> : <AlertsOff onTurnOn={actions.onTurnOn} />}
      {!isOn && count > 0 && <Callout>{alerts.offKept}</Callout>}
      <Note {...props} />
      {things === undefined && <p role="status">{alerts.loading}</p>}
      {things && (isOn || count > 0) && <Tools count={count} actions={actions} />}
      {things && count > 0 && <Things {...props} things={things} />}
      {isOn && things?.length === 0 && <Empty title={alerts.empty} body={alerts.emptyBody} />}
    </main>
  );
};
