import type { BulkRow } from "./use-bulk-run";

type RefusedRowsProps = { rows: BulkRow[]; caption: string };

export function RefusedRows({ rows, caption }: RefusedRowsProps) {
  return (
    <section aria-label={caption} className="flex flex-col gap-1">
      <h3 className="font-medium text-sm">{caption}</h3>
      <ul
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={caption}
        className="max-h-60 overflow-y-auto rounded-md border"
      >
        {rows.map(({ row, error }) => (
          <li key={row.id} className="border-b px-3 py-1.5 text-sm last:border-b-0">
            <span className="font-medium">{row.candidateName}</span>{" "}
            <span className="text-muted">{row.jobTitle}</span>
            <span className="block text-muted">{error}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
