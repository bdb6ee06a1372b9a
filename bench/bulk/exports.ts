import postgres from "postgres";
import { exportRecipients } from "@/lib/assistance/export-recipients";
import { randomToken } from "@/lib/auth/secrets";
import { createBulkRun } from "@/lib/bulk/create-run";
import { exportBulkRows } from "@/lib/bulk/export-rows";
import { env } from "@/lib/env";
import { exportOffers } from "@/lib/offers/export-offers";
import type { Bench } from "./bench";
import { fillRecipients } from "./fill";
import { measure, print } from "./step";

/** Takes a file as its response does, and returns its bytes. */
async function download(lines: AsyncGenerator<string>): Promise<number> {
  let bytes = 0;
  for await (const chunk of lines) bytes += Buffer.from(chunk).byteLength;
  return bytes;
}

/** Measures every export of a large account, against a COPY of the offers' columns. */
export async function measureExports({ actor, client, size }: Bench): Promise<void> {
  const { accountId } = actor;
  // The driver may leave a connection paused after a COPY, so this one is used for nothing else.
  const copier = postgres(env.DATABASE_URL, { max: 1 });
  const copied = await measure(async () => {
    const source = await copier`copy (
      select offers.id, first_name || ' ' || last_name, jobs.title, offers.status, salary,
        offers.currency, offers.pay_frequency, start_date, expiry_date, users.name,
        offers.created_at, offers.updated_at
      from offers
      join candidates on candidates.account_id = offers.account_id and candidates.id = offers.candidate_id
      join jobs on jobs.account_id = offers.account_id and jobs.id = offers.job_id
      join users on users.id = offers.created_by
      where offers.account_id = ${copier.unsafe(String(accountId))}
      order by offers.created_at desc, offers.id desc) to stdout csv`.readable();
    let bytes = 0;
    for await (const chunk of source) bytes += chunk.length;
    return bytes;
  });
  await copier.end({ timeout: 1 });
  print("bare COPY of offers", size, copied);
  for (const sort of ["-createdAt", "expiryDate"] as const) {
    const offers = await measure(() => download(exportOffers(actor, { sort })));
    print(`export offers by ${sort}`, size, offers);
  }
  const publicId = randomToken(16);
  await fillRecipients(client, { accountId, publicId });
  const recipients = await measure(async () =>
    download(await exportRecipients(actor, publicId, { wholeCoupons: true })),
  );
  print("export recipients", size, recipients);
  const rows = Array.from({ length: 10_000 }, (_, index) => ({ candidateId: `C-${index + 1}` }));
  const { id } = await createBulkRun(actor, {
    kind: "offer_assistance",
    settings: { providerName: "Bench" },
    selection: { rows: rows.slice(0, size) },
  });
  await client`
    insert into bulk_rows (account_id, run_id, position, input, label, candidate_id, verdict)
    select account_id, run_id, position + 10000 * n, input, label, candidate_id, verdict
    from bulk_rows, generate_series(1, ${Math.max(0, Math.floor(size / 10_000) - 1)}::int) n
    where run_id = ${id}`;
  await client`vacuum analyze bulk_rows`;
  const results = await measure(() => download(exportBulkRows(actor, id)));
  print("export rows of a bulk run", size, results);
}
