/** Who publishes the list and takes the reports: `operator.json`, checked by the build. */
export interface Operator {
  name?: string | undefined;
  /** `mailto:` or the address of a page. */
  contact?: string | undefined;
  homepage?: string | undefined;
  /** Folders with the same signed list: the first, then its mirrors. */
  list?: string[] | undefined;
  /** SHA-256 of `public/list/root.json`. */
  trustedRoot?: string | undefined;
  /** Id of the add-on for Firefox, an operator's own. */
  firefoxId?: string | undefined;
  inbox?: string | undefined;
  privacy?: string | undefined;
}

export const operator: Operator = import.meta.env.OPERATOR ?? {};

export const mirrorsOf = (address: string): string[] =>
  operator.list?.includes(address) ? operator.list.filter((other) => other !== address) : [];

/** The operator's name, or the host of an address that is somebody else's. */
export const operatorOf = (address = '', { name, list, inbox } = operator): string => {
  const isOurs = list?.includes(address) || inbox === address;
  if (isOurs && name) return name;
  return URL.canParse(address) ? new URL(address).host : address;
};

/**
 * Who runs an inbox, as far as this build knows. For another inbox: its host and where its notice
 * is.
 */
export const receiverAt = (inbox: string | undefined, build = operator) => ({
  name: operatorOf(inbox, build),
  ...(inbox !== undefined &&
    (inbox === build.inbox
      ? { contact: build.contact, privacy: build.privacy }
      : { contact: undefined, privacy: `${inbox}/privacy` })),
});
