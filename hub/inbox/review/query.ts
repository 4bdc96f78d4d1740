import * as z from 'zod/mini';
import { checked, withoutUnstorable } from '../http.ts';

/** Parameters of a reviewer's request. An empty one counts as absent; a wrong one is refused. */
export const readQuery = <T>(schema: z.ZodMiniType<T>, params: URLSearchParams): T => {
  const given = [...params].filter(([, text]) => text.trim() !== '');
  return withoutUnstorable(checked(schema, Object.fromEntries(given)));
};

export const whole = (most: number) =>
  z.pipe(
    z.string().check(z.regex(/^\d{1,10}$/, 'a whole number')),
    z.pipe(z.transform(Number), z.int().check(z.maximum(most))),
  );

export const page = {
  limit: z._default(whole(200), 50),
  offset: z._default(whole(1_000_000), 0),
};
