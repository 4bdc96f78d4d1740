import * as z from 'zod/mini';
import { parseJson } from '../core/encoding.ts';
import { ListFailure } from './failure.ts';

/** TUF files (specification 1.0.34, section 4). Unknown fields are allowed, no delegations. */

const version = z.int().check(z.positive());
const hex = (characters: number) =>
  z.string().check(z.regex(new RegExp(`^[0-9a-f]{${characters}}$`)));
/** Refuses days that do not exist (31 February): compared as numbers they would never expire. */
const timestamp = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  z.refine((text) => !Number.isNaN(Date.parse(text)), 'no moment'),
);
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const length = z.int().check(z.nonnegative());

const common = {
  spec_version: z.string().check(z.regex(/^1\.\d+(\.\d+)?$/)),
  version,
  expires: timestamp,
};

const Key = z.object({
  keytype: z.string(),
  scheme: z.string(),
  keyval: z.object({ public: z.string() }),
});
export type Key = z.infer<typeof Key>;

const Role = z.object({
  keyids: z.array(z.string()).check(z.minLength(1), z.maxLength(50)),
  threshold: z.int().check(z.positive()),
});

const Root = z.object({
  _type: z.literal('root'),
  ...common,
  consistent_snapshot: z.literal(true),
  keys: z.record(z.string(), Key),
  roles: z.object({ root: Role, timestamp: Role, snapshot: Role, targets: Role }),
});
export type Root = z.infer<typeof Root>;
export type RoleName = keyof Root['roles'];

/** A file chooses its key ids, and one may be called `constructor`: own properties only. */
export const keyOf = ({ keys }: Pick<Root, 'keys'>, keyid: string): Key | undefined =>
  Object.hasOwn(keys, keyid) ? keys[keyid] : undefined;

const MetaFile = z.object({
  version,
  length: z.optional(length),
  hashes: z.optional(z.object({ sha256: hex(64) })),
});
export type MetaFile = z.infer<typeof MetaFile>;

const Timestamp = z.object({
  _type: z.literal('timestamp'),
  ...common,
  /** Our own field: the newest root's version, so that no client requests one after it. */
  root: z.optional(version),
  /** Our own field: the day it was signed, and for each source the day it last answered. */
  heard: z.optional(z.object({ on: day, sources: z.record(z.string(), day) })),
  meta: z.object({ 'snapshot.json': MetaFile }),
});

const Snapshot = z.object({
  _type: z.literal('snapshot'),
  ...common,
  meta: z.object({ 'targets.json': MetaFile }),
});

/** What a segment covers: `from` 0 is the whole list, in `of` parts; `raw`: length before gzip. */
const Range = z.object({
  from: z.int().check(z.nonnegative()),
  to: version,
  part: z.int().check(z.positive()),
  of: version,
  raw: length,
});

const TargetFile = z.object({
  length,
  hashes: z.object({ sha256: hex(64) }),
  custom: z.optional(Range),
});
export type TargetFile = z.infer<typeof TargetFile>;
export type SegmentFile = TargetFile & { custom: z.infer<typeof Range> };

/** The one target that is no segment: rules for shops whose pages changed (`shop-rules.ts`). */
export const shopsFile = 'shops.json';

const Targets = z.object({
  _type: z.literal('targets'),
  ...common,
  targets: z.record(
    z.string().check(z.regex(/^(?:[a-z0-9-]+\/[a-z0-9.-]+|shops\.json)$/)),
    TargetFile,
  ),
  /** Our own field: the list that a client has after applying all segments. */
  list: z.object({
    line: z.string().check(z.minLength(1), z.maxLength(60)),
    version,
    published: timestamp,
    count: z.int().check(z.nonnegative()),
  }),
});
export type Targets = z.infer<typeof Targets>;

const Signature = z.object({ keyid: z.string(), sig: z.string() });
type Signature = z.infer<typeof Signature>;

/** `body` is exactly what was signed; `signed` is the same, validated, without unknown fields. */
export interface SignedFile<T> {
  text: string;
  body: unknown;
  signatures: Signature[];
  signed: T;
}

const Envelope = z.object({
  signed: z.unknown(),
  signatures: z.array(Signature).check(z.maxLength(50)),
});

const reader =
  <T extends z.ZodMiniType>(name: string, schema: T) =>
  (text: string): SignedFile<z.output<T>> => {
    const formatError = (what: string) => new ListFailure('format', `${name}: ${what}`);
    const parsed = parseJson(text);
    if (parsed === undefined) throw formatError('not JSON');
    const envelope = Envelope.safeParse(parsed);
    if (!envelope.success) throw formatError('not a signed file');
    const { signed: body, signatures } = envelope.data;
    const signed = schema.safeParse(body);
    if (!signed.success) {
      const { path = [], message = '' } = signed.error.issues[0] ?? {};
      throw formatError(`${path.map(String).join('.')}: ${message}`);
    }
    return { text, body, signatures, signed: signed.data };
  };

export const readRoot = reader('root', Root);
export const readTimestamp = reader('timestamp', Timestamp);
export const readSnapshot = reader('snapshot', Snapshot);
export const readTargets = reader('targets', Targets);
