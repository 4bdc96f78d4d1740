// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { wholePicture, withEdge } from '../../components/reports/crop.ts';
import { SendingPage, type SendingPageProps } from '../../components/reports/sending-page.tsx';
import {
  SendingSwitch,
  type SendingSwitchProps,
} from '../../components/reports/sending-switch.tsx';
import type { DeliveryStatus } from '../../lib/reports/reports.ts';
import { pixelsOf } from '../../lib/reports/use-picture.ts';
import { localeOf, pageWords } from '../../scripts/words/every.ts';
import {
  button,
  clearStage,
  draw,
  hasButton,
  press,
  textOf,
  toggle,
  trusted,
  turn,
} from '../components/stage.tsx';
import { reportOf } from './post.ts';

const words = pageWords.en.sending;
const send = localeOf('en').reporting.sent.send({ name: 'inbox.example' });

afterEach(clearStage);

const shown: NonNullable<SendingPageProps['shown']> = {
  report: reportOf(1, { title: '<b>Night light</b>', note: 'too hot', reason: 'unsafe' }),
  state: 'queued',
  isScheduled: false,
  addedAt: 0,
  attempts: 0,
  nextAttempt: 0,
};

const show = (change: Partial<SendingPageProps> = {}) => {
  const props: SendingPageProps = {
    shown,
    hasFailed: false,
    isBusy: false,
    isAlways: false,
    sendsAll: false,
    isForbiddenByPolicy: false,
    refusal: undefined,
    receiver: { name: 'inbox.example' },
    official: { channels: [], copying: { text: 'the report', state: 'idle', onCopy: vi.fn() } },
    harm: {
      draft: undefined,
      isRefused: false,
      today: '2026-11-25',
      onConsent: vi.fn(),
      onDraft: vi.fn(),
    },
    picture: {
      added: undefined,
      draft: undefined,
      hasFailed: false,
      onChoose: vi.fn(),
      onUse: vi.fn(),
      onCancel: vi.fn(),
      onRemove: vi.fn(),
    },
    onNote: vi.fn(),
    onChoose: vi.fn(),
    ...change,
  };
  return { root: draw(<SendingPage {...props} />), props };
};

describe('what would be sent', () => {
  it('is shown field by field, none left out', () => {
    const { root } = show();
    const fields = root.querySelectorAll('.fields dt');
    expect(fields).toHaveLength(Object.keys(shown.report).length);
  });

  it('names every field that a report can have', () => {
    const harm = { consent: true, kind: 'injury' } as const;
    const report = reportOf(1, {
      ...{ harm, found: ['id'], sellerId: '1', sellerName: 'a', brand: 'b', model: 'c' },
      ...{ hazard: 'a:b', region: 'KR', language: 'ko', title: 't', note: 'n', reason: 'other' },
    });
    const { root } = show({
      shown: { ...shown, report, picture: { type: 'image/png', bytes: new Uint8Array(2000) } },
    });
    expect(root.querySelectorAll('.fields dt')).toHaveLength(Object.keys(report).length + 1);
    expect(textOf(root)).toContain(words.harm.kinds.injury);
    expect(textOf(root)).not.toContain('undefined');
  });
});

describe('what became of it', () => {
  it('is said beside being shown', async () => {
    const { root } = show({ shown: { ...shown, state: 'sent' } });
    const live = root.querySelector('[aria-live="polite"]');
    expect(live?.textContent).toBe('');
    await vi.waitFor(() => expect(live?.textContent).toBe(words.done));
    expect(root.querySelector('.outcome p')?.textContent).toBe(words.done);
  });
});

describe('the choice', () => {
  it('is to send this one, to whom is named', async () => {
    const { root, props } = show();
    await press(button(root, send));
    expect(props.onChoose).toHaveBeenLastCalledWith('once');
  });

  it.each([
    [false, 'always'],
    [true, 'stop'],
  ] as const)('about all others is a switch of its own: %s', async (sendsAll, choice) => {
    const { root, props } = show({ sendsAll });
    const all = root.querySelector<HTMLInputElement>('[role=switch]');
    expect([all?.checked, all?.labels?.[0]?.textContent]).toEqual([sendsAll, words.all]);
    all?.click();
    expect(props.onChoose).toHaveBeenCalledWith(choice);
    expect(root.querySelectorAll('.filled')).toHaveLength(1);
  });

  it('is not offered without a receiver: the official places stand open', () => {
    const { root } = show({ receiver: undefined });
    expect(root.querySelector('.choices')).toBeNull();
    expect(root.querySelector('input[type=url]')).toBeNull();
    expect(root.querySelector('textarea[readonly]')?.closest('details')?.open).toBe(true);
    expect(root.querySelector('h1')?.textContent).toBe(words.settledTitle);
  });

  it('is to send it now, where all reports are sent', async () => {
    const { root, props } = show({ isAlways: true, shown: { ...shown, isScheduled: true } });
    expect(hasButton(root, send)).toBe(false);
    await press(button(root, words.now));
    expect(props.onChoose).toHaveBeenCalledWith('once');
  });

  it('waits until a picture is cropped: nothing uncropped goes along', () => {
    const { props } = show();
    const draft = { url: 'data:,' };
    const { root } = show({ picture: { ...props.picture, draft } });
    expect(button(root, send).disabled).toBe(true);
  });

  it('is not offered where whoever manages the browser forbids it', () => {
    const { root } = show({ isForbiddenByPolicy: true });
    expect(hasButton(root, send)).toBe(false);
    expect(textOf(root)).toContain(words.options.barred);
  });

  it.each<[string, Partial<typeof shown>, string]>([
    ['sent', { state: 'sent' }, words.done],
    ['refused', { state: 'refused', problem: 'too long' }, words.refusedBy({ words: 'too long' })],
    ['hub down', { isScheduled: true, trouble: 'unreachable' }, words.notYet],
  ])('once made is told: %s', (_what, change, text) => {
    const { root } = show({ shown: { ...shown, ...change } });
    expect(textOf(root)).toContain(text);
    expect(hasButton(root, send)).toBe(false);
  });

  it('a report that is gone says so', () => {
    expect(textOf(show({ shown: null }).root)).toContain(words.gone);
  });
});

describe('harm', () => {
  it('is not asked for before the consent, which nobody ticked', () => {
    const { root } = show();
    const box = root.querySelector<HTMLInputElement>('.consent input');
    expect(box?.checked).toBe(false);
    expect(textOf(root)).toContain(words.harm.why);
    expect(root.querySelector('.harm-details')).toBeNull();
  });

  it('lets what happened be chosen, and keeps nothing empty', () => {
    const { props } = show();
    const harm = { ...props.harm, draft: { kind: 'injury', text: 'x' } as const };
    const { root } = show({ harm });
    const select = root.querySelector<HTMLSelectElement>('.harm-details select');
    if (!select) throw new Error('no choice');
    select.value = '';
    select.dispatchEvent(trusted(new Event('change', { bubbles: true })));
    expect(harm.onDraft).toHaveBeenCalledWith({ text: 'x' });
  });
});

describe('who receives it', () => {
  it('is told with contact and privacy notice, as far as the build knows', () => {
    const contact = 'mailto:desk@fox.example';
    const { root } = show({
      receiver: { name: 'Fox Watch', contact, privacy: 'https://fox.example/p' },
    });
    expect(textOf(root)).toContain('Fox Watch');
    const links = [...root.querySelectorAll('.panel a')].map((one) => one.getAttribute('href'));
    expect(links).toEqual([contact, 'https://fox.example/p']);
    clearStage();
    expect(show().root.querySelector('.panel a')).toBeNull();
  });
});

describe('the part of a picture', () => {
  it('an edge never passes the opposite one, nor the picture’s', () => {
    const crop = withEdge(wholePicture, 'right', 0.5);
    expect(withEdge(crop, 'left', 0.9).left).toBeCloseTo(0.46);
    expect(withEdge(crop, 'left', -3).left).toBe(0);
    expect(withEdge(crop, 'bottom', 7).bottom).toBe(1);
  });

  it('is drawn no larger than it is, and never larger than allowed', () => {
    const half = { left: 0.5, top: 0, right: 1, bottom: 1 };
    expect(pixelsOf(half, 4000, 1000, 1600)).toEqual({
      from: { x: 2000, y: 0, width: 2000, height: 1000 },
      to: { width: 1600, height: 800 },
    });
    expect(pixelsOf(half, 400, 100, 1600).to).toEqual({ width: 200, height: 100 });
  });
});

describe('in the options', () => {
  const inbox = 'https://inbox.example';
  const section = (status: Partial<DeliveryStatus>, change: Partial<SendingSwitchProps> = {}) => {
    const none = { withoutPermission: [], isForbiddenByPolicy: false, needsConsent: false };
    const props: SendingSwitchProps = {
      status: { ...none, ...status },
      receiver: 'Fox Watch',
      refusal: undefined,
      isBusy: false,
      isTurnedOff: false,
      ...{ onTurnOn: vi.fn(), onTurnOff: vi.fn(), onAgree: vi.fn() },
      ...change,
    };
    return { root: draw(<SendingSwitch {...props} />), props };
  };
  const name = words.options.to({ name: 'Fox Watch' });
  const { consent } = pageWords.en.settings;

  it('sending is one line without switch or field while there is no inbox', () => {
    const { root } = section({});
    expect(textOf(root)).toBe(words.options.noInbox);
    expect(root.querySelector('input')).toBeNull();
  });

  it('says what became of sending after it was turned off, also where nothing is built in', () => {
    for (const status of [{}, { builtIn: inbox }])
      expect(textOf(section(status, { isTurnedOff: true }).root)).toContain(
        words.options.turnedOff,
      );
  });

  it('off: turns on at the operator’s inbox, named', async () => {
    const { root, props } = section({ builtIn: inbox }, { privacy: 'https://fox.example/privacy' });
    expect(toggle(root, name).checked).toBe(false);
    expect(root.querySelector('a')?.href).toBe('https://fox.example/privacy');
    await turn(root, name);
    expect(props.onTurnOn).toHaveBeenCalledWith(inbox);
    expect(toggle(root, name).checked).toBe(false);
  });

  it('on: stops with one press; a permission taken away is told', async () => {
    const { root, props } = section({ address: inbox, withoutPermission: [inbox] });
    await turn(root, name);
    expect(props.onTurnOff).toHaveBeenCalled();
    await press(button(root, words.options.allow));
    expect(props.onTurnOn).toHaveBeenCalledWith(inbox);
  });

  it('says that reports hold something new, and goes on when the shopper agrees', async () => {
    expect(hasButton(section({ address: inbox }).root, consent.agree)).toBe(false);
    const { root, props } = section({ address: inbox, needsConsent: true });
    expect(textOf(root)).toContain(consent.title);
    await press(button(root, consent.agree));
    expect(props.onAgree).toHaveBeenCalledOnce();
  });

  it('sending has no switch where an organisation forbids it', () => {
    const { root } = section({ builtIn: inbox, isForbiddenByPolicy: true });
    expect(textOf(root)).toBe(words.options.barred);
    expect(root.querySelector('input')).toBeNull();
  });
});
