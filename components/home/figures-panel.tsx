import Link from "next/link";
import type { ReactNode } from "react";
import { offersPath } from "@/components/offers/offer-search";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { answeredOffers } from "@/lib/home/rules";
import type { HomeFigures } from "@/lib/home/schema";
import { durationWords } from "./duration-words";

const percent = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 0 });

export function FiguresPanel({ figures }: { figures: HomeFigures }) {
  const { accepted, declined, acceptanceRate, medianSecondsToAnswer } = figures;
  const answered = offersPath(answeredOffers(figures, "accepted", "declined"));
  return (
    <Section title="Responses in the last 90 days">
      <dl className="grid gap-x-10 gap-y-4 sm:grid-cols-2">
        <Figure
          term="Acceptance rate"
          value={acceptanceRate === null ? null : percent.format(acceptanceRate)}
          href={answered}
        >
          <TextLink href={offersPath(answeredOffers(figures, "accepted"))}>
            {accepted} accepted
          </TextLink>
          {", "}
          <TextLink href={offersPath(answeredOffers(figures, "declined"))}>
            {declined} declined
          </TextLink>
        </Figure>
        <Figure
          term="Response time"
          value={medianSecondsToAnswer === null ? null : durationWords(medianSecondsToAnswer)}
          href={answered}
        >
          Median from sent to <TextLink href={answered}>response</TextLink>
        </Figure>
      </dl>
    </Section>
  );
}

type FigureProps = { term: string; value: string | null; href: string; children: ReactNode };

function Figure({ term, value, href, children }: FigureProps) {
  return (
    <div className="border-t pt-3">
      <dt className="text-muted text-sm">{term}</dt>
      <dd className="tabular font-semibold text-2xl">
        {value === null ? (
          "No responses yet"
        ) : (
          <Link
            href={href}
            aria-label={`${term} ${value}: view offers`}
            className="rounded-sm underline-offset-4 hover:underline"
          >
            {value}
          </Link>
        )}
      </dd>
      <dd className="text-muted text-sm">{children}</dd>
    </div>
  );
}
