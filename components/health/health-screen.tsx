"use client";

import { useQuery } from "@tanstack/react-query";
import { PageBody } from "@/components/layout/page-body";
import type { Viewer } from "@/components/layout/viewer";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { formatInstant } from "@/lib/format/dates";
import { healthOptions } from "@/lib/health/client";
import { healthProblems } from "@/lib/health/rules";
import type { HealthDto } from "@/lib/health/schema";
import { HealthFacts } from "./health-facts";
import { ProcessTable } from "./process-table";
import { RetentionFacts } from "./retention-facts";

export function HealthScreen({ viewer }: { viewer: Viewer }) {
  const query = useQuery(healthOptions());
  if (!query.data) {
    return <ErrorState message={query.error?.message} onRetry={() => query.refetch()} />;
  }
  return (
    <PageBody width="wide">
      <Verdict health={query.data} isStale={query.isError} viewer={viewer} />
      <HealthFacts health={query.data} viewer={viewer} />
      <Section title="Processes" description="Servers and workers that use this database.">
        <ProcessTable processes={query.data.processes} viewer={viewer} />
      </Section>
      <Section
        title="Retention"
        description="How long records are kept. The worker deletes older ones every night."
      >
        <RetentionFacts retention={query.data.retention} />
      </Section>
    </PageBody>
  );
}

type VerdictProps = { health: HealthDto; isStale: boolean; viewer: Viewer };

function Verdict({ health, isStale, viewer }: VerdictProps) {
  const checked = formatInstant(health.checkedAt, viewer.locale, viewer.timeZone);
  if (isStale) {
    return (
      <Notice tone="negative" role="status" title="The health can't be read now">
        The figures below are of {checked}.
      </Notice>
    );
  }
  const problems = healthProblems(health);
  if (problems.length === 0) {
    return (
      <Notice tone="positive" role="status" title="Everything is working">
        Checked {checked}. This page covers the whole installation and updates by itself.
      </Notice>
    );
  }
  return (
    <Notice tone="warning" role="status" title="Needs attention">
      <ul className="list-disc pl-4">
        {problems.map((problem) => (
          <li key={problem}>{problem}.</li>
        ))}
      </ul>
    </Notice>
  );
}
