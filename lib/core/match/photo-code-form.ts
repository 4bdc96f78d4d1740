/** How a picture's hash is written; apart from the hash, so that the schema does not bring it along. */
export const photoCodeForm = /^[\w-]{64}(?:[\w-]{22})?$/;
