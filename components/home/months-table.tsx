import { offerStatusNames, offerStatusViews } from "@/components/offers/status";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import type { HomeMonth } from "@/lib/home/schema";
import { monthName } from "./month-name";

export function MonthsTable({ months }: { months: HomeMonth[] }) {
  return (
    <Table caption="Offers made each month, by their status today">
      <TableHead>
        <TableRow>
          <TableHeader>Month</TableHeader>
          {offerStatusNames.map((status) => (
            <TableHeader key={status} align="end">
              {offerStatusViews[status].label}
            </TableHeader>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {months.map(({ month, counts }) => (
          <TableRow key={month}>
            <TableCell className="whitespace-nowrap">{monthName(month, "long")}</TableCell>
            {offerStatusNames.map((status) => (
              <TableCell key={status} align="end">
                {counts[status]}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
