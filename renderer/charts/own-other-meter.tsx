/** How much is at the own bank and how much elsewhere, as one bar in the two colours that always mean that. */
import { scaleLinear } from 'd3-scale';
import './charts.css';

interface MeterProps {
  readonly own: number;
  readonly other: number;
  /** Both amounts in words, for those who do not see the bar. */
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
}

export function OwnOtherMeter({ own, other, label, width = 320, height = 8 }: MeterProps) {
  const [first, then] = [Math.max(0, own), Math.max(0, other)];
  const along = scaleLinear([0, Math.max(first + then, 1)], [0, width]);
  return (
    <svg
      className="chart"
      role="img"
      aria-label={label}
      width="100%"
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      style={{ borderRadius: height / 2 }}
    >
      <rect className="chart-track" width={width} height={height} />
      <rect width={along(first)} height={height} fill="var(--own)" />
      <rect x={along(first)} width={along(then)} height={height} fill="var(--other)" />
    </svg>
  );
}
