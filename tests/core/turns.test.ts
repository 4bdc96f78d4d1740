import { describe, expect, it, vi } from 'vitest';
import { createTaskQueue, oneRunAtATime } from '../../lib/core/task-queue.ts';

describe('one after the other', () => {
  it('begins nothing before what came earlier has ended', async () => {
    const inTurn = createTaskQueue();
    const first = Promise.withResolvers<string>();
    const second = vi.fn(async () => 'second');
    const told = [inTurn(() => first.promise), inTurn(second)];
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(second).not.toHaveBeenCalled();
    first.resolve('first');
    expect(await Promise.all(told)).toEqual(['first', 'second']);
  });

  it('is held up by none that fails, whose own caller hears of it', async () => {
    const inTurn = createTaskQueue();
    const failing = inTurn(() => Promise.reject(new Error('no')));
    const next = inTurn(async () => 'next');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('next');
  });
});

describe('one run at a time', () => {
  it('lets who comes meanwhile wait for the same run, and begins anew afterwards', async () => {
    const runs = oneRunAtATime('failed');
    const gate = Promise.withResolvers<void>();
    const work = vi.fn(() => gate.promise);
    const both = [runs.run(work), runs.run(work)];
    expect(runs.isRunning()).toBe(true);
    expect(work).toHaveBeenCalledTimes(1);
    gate.resolve();
    await Promise.all(both);
    expect(runs.isRunning()).toBe(false);
    await runs.run(work);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('asks the run to end, and waits until it has', async () => {
    const runs = oneRunAtATime('failed');
    const ended = vi.fn();
    void runs.run(
      (signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () =>
            setTimeout(() => {
              ended();
              resolve();
            }, 5),
          );
        }),
    );
    await runs.stop();
    expect(ended).toHaveBeenCalledTimes(1);
    expect(runs.isRunning()).toBe(false);
    let isAborted: boolean | undefined;
    await runs.run(async (signal) => {
      isAborted = signal.aborted;
    });
    expect(isAborted).toBe(false);
  });

  it('tells the console of a run that failed, and nobody else', async () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const runs = oneRunAtATime('it failed');
    const error = new Error('no');
    await runs.run(() => Promise.reject(error));
    await runs.settled();
    expect(complain).toHaveBeenCalledExactlyOnceWith('it failed', error);
    expect(runs.isRunning()).toBe(false);
    complain.mockRestore();
  });
});
