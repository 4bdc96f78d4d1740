import { useId, useState } from 'preact/hooks';
import type { SwitchActions } from '../../lib/alerts/use-alerts.ts';
import { OptionRow } from '../settings/option-row.tsx';
import { Button } from '../shared/button.tsx';
import { Callout } from '../shared/callout.tsx';
import { usePageLocale } from '../shared/locale.tsx';

export const AlertsOff = ({ onTurnOn }: Pick<SwitchActions, 'onTurnOn'>) => {
  const { off } = usePageLocale().alerts;
  const [wantsNotifications, setWantsNotifications] = useState(true);
  const id = useId();
  return (
    <section class="panel alerts-off">
      <h2>{off.title}</h2>
      <ul class="points">
        {Object.values(off.points).map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <label class="check">
        <input
          type="checkbox"
          checked={wantsNotifications}
          aria-describedby={id}
          onChange={(event) => setWantsNotifications(event.currentTarget.checked)}
        />
        <span>{off.notify}</span>
      </label>
      <p class="note" id={id}>
        {off.notifyHint}
      </p>
      <div class="toolbar">
        <Button look="filled" label={off.turnOn} onClick={() => onTurnOn(wantsNotifications)} />
      </div>
    </section>
  );
};

export interface AlertsOnProps extends SwitchActions {
  canNotify: boolean;
  permissionRefused: boolean;
  hasUpdates: boolean;
}

export const AlertsOn = ({ canNotify, permissionRefused, hasUpdates, ...on }: AlertsOnProps) => {
  const { alerts } = usePageLocale();
  return (
    <section class="alerts-on">
      <div class="toolbar">
        <p class="alerts-state" role="status">
          <strong>{alerts.on}</strong> · {canNotify ? alerts.notifies : alerts.marks}
        </p>
        {!canNotify && <Button label={alerts.allow} onClick={on.onAllow} />}
        <Button label={alerts.turnOff} onClick={on.onTurnOff} />
      </div>
      {permissionRefused && !canNotify && <Callout>{alerts.refused}</Callout>}
      {!hasUpdates && (
        <Callout tone="caution">
          <p>{alerts.updatesOff}</p>
          <a class="button outlined" href="/options.html#updates">
            {alerts.openUpdates}
          </a>
        </Callout>
      )}
    </section>
  );
};

export const AlertsInvite = ({ isOn }: { isOn: boolean }) => {
  const { alerts } = usePageLocale();
  return (
    <OptionRow title={isOn ? alerts.on : alerts.isOff} hint={alerts.inviteHint}>
      <a class="button outlined" href="/alerts.html">
        {isOn ? alerts.open : alerts.invite}
      </a>
    </OptionRow>
  );
};
