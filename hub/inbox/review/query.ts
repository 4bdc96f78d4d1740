import * as z from 'zod/mini';
import { checked, withoutUnstorable } from '../http.ts';

/** Reads the parameters of a request. Empty ones count as absent; wrong ones are refused. */
export const readQuery = <T>(schema: z.ZodMiniType<T>, params: URLSearchParams): T => {
  const given = [...params].filter(([, text]) => text.trim() !== '');
  return withoutUnstorable(checked(schema, Object.fromEntries(given)));
};

export const wholeNumber = (max: number) =>
  z.pipe(
    z.string().check(z.regex(/^\d{1,10}$/, 'a whole number')),
    z.pipe(z.transform(Number), z.int().check(z.maximum(max))),
  );

export const paging = {
  limit: z._default(wholeNumber(200), 50),
  offset: z._default(wholeNumber(1_000_000), 0),
};
