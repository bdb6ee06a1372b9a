import { type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { type RecipientStatus, recipientStatuses } from "@/db/enums";
import { assistanceOffers, assistanceRecipients } from "@/db/schema";
import { sameAccount } from "@/lib/same-account";

const columns = Object.fromEntries(
  recipientStatuses.map((status) => [
    status,
    sql<number>`(count(*) filter (where ${assistanceRecipients.status} = ${status}))::int`.as(
      status,
    ),
  ]),
) as Record<RecipientStatus, SQL.Aliased<number>>;

/** Counts an offer's recipients by status, for a lateral join. */
export const recipientCounts = () =>
  database()
    .select(columns)
    .from(assistanceRecipients)
    .where(sameAccount(assistanceRecipients.assistanceOfferId, assistanceOffers.id))
    .as("counts");
