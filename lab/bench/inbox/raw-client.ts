import { connect, type Socket } from 'node:net';
import * as tls from 'node:tls';

/**
 * HTTP/1.1 over one kept connection, with as little work as can be: what a bench spends on its client
 * is missing to the server it measures. Understands answers with a Content-Length, and closed ends.
 */
export const rawPut = (path: string, client: string, body: string): Buffer =>
  Buffer.from(
    `PUT ${path} HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\nX-Forwarded-For: ${client}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );

export function createRawClient(base: string) {
  const { hostname, port, protocol } = new URL(base);
  let socket: Socket | undefined;
  let text = '';
  let done: ((status: number) => void) | undefined;

  const finish = (status: number) => {
    const told = done;
    done = undefined;
    text = '';
    told?.(status);
  };
  const received = (part: string) => {
    text += part;
    const end = text.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(text.slice(0, end))?.[1] ?? 0);
    if (text.length < end + 4 + length) return;
    const status = Number(text.slice(9, 12));
    if (/\r\nconnection: close/i.test(text.slice(0, end))) {
      socket?.destroy();
      socket = undefined;
    }
    finish(status);
  };
  const open = (): Socket => {
    const made =
      protocol === 'https:'
        ? tls.connect({ port: Number(port), host: hostname, rejectUnauthorized: false })
        : connect(Number(port), hostname);
    made.setNoDelay(true);
    made.setEncoding('latin1');
    made.on('data', received);
    made.on('error', () => undefined);
    made.on('close', () => {
      if (socket !== made) return;
      socket = undefined;
      finish(0);
    });
    return made;
  };
  return {
    /** The status, or 0 when the connection ended instead. */
    send: (request: Buffer): Promise<number> =>
      new Promise((resolve) => {
        done = resolve;
        socket ??= open();
        socket.write(request);
      }),
    close() {
      socket?.destroy();
      socket = undefined;
    },
  };
}
