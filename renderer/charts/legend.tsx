/** The names, amounts and parts of a chart's slices, in their colours. */
import './charts.css';
import { shownSlices, sliceColour, type Slice } from './slice';

export function Legend({ slices }: { readonly slices: readonly Slice[] }) {
  return (
    <ul className="chart-legend">
      {shownSlices(slices).map((slice, at) => (
        <li key={slice.id}>
          <i style={{ background: sliceColour(at) }} />
          <span>{slice.label}</span>
          <b>{slice.text}</b>
          <em>{slice.share}</em>
        </li>
      ))}
    </ul>
  );
}
