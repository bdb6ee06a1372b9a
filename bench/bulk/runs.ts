import { confirmBulkRun } from "@/lib/bulk/confirm-run";
import { createBulkRun } from "@/lib/bulk/create-run";
import { runChunks } from "@/lib/bulk/run-bulk";
import type { Bench } from "./bench";
import { measure, print } from "./step";

const patience = 30_000;

/** Measures the review of all offers, and how many are sent and withdrawn in half a minute. */
export async function measureRuns({ actor, client, size }: Bench): Promise<void> {
  const { accountId } = actor;
  const bare = await measure(async () => {
    await client`begin`;
    await client`
      update offers set status = 'sent', sent_at = now(), updated_at = now()
      where account_id = ${accountId} returning id`;
    await client`rollback`;
  });
  print("bare update of offers", size, bare);
  for (const kind of ["send_offers", "withdraw_offers"] as const) {
    const reviewed = await measure(() =>
      createBulkRun(actor, { kind, settings: {}, selection: { filter: {} } }),
    );
    const { id, includedCount } = reviewed.value;
    print(`review: ${kind}`, size, reviewed);
    const confirmed = await measure(() => confirmBulkRun(actor, id));
    print(`confirm: ${kind}`, includedCount, confirmed);
    const ran = await measure(async () => {
      await runChunks({ accountId, id }, AbortSignal.timeout(patience));
      const [row] = await client`
        select count(*)::int as done from bulk_rows where run_id = ${id} and outcome = 'done'`;
      return Number(row?.done);
    });
    print(`run: ${kind}`, ran.value, ran);
    const [left] = await client`
      update bulk_runs set status = 'cancelled' where id = ${id} and status = 'running'
      returning id`;
    if (left) console.log(`(stopped after ${patience / 1000} s)`);
  }
}
