/** A metric over time: each claim a point, its qualifier the interval it allows, its period the width it spans. */
import { sayWhen } from "../record/when.ts";
import { locale } from "../words.ts";
import { sayRecord } from "../words-record.ts";
import { BAND_TOP, BOTTOM, type Drawn, HEIGHT, layOut, WIDTH } from "./layout.ts";
import type { Point } from "./points.ts";
import "./plot.css";

export function Plot({ points, metric }: { points: readonly Point[]; metric: string }) {
  const { drawn, bands, years, values, left, right } = layOut(points);
  const short = new Intl.NumberFormat(locale.value, { notation: "compact" });
  return (
    <svg
      class="plot"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={sayRecord("plot", { metric })}
    >
      {bands.map(({ points: [first], left: x, width }) => (
        <g key={x}>
          <rect class="plot-band" x={x} width={width} y={BAND_TOP} height={BOTTOM - BAND_TOP} />
          <text class="plot-tick" x={x + width / 2} y={BAND_TOP - 4} text-anchor="middle">
            {first && sayWhen(first.claim)}
          </text>
        </g>
      ))}
      {values.ticks.map((value) => (
        <g key={value}>
          <line class="plot-line" x1={left} x2={right} y1={values.place(value)} y2={values.place(value)} />
          <text class="plot-tick" x={left - 6} y={values.place(value) + 4} text-anchor="end">
            {short.format(value)}
          </text>
        </g>
      ))}
      {years.ticks.map((year) => (
        <text key={year} class="plot-tick" x={years.place(year)} y={BOTTOM + 16} text-anchor="middle">
          {year}
        </text>
      ))}
      {drawn.map((item) => (
        <Mark key={item.point.claim.id} item={item} />
      ))}
    </svg>
  );
}

const averaged = ({ point: { claim } }: Drawn) => claim.aggregate.toLowerCase().includes("average");

function Mark({ item }: { item: Drawn }) {
  const { x, y, from, to, low, high, label, point } = item;
  return (
    <g class="plot-mark">
      {to - from > 4 && <line class="plot-span" x1={from} x2={to} y1={y} y2={y} />}
      {low.y - high.y > 1 && <line class="plot-interval" x1={x} x2={x} y1={low.y} y2={high.y} />}
      <End x={x} y={high.y} open={high.open} up />
      <End x={x} y={low.y} open={low.open} />
      {point.value !== null && (
        <circle class={averaged(item) ? "plot-average" : "plot-value"} cx={x} cy={y} r="3" />
      )}
      {label && (
        <text class="plot-label" x={label.x} y={label.y} text-anchor={label.anchor}>
          {point.claim.surface}
        </text>
      )}
    </g>
  );
}

/** An open end points on; a closed one has a cap. */
function End({ x, y, open, up = false }: { x: number; y: number; open: boolean; up?: boolean }) {
  const back = up ? 4 : -4;
  return open ? (
    <polyline class="plot-interval" points={`${x - 3},${y + back} ${x},${y} ${x + 3},${y + back}`} />
  ) : (
    <line class="plot-interval" x1={x - 3} x2={x + 3} y1={y} y2={y} />
  );
}
