import { DescriptionList } from "@/components/ui/description-list";
import { percentText } from "@/lib/format/numbers";
import type { SittingDetail } from "@/lib/sittings/client";
import { toMarkText } from "@/lib/sittings/rules";

const rounded = (value: number) => Math.round(value * 10) / 10;

/** Shows the scores of a completed sitting, or what is missing. */
export function SittingScores({ sitting }: { sitting: SittingDetail }) {
  const { percent, rawScore, maxScore, percentile, grade, rag, result, toMark, passPercent } =
    sitting;
  if (percent === null || rawScore === null) {
    const waits = toMark > 0 ? `${toMarkText(toMark)} before it can be scored.` : "Not scored yet.";
    return <p className="text-muted">{waits}</p>;
  }
  return (
    <DescriptionList
      columns={2}
      items={[
        { term: "Score", value: percentText(percent) },
        { term: "Points", value: `${rounded(rawScore)} of ${rounded(maxScore ?? 0)}` },
        { term: "Percentile", value: percentile ?? "None" },
        { term: "Grade", value: grade ?? "None" },
        { term: "Rating", value: rag ?? "None" },
        { term: "Result", value: result ?? "None", note: `pass mark ${passPercent}%` },
      ]}
    />
  );
}
