import { CircleCheck, CircleSlash } from "lucide-react";
import type { Viewer } from "@/components/layout/viewer";
import { StatusBadge } from "@/components/ui/badge";
import { DescriptionList } from "@/components/ui/description-list";
import { formatInstant } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/money";
import type { ProcessDto } from "@/lib/health/schema";

type ProcessTableProps = { processes: ProcessDto[]; viewer: Viewer };

export function ProcessTable({ processes, viewer }: ProcessTableProps) {
  if (processes.length === 0) {
    return <p className="text-muted text-sm">No process has reported within the last hour.</p>;
  }
  return (
    <ul className="grid gap-x-10 gap-y-6 md:grid-cols-2">
      {processes.map((process) => (
        <li key={process.id} className="min-w-0">
          <Process process={process} viewer={viewer} />
        </li>
      ))}
    </ul>
  );
}

const roleText = ({ serves, works }: ProcessDto): string => {
  if (serves) return works ? "Server with worker" : "Server";
  return "Worker";
};

function Process({ process, viewer }: { process: ProcessDto; viewer: Viewer }) {
  const { commit, isResponding, liveStreams, startedAt, version } = process;
  return (
    <>
      <h3 className="flex items-center gap-2 pb-1 font-medium text-sm">
        {roleText(process)}
        {isResponding ? (
          <StatusBadge tone="positive" icon={CircleCheck} label="Running" />
        ) : (
          <StatusBadge tone="negative" icon={CircleSlash} label="Not responding" />
        )}
      </h3>
      <DescriptionList
        items={[
          { term: "Version", value: [version, commit].filter(Boolean).join(" · ") },
          {
            term: "Started",
            value: formatInstant(startedAt, viewer.locale, viewer.timeZone),
          },
          ...(process.serves
            ? [{ term: "Live streams", value: formatNumber(liveStreams, viewer.locale) }]
            : []),
        ]}
      />
    </>
  );
}
