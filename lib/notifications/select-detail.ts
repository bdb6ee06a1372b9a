import { sql } from "drizzle-orm";

/** What the `event` of a notification says beside its kind: reasons, a question or an error. */
export const eventDetail = sql`nullif(concat_ws('. ',
  event.data ->> 'chosenReason', event.data ->> 'reason', event.data ->> 'question',
  event.data ->> 'error'), '')`;
