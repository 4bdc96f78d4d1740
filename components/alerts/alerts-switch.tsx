import { useId, useState } from 'preact/hooks';
import type { SwitchActions } from '../../lib/alerts/use-alerts.ts';
import { OptionRow } from '../settings/option-row.tsx';
import { Button } from '../shared/button.tsx';
import { Callout } from '../shared/callout.tsx';
import { usePageLocale } from '../shared/locale.tsx';

export const WatchOff = ({ onTurnOn }: Pick<SwitchActions, 'onTurnOn'>) => {
  const { off } = usePageLocale().watch;
  const [wantsNotes, setWantsNotes] = useState(true);
  const id = useId();
  return (
    <section class="panel watch-off">
      <h2>{off.title}</h2>
      <ul class="points">
        {Object.values(off.points).map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <label class="check">
        <input
          type="checkbox"
          checked={wantsNotes}
          aria-describedby={id}
          onChange={(event) => setWantsNotes(event.currentTarget.checked)}
        />
        <span>{off.notify}</span>
      </label>
      <p class="note" id={id}>
        {off.notifyHint}
      </p>
      <div class="toolbar">
        <Button look="filled" label={off.turnOn} onClick={() => onTurnOn(wantsNotes)} />
      </div>
    </section>
  );
};

export interface WatchOnProps extends SwitchActions {
  canNotify: boolean;
  wasRefused: boolean;
  hasUpdates: boolean;
}

export const WatchOn = ({ canNotify, wasRefused, hasUpdates, ...on }: WatchOnProps) => {
  const { watch } = usePageLocale();
  return (
    <section class="watch-on">
      <div class="toolbar">
        <p class="watch-state" role="status">
          <strong>{watch.on}</strong> · {canNotify ? watch.notifies : watch.marks}
        </p>
        {!canNotify && <Button label={watch.allow} onClick={on.onAllow} />}
        <Button label={watch.turnOff} onClick={on.onTurnOff} />
      </div>
      {wasRefused && !canNotify && <Callout>{watch.refused}</Callout>}
      {!hasUpdates && (
        <Callout tone="caution">
          <p>{watch.updatesOff}</p>
          <a class="button outlined" href="/options.html#updates">
            {watch.openUpdates}
          </a>
        </Callout>
      )}
    </section>
  );
};

export const WatchInvite = ({ isOn }: { isOn: boolean }) => {
  const { watch } = usePageLocale();
  return (
    <OptionRow title={isOn ? watch.on : watch.isOff} hint={watch.inviteHint}>
      <a class="button outlined" href="/watch.html">
        {isOn ? watch.open : watch.invite}
      </a>
    </OptionRow>
  );
};
