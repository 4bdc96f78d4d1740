import { pause, until } from './verdict-of.ts';

/** What is measured, once it is there and has not changed for a moment. */
export function settled<Value>(measure: () => Promise<Value | undefined>): Promise<Value> {
  let before: string | undefined;
  return until('what is measured to come to rest', async () => {
    const value = await measure();
    const text = JSON.stringify(value);
    if (value !== undefined && text === before) return value;
    before = text;
    await pause(400);
    return undefined;
  });
}
