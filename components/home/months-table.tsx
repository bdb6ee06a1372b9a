import { monthName } from "@/components/offers/month-name";
import { offersPath } from "@/components/offers/offer-search";
import { offerStatusNames, offerStatusViews } from "@/components/offers/status";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { offersCreatedIn } from "@/lib/home/rules";
import type { HomeMonth } from "@/lib/home/schema";
import { countWords } from "./month-words";

export function MonthsTable({ months }: { months: HomeMonth[] }) {
  return (
    <Table caption="Offers created each month, by current status">
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
            <TableCell className="whitespace-nowrap">
              <TextLink prefetch={false} href={offersPath(offersCreatedIn(month))}>
                {monthName(month, "long")}
              </TextLink>
            </TableCell>
            {offerStatusNames.map((status) => (
              <TableCell key={status} align="end">
                {counts[status] === 0 ? (
                  "0"
                ) : (
                  <TextLink
                    prefetch={false}
                    href={offersPath(offersCreatedIn(month, status))}
                    aria-label={countWords(month, status, counts[status])}
                  >
                    {counts[status]}
                  </TextLink>
                )}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
