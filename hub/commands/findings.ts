import { type Command, UsageError } from '../command.ts';
import { FindingsMissing, readFindings } from '../findings/read.ts';
import { findingsFolder } from '../sources/findings.ts';

export const findings: Command = {
  summary: 'checks the reviewed findings, naming file and line of whatever is wrong',
  usage: ['findings check [folder]'],
  options: {},
  async run(args, terminal) {
    const [what, folder = findingsFolder(terminal.env), more] = args.words;
    if (what !== 'check' || more !== undefined) throw new UsageError('findings check [folder]');
    let good = 0;
    let bad = 0;
    try {
      for await (const { file, line, problem } of readFindings(folder)) {
        if (problem) terminal.note(`${file}:${line}: ${problem}`);
        if (problem) bad++;
        else good++;
      }
    } catch (error) {
      throw error instanceof FindingsMissing ? new UsageError(error.message) : error;
    }
    if (bad > 0) throw new UsageError(`${bad} of ${good + bad} findings are not in order`);
    terminal.out(`${good} findings are in order`);
  },
};
