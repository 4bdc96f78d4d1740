/**
 * Who publishes the list and takes the reports of this build: `operator.json`, checked and put in by
 * the build (scripts/operator.ts). A build without an operator has none of it.
 */
export interface Operator {
  name?: string | undefined;
  /** An address to write to, with `mailto:`, or a page. */
  contact?: string | undefined;
  homepage?: string | undefined;
  /** Folders with the same signed list. The first is asked first; the others are its mirrors. */
  list?: string[] | undefined;
  /** SHA-256 of the root that is trusted at first, `public/list/root.json`. */
  trustedRoot?: string | undefined;
  /** Where reports go. */
  inbox?: string | undefined;
  /** The privacy notice for reports. */
  privacy?: string | undefined;
}

export const operator: Operator = import.meta.env.OPERATOR ?? {};

/** The other addresses of the operator's list; of an address that is not the operator's there are none. */
export const mirrorsOf = (address: string): string[] =>
  operator.list?.includes(address) ? operator.list.filter((other) => other !== address) : [];

/** Who is behind an address, as a shopper reads it: the operator by name, anybody else by host. */
export const operatorOf = (address = '', { name, list, inbox } = operator): string => {
  const isOurs = list?.includes(address) || inbox === address;
  if (isOurs && name) return name;
  return URL.canParse(address) ? new URL(address).host : address;
};
