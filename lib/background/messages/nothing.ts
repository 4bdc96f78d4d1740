/** The body of a message that its name says all about. */
export type Nothing = Record<never, never>;
