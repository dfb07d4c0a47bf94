/** What falls due in each stretch of time, as columns with their amount above and their stretch below. */
import { scaleBand, scaleLinear } from 'd3-scale';
import './charts.css';

export interface MaturityBar {
  readonly id: string;
  /** `8-30 days`. */
  readonly label: string;
  readonly amount: number;
  /** The amount, short; and how many rows. */
  readonly text: string;
  readonly count: number;
  readonly late: boolean;
}

interface MaturityBarsProps {
  readonly bars: readonly MaturityBar[];
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
}

interface ColumnProps {
  readonly bar: MaturityBar;
  readonly x: number;
  readonly thick: number;
  readonly tall: number;
  /** Where the columns stand. */
  readonly foot: number;
}

function Column({ bar, x, thick, tall, foot }: ColumnProps) {
  const middle = { x: x + thick / 2, textAnchor: 'middle' } as const;
  return (
    <g>
      <rect x={x} y={foot - tall} width={thick} height={tall} rx={2} fill={bar.late ? 'var(--bad)' : 'var(--own)'} />
      {bar.count > 0 && (
        <text {...middle} y={foot - tall - 5}>
          {bar.text}
        </text>
      )}
      <text {...middle} className="chart-quiet" y={foot + 16}>
        {bar.label}
      </text>
    </g>
  );
}

export function MaturityBars({ bars, label, width = 480, height = 150 }: MaturityBarsProps) {
  const foot = height - 22;
  const across = scaleBand(
    bars.map(bar => bar.id),
    [0, width],
  ).padding(0.28);
  const up = scaleLinear([0, Math.max(1, ...bars.map(bar => bar.amount))], [0, foot - 20]);
  const tallOf = (bar: MaturityBar): number => (bar.count === 0 ? 0 : Math.max(2, up(bar.amount)));
  return (
    <svg
      className="chart"
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <line className="chart-base" x1={0} x2={width} y1={foot} y2={foot} />
      {bars.map(bar => (
        <Column
          key={bar.id}
          bar={bar}
          x={across(bar.id) ?? 0}
          thick={across.bandwidth()}
          tall={tallOf(bar)}
          foot={foot}
        />
      ))}
    </svg>
  );
}
