import { describe, expect, it } from 'vitest';
import { until } from '../support/loopback/verdict-of.ts';

describe('waiting for a browser', () => {
  it('asks again until there is an answer', async () => {
    let asked = 0;
    expect(await until('three', async () => ++asked === 3 && asked)).toBe(3);
  });

  it('fails with what it was waiting for', async () => {
    await expect(until('the badge', async () => false, 10)).rejects.toThrow(
      'not seen within 10 ms: the badge',
    );
  });

  it('fails with what is never answered at all', { timeout: 2000 }, async () => {
    const never = () => new Promise<boolean>(() => undefined);
    await expect(until('the badge', never, 10, 50)).rejects.toThrow(
      'the browser does not answer: the badge',
    );
  });

  it('fails as the question does', async () => {
    const broken = () => Promise.reject(new Error('no tab'));
    await expect(until('the badge', broken)).rejects.toThrow('no tab');
  });
});
