import { Select } from "@/components/ui/select";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import type { FileField } from "@/lib/format/files";

type ColumnMappingProps = {
  /** Column names; null if the file has none. */
  columnNames: readonly string[] | null;
  lines: readonly (readonly string[])[];
  fields: readonly FileField[];
  mapping: readonly (string | null)[];
  onMappingChange: (mapping: (string | null)[]) => void;
};

const examples = (lines: readonly (readonly string[])[], column: number): string =>
  lines
    .slice(0, 30)
    .flatMap((line) => line[column]?.trim() || [])
    .slice(0, 2)
    .join(" · ");

/** Maps each column of a file to a field. */
export function ColumnMapping({
  columnNames,
  lines,
  fields,
  mapping,
  onMappingChange,
}: ColumnMappingProps) {
  function map(column: number, name: string) {
    onMappingChange(
      mapping.map((present, at) => {
        if (at === column) return name || null;
        return present === name ? null : present;
      }),
    );
  }
  return (
    <Table caption="Columns">
      <TableHead>
        <TableRow>
          <TableHeader>Column</TableHeader>
          <TableHeader>Examples</TableHeader>
          <TableHeader>Maps to</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {mapping.map((name, column) => {
          const columnName = columnNames?.[column]?.trim() || `Column ${column + 1}`;
          return (
            <TableRow key={column}>
              <TableCell>{columnName}</TableCell>
              <TableCell>
                <span className="block max-w-28 truncate sm:max-w-48 text-muted">
                  {examples(lines, column)}
                </span>
              </TableCell>
              <TableCell>
                <Select
                  aria-label={`Field for ${columnName}`}
                  className="min-w-36"
                  value={name ?? ""}
                  onChange={(event) => map(column, event.target.value)}
                >
                  <option value="">Ignore</option>
                  {fields.map((field) => (
                    <option key={field.name} value={field.name}>
                      {field.label}
                    </option>
                  ))}
                </Select>
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
