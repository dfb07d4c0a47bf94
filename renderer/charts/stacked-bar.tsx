/** Parts of a whole as one bar: narrower than a ring, for lists and print. */
import { scaleLinear } from 'd3-scale';
import './charts.css';
import { shownSlices, sliceColour, type Slice } from './slice';

interface StackedBarProps {
  readonly slices: readonly Slice[];
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
}

export function StackedBar({ slices, label, width = 360, height = 12 }: StackedBarProps) {
  const shown = shownSlices(slices);
  const whole = shown.reduce((total, slice) => total + slice.value, 0);
  const along = scaleLinear([0, Math.max(whole, 1)], [0, width]);
  const starts = shown.map((_, at) => shown.slice(0, at).reduce((total, slice) => total + slice.value, 0));
  return (
    <svg
      className="chart"
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <rect className="chart-track" width={width} height={height} rx={height / 3} />
      {shown.map((slice, at) => (
        <rect
          key={slice.id}
          x={along(starts[at] ?? 0)}
          width={Math.max(1, along(slice.value) - 1)}
          height={height}
          fill={sliceColour(at)}
        >
          <title>{`${slice.label} ${slice.text} ${slice.share}`}</title>
        </rect>
      ))}
    </svg>
  );
}
