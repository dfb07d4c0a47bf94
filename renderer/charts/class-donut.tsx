/** Parts of a whole as a ring, with a short figure in the middle; the legend names them. */
import { arc, pie, type PieArcDatum } from 'd3-shape';
import './charts.css';
import { shownSlices, sliceColour, type Slice } from './slice';

interface DonutProps {
  readonly slices: readonly Slice[];
  /** What the picture says, for those who do not see it. */
  readonly label: string;
  readonly middle?: string;
  readonly caption?: string;
  readonly size?: number;
}

const layout = pie<Slice>()
  .value(slice => slice.value)
  .sort(null)
  .padAngle(0.012);

export function ClassDonut({ slices, label, middle = '', caption = '', size = 168 }: DonutProps) {
  const ring = arc<PieArcDatum<Slice>>()
    .innerRadius(size * 0.33)
    .outerRadius(size * 0.5);
  const shown = shownSlices(slices);
  return (
    <svg
      className="chart"
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`}
    >
      {shown.length === 0 && <circle r={size * 0.415} fill="none" stroke="var(--sunken)" strokeWidth={size * 0.17} />}
      {layout([...shown]).map((part, at) => (
        <path key={part.data.id} d={ring(part) ?? ''} fill={sliceColour(at)}>
          <title>{`${part.data.label} ${part.data.text} ${part.data.share}`}</title>
        </path>
      ))}
      <text className="chart-big" textAnchor="middle" dy={caption === '' ? '0.35em' : '-0.05em'}>
        {middle}
      </text>
      <text className="chart-quiet" textAnchor="middle" dy="1.35em">
        {caption}
      </text>
    </svg>
  );
}
