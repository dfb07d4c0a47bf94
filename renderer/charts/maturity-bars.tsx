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

export function MaturityBars({ bars, label, width = 480, height = 150 }: MaturityBarsProps) {
  const foot = height - 22;
  const across = scaleBand(bars.map(bar => bar.id), [0, width]).padding(0.28);
  const up = scaleLinear([0, Math.max(1, ...bars.map(bar => bar.amount))], [0, foot - 20]);
  return (
    <svg className="chart" role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <line className="chart-base" x1={0} x2={width} y1={foot} y2={foot} />
      {bars.map(bar => {
        const [x, tall] = [across(bar.id) ?? 0, bar.count === 0 ? 0 : Math.max(2, up(bar.amount))];
        const middle = x + across.bandwidth() / 2;
        return (
          <g key={bar.id}>
            <rect x={x} y={foot - tall} width={across.bandwidth()} height={tall} rx={2} fill={bar.late ? 'var(--bad)' : 'var(--own)'} />
            {bar.count > 0 && (
              <text x={middle} y={foot - tall - 5} textAnchor="middle">
                {bar.text}
              </text>
            )}
            <text className="chart-quiet" x={middle} y={height - 6} textAnchor="middle">
              {bar.label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
