import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHeartbeats } from '../../lib/warning/heartbeats.ts';

/** A card in tab 7 whose document beats; `isDue` is what our script in the tab answers. */

type Listener = (message: unknown) => void;
type Port = Parameters<ReturnType<typeof createHeartbeats>['follow']>[0];

const portOf = () => {
  const heard: Listener[] = [];
  const gone: Listener[] = [];
  const port = {
    onMessage: { addListener: (listener: Listener) => heard.push(listener) },
    onDisconnect: { addListener: (listener: Listener) => gone.push(listener) },
  };
  return {
    port: port as unknown as Port,
    beat: (message: unknown) => {
      for (const one of heard) one(message);
    },
    close: () => {
      for (const one of gone) one(undefined);
    },
  };
};

let isDue: () => Promise<unknown>;
const showInterference = vi.fn(async () => undefined);
const clearInterference = vi.fn(async () => undefined);

beforeEach(() => {
  vi.useFakeTimers();
  isDue = async () => true;
  showInterference.mockClear();
  clearInterference.mockClear();
});
afterEach(() => void vi.useRealTimers());

const pass = (time: number) => vi.advanceTimersByTimeAsync(time);

const start = async (word = 'ours') => {
  const sendMessage = async (_tab: number, message: unknown) =>
    message === 'is-card-due' ? isDue() : message === 'is-ours ours';
  const beats = createHeartbeats({ tabs: { sendMessage }, showInterference, clearInterference });
  const line = portOf();
  beats.follow(line.port, 7, word);
  await pass(0);
  const beatFor = async (time: number, beat = 'seen') => {
    for (let passed = 0; passed < time; passed += 250) {
      line.beat(beat);
      await pass(250);
    }
  };
  return { ...line, beats, beatFor };
};

describe('a card that beats', () => {
  it('is left alone', async () => {
    const { beatFor } = await start();
    await beatFor(10_000);
    expect(showInterference).not.toHaveBeenCalled();
  });

  it.each(['closed', 'resting'])('may fall silent once it is %s', async (last) => {
    const { beatFor, beat, close } = await start();
    await beatFor(1_000);
    beat(last);
    if (last === 'closed') close();
    await pass(60_000);
    expect(showInterference).not.toHaveBeenCalled();
  });

  it('is told of where the page keeps it out of sight, and that is not taken back', async () => {
    const { beatFor } = await start();
    await beatFor(250, 'hidden');
    expect(showInterference).toHaveBeenCalledWith(7);
    await beatFor(10_000);
    expect(clearInterference).not.toHaveBeenCalled();
    isDue = async () => false;
    await pass(2_000);
    expect(clearInterference).not.toHaveBeenCalled();
  });
});

describe('a flicker', () => {
  it('is told of, and taken back once the card has stood in sight for three seconds', async () => {
    const { beatFor } = await start();
    await beatFor(500, 'flickering');
    expect(showInterference).toHaveBeenCalledWith(7);
    await beatFor(3_000);
    expect(clearInterference).not.toHaveBeenCalled();
    await beatFor(250);
    expect(clearInterference).toHaveBeenCalledExactlyOnceWith(7);
  });

  it('that comes again within three seconds stays told', async () => {
    const { beatFor } = await start();
    for (let time = 0; time < 4; time += 1) {
      await beatFor(250, 'flickering');
      await beatFor(2_500);
    }
    expect(clearInterference).not.toHaveBeenCalled();
  });
});

describe('silence', () => {
  it.each<[string, () => Promise<unknown>, number]>([
    ['of a card that is due', async () => true, 1],
    ['of a page that leaves our script no time', () => new Promise(() => undefined), 1],
    ['of a card that went as it should', async () => false, 0],
    ['of a page that has gone', async () => undefined, 0],
  ])('%s', async (_of, answer, times) => {
    const { beatFor } = await start();
    await beatFor(1_000);
    isDue = answer;
    await pass(1_900);
    expect(showInterference).toHaveBeenCalledTimes(times);
  });

  it.each<[string, () => Promise<unknown>, number]>([
    ['a second after the last beat where our script answers', async () => true, 1_000],
    ['within two where the page lets nobody answer', () => new Promise(() => undefined), 1_600],
  ])('stands on the toolbar %s', async (_when, answer, time) => {
    const { beat } = await start();
    isDue = answer;
    beat('seen');
    await pass(time - 1);
    expect(showInterference).not.toHaveBeenCalled();
    await pass(1);
    expect(showInterference).toHaveBeenCalledExactlyOnceWith(7);
  });

  it('is taken back once where the card went as it should after all', async () => {
    const { beat } = await start();
    beat('seen');
    await pass(2_000);
    expect(showInterference).toHaveBeenCalledOnce();
    isDue = async () => false;
    for (let time = 0; time < 2; time += 1) {
      beat('seen');
      await pass(2_000);
    }
    expect(clearInterference).toHaveBeenCalledExactlyOnceWith(7);
  });

  it('is none where the card beats again before our script in the page has answered', async () => {
    const { beatFor } = await start();
    await beatFor(500);
    const answer = Promise.withResolvers<unknown>();
    isDue = () => answer.promise;
    await pass(1_200);
    await beatFor(250);
    answer.resolve(true);
    await pass(0);
    expect(showInterference).not.toHaveBeenCalled();
  });

  it.each([
    ['out of sight', 'hidden', true],
    ['below the question', 'resting', false],
  ])('is not taken back where the card then stands %s', async (_where, beat, isSeenAfter) => {
    const { beatFor } = await start();
    await beatFor(500);
    await pass(2_000);
    await beatFor(4_000, beat);
    if (isSeenAfter) await beatFor(4_000);
    expect(clearInterference).not.toHaveBeenCalled();
  });

  it('that comes again is taken back only after as many beats as the first', async () => {
    const { beatFor } = await start();
    for (let time = 0; time < 2; time += 1) {
      await beatFor(2_500);
      await pass(2_000);
    }
    await beatFor(2_500);
    expect(showInterference).toHaveBeenCalledTimes(2);
    expect(clearInterference).not.toHaveBeenCalled();
  });

  it('is told where a document was taken away while it rested', async () => {
    const { beat, close } = await start();
    beat('resting');
    close();
    await pass(1_100);
    expect(showInterference).toHaveBeenCalledExactlyOnceWith(7);
  });

  it('is told where a document says what is no beat', async () => {
    const { beatFor } = await start();
    await beatFor(500);
    await beatFor(1_500, 'a word');
    expect(showInterference).toHaveBeenCalledExactlyOnceWith(7);
  });

  it('is told where a document was taken away, unless another one comes in its place', async () => {
    const first = await start();
    await first.beatFor(500);
    first.close();
    await pass(1_900);
    expect(showInterference).toHaveBeenCalledOnce();
    showInterference.mockClear();
    const second = portOf();
    first.beats.follow(second.port, 7, 'ours');
    await pass(0);
    second.beat('seen');
    await pass(500);
    second.close();
    const third = portOf();
    first.beats.follow(third.port, 7, 'ours');
    await pass(0);
    third.beat('seen');
    await pass(900);
    expect(showInterference).not.toHaveBeenCalled();
  });

  it('is told where a document never comes, and taken back if it was only late', async () => {
    const { beats, beatFor } = await start();
    beats.expect(7);
    await pass(1_100);
    expect(showInterference).toHaveBeenCalledExactlyOnceWith(7);
    await beatFor(3_500);
    expect(clearInterference).toHaveBeenCalledExactlyOnceWith(7);
  });

  it('is taken back after a while of regular beats where the page was only slow', async () => {
    const { beat, beatFor } = await start();
    await beatFor(500);
    await pass(2_000);
    expect(showInterference).toHaveBeenCalledOnce();
    await beatFor(3_000);
    expect(clearInterference).not.toHaveBeenCalled();
    beat('seen');
    expect(clearInterference).toHaveBeenCalledExactlyOnceWith(7);
  });
});

it('hears nobody that our script in the tab does not know', async () => {
  const { beats, beatFor, close } = await start('another word');
  const other = portOf();
  beats.follow(other.port, 7, 'another word');
  other.beat('hidden');
  await beatFor(1_000, 'hidden');
  close();
  await pass(5_000);
  expect(showInterference).not.toHaveBeenCalled();
});
