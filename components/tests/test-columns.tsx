import { eligibilityPath } from "@/components/eligibility/eligibility-search";
import type { Viewer } from "@/components/layout/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { formatListedCount, maxListed } from "@/lib/format/match-count";
import type { TestListRow } from "@/lib/tests/client";
import { portionWords } from "@/lib/tests/rules";
import { OfferedBadge } from "./offered-badge";
import { TestMenu } from "./test-menu";

export const testColumns = (viewer: Viewer): DataTableColumn<TestListRow>[] => [
  { id: "code", header: "Code", cell: (row) => row.code, primary: true, sortable: true },
  { id: "name", header: "Name", cell: (row) => row.name, sortable: true, priority: 2 },
  {
    id: "portions",
    header: "Portions",
    priority: 3,
    cell: ({ portions }) => (
      <span className="text-muted" title={portionWords(portions) || undefined}>
        {portionWords(portions)}
      </span>
    ),
  },
  {
    id: "eligibilities",
    header: "Eligibilities",
    align: "end",
    width: 152,
    priority: 2,
    cell: ({ id, eligibilityCount, activeCount }) =>
      eligibilityCount > 0 && (
        <TextLink href={eligibilityPath({ testId: [id] })}>
          {activeCount < maxListed
            ? `${activeCount} of ${formatListedCount(eligibilityCount)} active`
            : `${formatListedCount(activeCount)} active`}
        </TextLink>
      ),
  },
  {
    id: "retired",
    header: "Status",
    width: 112,
    priority: 2,
    cell: ({ retiredAt }) => <OfferedBadge retiredAt={retiredAt} />,
  },
  {
    id: "actions",
    header: "Actions",
    hideHeader: true,
    width: 56,
    align: "end",
    cell: (row) => <TestMenu test={row} viewer={viewer} />,
  },
];
