import { offersPath } from "@/components/offers/offer-search";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { HomeFigures } from "@/lib/home/schema";
import { durationWords } from "./duration-words";

const percent = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 0 });

export function FiguresPanel({ figures }: { figures: HomeFigures }) {
  const { accepted, declined, acceptanceRate, medianSecondsToAnswer } = figures;
  return (
    <Section title="Answers of the last 90 days">
      <dl className="grid gap-x-10 gap-y-4 sm:grid-cols-2">
        <Figure
          term="Acceptance rate"
          value={acceptanceRate === null ? "No answers yet" : percent.format(acceptanceRate)}
        >
          <TextLink href={offersPath({ status: ["accepted"], sort: "-updatedAt" })}>
            {accepted} accepted
          </TextLink>
          {", "}
          <TextLink href={offersPath({ status: ["declined"], sort: "-updatedAt" })}>
            {declined} declined
          </TextLink>
        </Figure>
        <Figure
          term="Time to answer"
          value={
            medianSecondsToAnswer === null ? "No answers yet" : durationWords(medianSecondsToAnswer)
          }
        >
          Median from sent to{" "}
          <TextLink href={offersPath({ status: ["accepted", "declined"], sort: "-updatedAt" })}>
            answered
          </TextLink>
        </Figure>
      </dl>
    </Section>
  );
}

type FigureProps = { term: string; value: string; children: React.ReactNode };

function Figure({ term, value, children }: FigureProps) {
  return (
    <div className="border-t pt-3">
      <dt className="text-muted text-sm">{term}</dt>
      <dd className="tabular font-semibold text-2xl">{value}</dd>
      <dd className="text-muted text-sm">{children}</dd>
    </div>
  );
}
