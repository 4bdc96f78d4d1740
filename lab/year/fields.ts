import { gzipSync } from 'node:zlib';
import type { Hazard } from '../../lib/core/hazard.ts';
import { segmentLines } from '../../lib/core/segment.ts';

const sizeOf = (hazards: readonly Hazard[]): number =>
  gzipSync([...segmentLines({ line: 'x', from: 0, to: 1 }, hazards, [])].join('\n'), { level: 9 })
    .length;

/**
 * Bytes a hazard that each field adds to the whole list after gzip: how much shorter the list is
 * without it. They do not add up to the whole, since fields repeat one another.
 */
export function bytesByField(hazards: readonly Hazard[]): { field: string; bytes: number }[] {
  const whole = sizeOf(hazards);
  const without = (field: string, drop: (hazard: Hazard) => Hazard) => ({
    field,
    bytes: (whole - sizeOf(hazards.map(drop))) / hazards.length,
  });
  const own = new Set(hazards.flatMap((hazard) => Object.keys(hazard)));
  const ofProduct = new Set(
    hazards.flatMap(({ products }) => products.flatMap((product) => Object.keys(product))),
  );
  own.delete('products');
  return [
    ...[...own].map((field) => without(field, (hazard) => omit(hazard, field))),
    ...[...ofProduct].map((field) =>
      without(`products.${field}`, (hazard) => ({
        ...hazard,
        products: hazard.products.map((product) => omit(product, field)),
      })),
    ),
  ].sort((one, other) => other.bytes - one.bytes);
}

/** `source` and `reference` only sort the lines, so that an empty text will do. */
const omit = <T extends object>(value: T, field: string): T => {
  const isSorting = field === 'source' || field === 'reference';
  const { [field as keyof T]: _gone, ...rest } = value;
  return (isSorting ? { ...rest, [field]: '' } : rest) as T;
};
