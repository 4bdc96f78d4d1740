import { useState } from 'preact/hooks';
import type { Channel } from '../../lib/reports/channels.ts';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { OutsideLink } from '../links.tsx';
import { useLocale } from '../locale.tsx';

/** Copying, and how it went with this very text. Rejects where the browser does not let us. */
export const useCopy = (text: string, copy: (text: string) => Promise<void>) => {
  const [last, tell] = useState<{ text?: string; state: 'copied' | 'failed' }>();
  const onCopy = () =>
    void copy(text).then(
      () => tell({ text, state: 'copied' }),
      () => tell({ text, state: 'failed' }),
    );
  return { text, state: last?.text === text ? last.state : 'idle', onCopy } as const;
};

export type Copying = ReturnType<typeof useCopy>;

/** The text stands in the open, so that it can be read before it is used, and copied by hand. */
export const CopyText = ({ text, state, onCopy, label }: Copying & { label?: string }) => {
  const { official } = useLocale().reporting;
  return (
    <div class="copy">
      <textarea
        class="copy-text"
        readOnly
        rows={7}
        value={text}
        aria-label={label ?? official.text}
      />
      <Button disabled={text === ''} onClick={onCopy}>
        <Icon name={state === 'copied' ? 'check' : 'copy'} size={16} />
        {state === 'copied' ? official.copied : official.copy}
      </Button>
      <p class="note" role="status">
        {state === 'failed' ? official.copyFailed : ''}
      </p>
    </div>
  );
};

const ChannelLinks = ({ name, link, phone }: Channel) => {
  const { reporting } = useLocale();
  return (
    <p class="channel-links">
      {link && (
        <OutsideLink class="text-button" href={link.url} arrow={12}>
          {link.kind === 'form' ? reporting.official.form : reporting.official.home}
          <span class="unseen"> {name}</span>
        </OutsideLink>
      )}
      {phone && (
        <a class="text-button" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
          {reporting.official.call({ phone })}
        </a>
      )}
    </p>
  );
};

const ChannelItem = (channel: Channel) => {
  const { reporting, date } = useLocale();
  return (
    <li class="channel">
      <p class="channel-name">{channel.name}</p>
      <p class="channel-about">{channel.about}</p>
      <p class="channel-about">{reporting.official.asks({ fields: channel.asks })}</p>
      <ChannelLinks {...channel} />
      <p class="channel-date">{reporting.official.checked({ date: date(channel.verified) })}</p>
    </li>
  );
};

export interface OfficialProps {
  channels: readonly Channel[];
  /** The report, for the form. */
  copying: Copying;
  /** Unfolded from the start. */
  isOpen?: boolean;
}

/** Where a report can lead to something. We fill in and copy; the shopper sends. */
export const OfficialChannels = ({ channels, copying, isOpen }: OfficialProps) => {
  const { official } = useLocale().reporting;
  return (
    // The text has to be seen where it could not be copied.
    <details class="fold" open={isOpen || copying.state === 'failed'}>
      <summary>{official.title}</summary>
      <p class="note">{channels.length === 0 ? official.none : official.body}</p>
      <CopyText {...copying} />
      <ul class="channels">
        {channels.map((channel) => (
          <ChannelItem key={channel.id} {...channel} />
        ))}
      </ul>
    </details>
  );
};
