import { Notice } from "@/components/ui/notice";
import type { FileTableState } from "./use-file-table";

const linesShown = 5;

const lineRange = (first: number, last: number) =>
  first === last ? `Line ${first}` : `Lines ${first} to ${last}`;

/** Shows what was noticed while reading: lines that can't be used, titles, corrected letters. */
export function FileNotices({ state }: { state: FileTableState }) {
  const { table, heads, problems: broken } = state;
  const [first] = table?.records ?? [];
  const before = heads && first && first.line < heads.line ? [first.line, heads.line - 1] : null;
  return (
    <>
      {broken.length > 0 && (
        <Notice
          tone="warning"
          role="status"
          title={`${broken.length.toLocaleString("en")} ${broken.length === 1 ? "line needs" : "lines need"} your attention`}
        >
          <ul>
            {broken.slice(0, linesShown).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          {broken.length > linesShown && (
            <p>And {(broken.length - linesShown).toLocaleString("en")} more.</p>
          )}
        </Notice>
      )}
      {before && (
        <p className="text-muted text-sm">
          {lineRange(before[0] ?? 1, before[1] ?? 1)} above the column names aren't imported.
        </p>
      )}
      {table?.corrected && (
        <Notice title="Misread letters were corrected" role="status">
          {table.corrected.count.toLocaleString("en")}{" "}
          {table.corrected.count === 1 ? "cell was" : "cells were"} misread before the file was
          saved. For example, "{table.corrected.from}" is read as "{table.corrected.to}".
        </Notice>
      )}
    </>
  );
}
