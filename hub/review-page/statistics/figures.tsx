import { type ComponentChildren, Fragment } from 'preact';
import { useWords } from '../words.ts';

interface FigureTableProps {
  caption: string;
  heads: readonly string[];
  rows: readonly { name: string; cells: readonly ComponentChildren[] }[];
}

export const FigureTable = ({ caption, heads, rows }: FigureTableProps) => (
  <div class="scroll">
    <table class="figures">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cells }) => (
          <tr key={`${name} ${cells[0]}`}>
            <th scope="row">{name}</th>
            {cells.map((cell, at) => (
              <td key={heads[at + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

interface ChartProps {
  title: string;
  text: string;
  /** Mondays, oldest first. */
  weeks: readonly string[];
  series: readonly { name: string; values: readonly number[] }[];
}

/** Weeks with a bar in each cell, the newest on top. A zero is drawn as a line. */
export const Chart = ({ title, text, weeks, series }: ChartProps) => {
  const { statistics, format } = useWords();
  const maximum = Math.max(1, ...series.flatMap(({ values }) => values));
  const rows = weeks.map((week, at) => ({
    name: format.date(week),
    cells: series.map(({ name, values }) => (
      <Fragment key={name}>
        <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect width={Math.max(1, (100 * (values[at] ?? 0)) / maximum)} height="10" />
        </svg>
        {format.number(values[at] ?? 0)}
      </Fragment>
    )),
  }));
  return (
    <section class="chart">
      <h2>{title}</h2>
      <p class="note">{text}</p>
      <FigureTable
        caption={title}
        heads={[statistics.week, ...series.map(({ name }) => name)]}
        rows={rows.reverse()}
      />
    </section>
  );
};
