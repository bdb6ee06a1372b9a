import type { Row } from "../lines/line";

const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const small = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });

const shown = (value: number | undefined) => {
  if (value === undefined || Number.isNaN(value)) return "";
  return value < 100 ? small.format(value) : whole.format(value);
};

const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

/** Returns the rows as a table of Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const heads = [
    ...["call", "Proffer /s", "other /s", "app CPU µs (Proffer, other)"],
    ...["PostgreSQL CPU µs", "ratio", "by CPU", "goal", "holds", "against"],
  ];
  const cells = rows.map(({ name, ours, theirs, ratio, byWork, goal, against }) => [
    ...[name, shown(ours?.rate), shown(theirs?.rate)],
    ...[
      [ours?.server, theirs?.server],
      [ours?.database, theirs?.database],
    ].map((pair) => pair.map(shown).filter(Boolean).join(", ")),
    ...[
      ratio.toFixed(2),
      Number.isNaN(byWork) ? "" : byWork.toFixed(2),
      goal === undefined ? "" : `≥ ${goal}`,
      goal === undefined ? "" : ratio >= goal ? "yes" : "no",
      against,
    ],
  ]);
  return [line(heads), line(heads.map(() => "---")), ...cells.map(line)].join("\n");
}
