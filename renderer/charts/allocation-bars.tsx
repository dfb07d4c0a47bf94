/** Weights against a model: a bar for what is, a tick for what should be, the drift beside it; flagged drifts are marked in words too. */
import { scaleLinear } from 'd3-scale';
import './charts.css';

export interface AllocationBar {
  readonly id: string;
  readonly label: string;
  /** Fractions of the whole; a target of null draws no tick. */
  readonly weight: number;
  readonly target: number | null;
  /** `64.3 %` and `+4.3`, already written. */
  readonly text: string;
  readonly drift: string;
  readonly flagged: boolean;
}

interface AllocationBarsProps {
  readonly bars: readonly AllocationBar[];
  readonly label: string;
  readonly width?: number;
}

const rowHeight = 26;
const thick = rowHeight - 12;
const labelWidth = 84;
const figureWidth = 124;

interface RowProps {
  readonly bar: AllocationBar;
  readonly along: (part: number) => number;
  readonly width: number;
}

function BarRow({ bar, along, width }: RowProps) {
  const middle = { y: rowHeight / 2, dy: '0.35em' } as const;
  const tick = bar.target === null ? null : labelWidth + along(bar.target);
  return (
    <>
      <text {...middle}>{bar.label}</text>
      <rect
        className="chart-track"
        x={labelWidth}
        y={6}
        width={width - labelWidth - figureWidth}
        height={thick}
        rx={2}
      />
      <rect
        x={labelWidth}
        y={6}
        width={along(Math.max(0, bar.weight))}
        height={thick}
        rx={2}
        fill={bar.flagged ? 'var(--warn)' : 'var(--own)'}
      />
      {tick !== null && <line x1={tick} x2={tick} y1={2} y2={rowHeight - 2} stroke="var(--ink)" strokeWidth={2} />}
      <text {...middle} x={width - figureWidth + 58} textAnchor="end">
        {bar.text}
      </text>
      <text {...middle} x={width - 2} textAnchor="end" className={bar.flagged ? 'chart-bad' : 'chart-quiet'}>
        {bar.drift}
      </text>
    </>
  );
}

export function AllocationBars({ bars, label, width = 420 }: AllocationBarsProps) {
  const most = Math.max(0.2, ...bars.flatMap(bar => [bar.weight, bar.target ?? 0]));
  const along = scaleLinear([0, most], [0, width - labelWidth - figureWidth]);
  const height = bars.length * rowHeight;
  return (
    <svg
      className="chart"
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {bars.map((bar, at) => (
        <g key={bar.id} transform={`translate(0 ${at * rowHeight})`}>
          <BarRow bar={bar} along={along} width={width} />
        </g>
      ))}
    </svg>
  );
}
