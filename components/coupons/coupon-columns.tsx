import type { Viewer } from "@/components/layout/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { TextLink } from "@/components/ui/text-link";
import type { CouponRow } from "@/lib/coupons/client";
import { formatDate, formatInstant } from "@/lib/format/dates";
import { CouponCode } from "./coupon-code";
import { CouponMenu } from "./coupon-menu";
import { CouponStateBadge } from "./coupon-state-badge";

export function couponColumns(poolId: number, viewer: Viewer): DataTableColumn<CouponRow>[] {
  const { locale, timeZone } = viewer;
  return [
    {
      id: "code",
      header: "Code",
      primary: true,
      cell: (row) => <CouponCode coupon={row} poolId={poolId} viewer={viewer} />,
    },
    {
      id: "state",
      header: "Status",
      width: 120,
      priority: 2,
      cell: (row) => <CouponStateBadge state={row.state} />,
    },
    {
      id: "candidate",
      header: "Candidate",
      priority: 2,
      cell: ({ recipient }) =>
        recipient && (
          <TextLink href={`/candidates/${recipient.candidateId}`}>
            {recipient.candidateName}
          </TextLink>
        ),
    },
    {
      id: "offer",
      header: "Offer to assist",
      priority: 3,
      cell: ({ recipient }) =>
        recipient && (
          <TextLink href={`/assistance/${recipient.offerId}`}>{recipient.providerName}</TextLink>
        ),
    },
    {
      id: "allocatedAt",
      header: "Allocated",
      width: 192,
      priority: 3,
      cell: ({ allocatedAt }) =>
        allocatedAt && (
          <DateText dateTime={allocatedAt} text={formatInstant(allocatedAt, locale, timeZone)} />
        ),
    },
    {
      id: "expiresOn",
      header: "Expiry date",
      width: 136,
      priority: 2,
      cell: ({ expiresOn }) =>
        expiresOn && (
          <DateText dateTime={expiresOn} text={formatDate(expiresOn, locale, "medium")} />
        ),
    },
    {
      id: "actions",
      header: "Actions",
      hideHeader: true,
      width: 56,
      align: "end",
      cell: (row) => <CouponMenu coupon={row} poolId={poolId} viewer={viewer} />,
    },
  ];
}
