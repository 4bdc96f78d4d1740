import { spawn } from 'node:child_process';

export interface Outcome {
  ok: boolean;
  /** Standard output and standard error, as they came. */
  output: string;
}

/** Runs a program of `node_modules/.bin` (npm has put that folder on the path) and keeps its words. */
export function runCommand(command: string, args: string[], env = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const child = spawn(command, args, {
      env: { ...process.env, FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    const end = (ok: boolean) => resolve({ ok, output: Buffer.concat(chunks).toString() });
    child.on('error', (error) => {
      chunks.push(Buffer.from(`${command}: ${error.message}\n`));
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}
