import type { Channel } from '../../lib/reports/channels.ts';
import { type Copying, CopyText } from '../shared/copy-text.tsx';
import { OutsideLink } from '../shared/links.tsx';
import { useLocale } from '../shared/locale.tsx';

const ChannelLinks = ({ name, link, phone }: Channel) => {
  const { reporting } = useLocale();
  return (
    <p class="channel-links">
      {link && (
        <OutsideLink class="text-button" href={link.url} arrow={12}>
          {link.kind === 'form' ? reporting.official.form : reporting.official.home}
          <span class="visually-hidden"> {name}</span>
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
      {channel.verified && (
        <p class="channel-date">{reporting.official.checked({ date: date(channel.verified) })}</p>
      )}
    </li>
  );
};

export interface OfficialProps {
  channels: readonly Channel[];
  copying: Copying;
  isOpen?: boolean;
}

/** Official ways to report. We fill in and copy the text; the shopper sends it. */
export const OfficialChannels = ({ channels, copying, isOpen }: OfficialProps) => {
  const { official } = useLocale().reporting;
  return (
    // Opened where copying failed, so that the text can be copied by hand.
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
