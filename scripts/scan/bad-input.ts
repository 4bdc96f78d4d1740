/** What the person at the keyboard has to put right. Its message is all they see, with exit code 2. */
export class BadInput extends Error {}

/** Reads, and tells a missing or unreadable file by its name. */
export const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Record<string, string> = {
    ENOENT: 'no such file',
    EISDIR: 'a folder, not a file',
    EACCES: 'may not be read',
    ERR_STRING_TOO_LONG: 'too long',
  };
  return (
    reasons[code] ?? (error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unreadable')
  );
};
