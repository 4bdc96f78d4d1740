import { useEffect, useId, useState } from 'preact/hooks';
import { siteName } from '../../../lib/sites/facts.ts';
import type { MonthStats, SiteStats } from '../../inbox/site-stats.ts';
import { useWords } from '../words.ts';
import { ChartTable } from './chart-table.tsx';

/** What a chart shows: one figure for each series in each column; `null` where there is none. */
export interface ChartData {
  columns: string[];
  series: { name: string; values: (number | null)[] }[];
}

/** Months of all sites in one row, so that columns mean the same for each. */
export function monthly(
  sites: readonly SiteStats[],
  of: (month: MonthStats) => number | null,
): ChartData {
  const columns = [...new Set(sites.flatMap(({ months }) => months.map(({ month }) => month)))];
  columns.sort();
  return {
    columns,
    series: sites
      .filter(({ months }) => months.length > 0)
      .map(({ site, months }) => {
        const known = new Map(months.map((month) => [month.month, of(month)]));
        return { name: siteName(site), values: columns.map((month) => known.get(month) ?? null) };
      }),
  };
}

/** The end of the scale and the step of its lines: 1, 2 or 5 times a power of ten, at most five steps. */
export function scaleOf(most: number): { end: number; step: number } {
  if (most <= 0) return { end: 1, step: 1 };
  const power = 10 ** Math.floor(Math.log10(most / 5));
  const rough = most / 5 / power;
  const step = Math.max(1, (rough <= 1 ? 1 : rough <= 2 ? 2 : rough <= 5 ? 5 : 10) * power);
  return { end: Math.ceil(most / step) * step, step };
}

const query = '(max-width: 640px)';

/** Whether the window is a phone's, also when it is turned. */
function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const changed = () => setNarrow(media.matches);
    media.addEventListener('change', changed);
    return () => media.removeEventListener('change', changed);
  }, []);
  return isNarrow;
}

interface BarChartProps {
  title: string;
  text: string;
  /** Heading of the first column of the table. */
  columnName: string;
  data: ChartData;
  columnText(column: string): string;
  format(value: number): string;
  /** A scale of its own; without it the greatest figure decides. */
  scale?: { end: number; step: number };
}

/** Drawn for the screen it is on: shrunk, nobody could read its figures. */
interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  mostLabels: number;
  mostValues: number;
}
const edges = { left: 44, right: 36, top: 20, bottom: 28 };
const wide: Frame = { ...edges, width: 760, height: 240, mostLabels: 8, mostValues: 16 };
const narrow: Frame = { ...edges, width: 330, height: 200, mostLabels: 4, mostValues: 6 };

const innerOf = ({ width, height, left, right, top, bottom }: Frame) => ({
  width: width - left - right,
  height: height - top - bottom,
});

/** Bars by month or week. Everything it shows stands in the table underneath too. */
export const BarChart = (props: BarChartProps) => {
  const { title, text, data, scale } = props;
  const id = useId();
  const most = Math.max(0, ...data.series.flatMap(({ values }) => values.map((one) => one ?? 0)));
  const { end, step } = scale ?? scaleOf(most);
  const frame = useNarrow() ? narrow : wide;
  const y = (value: number) => frame.top + innerOf(frame).height * (1 - value / end);
  return (
    <section class="chart">
      <h2>{title}</h2>
      <p class="note">{text}</p>
      {data.series.length > 1 && <Legend names={data.series.map(({ name }) => name)} />}
      <svg
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{text}</desc>
        <Lines {...{ end, step, y, frame, format: props.format }} />
        <Bars {...{ ...props, y, frame }} />
      </svg>
      <ChartTable {...props} />
    </section>
  );
};

const Legend = ({ names }: { names: readonly string[] }) => (
  <ul class="legend">
    {names.map((name, index) => (
      <li key={name}>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <rect class={`bar bar-${index % 4}`} x="1" y="1" width="12" height="12" />
        </svg>
        {name}
      </li>
    ))}
  </ul>
);

interface LinesProps {
  frame: Frame;
  end: number;
  step: number;
  y(value: number): number;
  format(value: number): string;
}

const Lines = ({ end, step, y, frame, format }: LinesProps) => {
  const values = Array.from({ length: Math.round(end / step) + 1 }, (_, index) => index * step);
  return (
    <g>
      {values.map((value) => (
        <g key={value}>
          <line
            class="grid"
            x1={frame.left}
            x2={frame.width - frame.right}
            y1={y(value)}
            y2={y(value)}
          />
          <text x={frame.left - 6} y={y(value) + 4} text-anchor="end">
            {format(value)}
          </text>
        </g>
      ))}
    </g>
  );
};

type BarsProps = BarChartProps & { frame: Frame; y(value: number): number };

const Bars = ({ data: { columns, series }, columnText, format, y, frame }: BarsProps) => {
  const slot = innerOf(frame).width / Math.max(1, columns.length);
  // “100 %” above a bar is about as wide.
  const width = Math.min(38, (slot * 0.72) / Math.max(1, series.length));
  const every = Math.ceil(columns.length / frame.mostLabels);
  const hasValues = columns.length * series.length <= frame.mostValues;
  return (
    <g>
      {columns.map((column, at) => {
        const middle = frame.left + slot * (at + 0.5);
        const start = middle - (width * series.length) / 2;
        return (
          <g key={column}>
            {series.map(({ name, values }, index) => (
              <Bar
                key={name}
                {...{ value: values[at] ?? null, x: start + index * width, width, index, y }}
                label={hasValues ? format : undefined}
              />
            ))}
            {(columns.length - 1 - at) % every === 0 && (
              <text x={middle} y={frame.height - 8} text-anchor="middle">
                {columnText(column)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
};

interface BarProps {
  value: number | null;
  x: number;
  width: number;
  index: number;
  y(value: number): number;
  label: ((value: number) => string) | undefined;
}

/** Nought is a line on the ground; where there is no figure there is nothing. */
const Bar = ({ value, x, width, index, y, label }: BarProps) => {
  const { statistics } = useWords();
  if (value === null) {
    return (
      <text x={x + width / 2} y={y(0) - 4} text-anchor="middle">
        <title>{statistics.noFigure}</title>–
      </text>
    );
  }
  const height = Math.max(1.5, y(0) - y(value));
  return (
    <>
      <rect
        class={`bar bar-${index % 4}`}
        x={x + 1}
        y={y(0) - height}
        width={Math.max(1, width - 2)}
        height={height}
      />
      {label && (
        <text class="value" x={x + width / 2} y={y(0) - height - 4} text-anchor="middle">
          {label(value)}
        </text>
      )}
    </>
  );
};
