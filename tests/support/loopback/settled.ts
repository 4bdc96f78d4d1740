import { pause } from './verdict-of.ts';

/** What is measured, once it has not changed for a moment; within five seconds, or an error. */
export async function settled<Value>(measure: () => Promise<Value>): Promise<Value> {
  let before = '';
  for (let waited = 0; waited < 5_000; waited += 400) {
    const value = await measure();
    const text = JSON.stringify(value);
    if (text === before) return value;
    before = text;
    await pause(400);
  }
  throw new Error(`still changing after five seconds: ${before}`);
}
