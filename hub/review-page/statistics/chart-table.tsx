import { useWords } from '../words.ts';
import type { ChartData } from './bar-chart.tsx';

interface ChartTableProps {
  title: string;
  columnName: string;
  data: ChartData;
  columnText(column: string): string;
  format(value: number): string;
}

/** The same figures, newest first, for whoever reads rather than looks. */
export const ChartTable = ({ title, columnName, data, columnText, format }: ChartTableProps) => {
  const { statistics } = useWords();
  const { columns, series } = data;
  return (
    <div class="scroll">
      <table class="figures">
        <caption class="unseen">{statistics.table({ title })}</caption>
        <thead>
          <tr>
            <th scope="col">{columnName}</th>
            {series.map(({ name }) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns
            .map((column, at) => (
              <tr key={column}>
                <th scope="row">{columnText(column)}</th>
                {series.map(({ name, values }) => {
                  const value = values[at] ?? null;
                  return <td key={name}>{value === null ? '–' : format(value)}</td>;
                })}
              </tr>
            ))
            .reverse()}
        </tbody>
      </table>
    </div>
  );
};
