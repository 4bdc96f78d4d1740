import type { ComponentChildren } from 'preact';

interface FigureTableProps {
  caption: string;
  heads: readonly string[];
  rows: readonly { name: string; cells: readonly ComponentChildren[] }[];
}

export const FigureTable = ({ caption, heads, rows }: FigureTableProps) => (
  <div class="scroll">
    <table class="figures">
      <caption class="unseen">{caption}</caption>
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

/** A figure and its length beside the longest. Nought is a line; where there is no figure, a dash. */
const Bar = ({ value, most, text }: { value: number | null; most: number; text: string }) =>
  value === null ? (
    '–'
  ) : (
    <>
      <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect width={Math.max(1, most > 0 ? (100 * value) / most : 0)} height="10" />
      </svg>
      {text}
    </>
  );

interface ChartProps {
  title: string;
  text: string;
  /** Heading of the first column: month or week. */
  time: string;
  /** Oldest first. */
  times: readonly string[];
  timeText(time: string): string;
  series: readonly { name: string; values: readonly (number | null)[] }[];
  format(value: number): string;
  /** What fills a cell; without it the greatest figure does. */
  most?: number | undefined;
}

/** A table with a bar in each cell, the newest on top. */
export const Chart = ({ title, text, time, times, series, format, ...of }: ChartProps) => {
  const most = of.most ?? Math.max(0, ...series.flatMap(({ values }) => values.map(Number)));
  const rows = times.map((one, at) => ({
    name: of.timeText(one),
    cells: series.map(({ name, values }) => {
      const value = values[at] ?? null;
      return <Bar key={name} {...{ value, most }} text={value === null ? '' : format(value)} />;
    }),
  }));
  return (
    <section class="chart">
      <h2>{title}</h2>
      <p class="note">{text}</p>
      <FigureTable
        caption={title}
        heads={[time, ...series.map(({ name }) => name)]}
        rows={rows.reverse()}
      />
    </section>
  );
};
