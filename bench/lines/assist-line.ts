import { pipeline } from "node:stream/promises";
import { accountId, firstIds } from "../grow/scale";
import { type Bench, keyHeaders } from "../harness/bench";
import { median } from "../harness/rounds";
import { compare, type Line } from "./line";

const people = 10_000;

interface Known {
  id: number;
  publicId: string;
}

async function copyRows({ sql }: Bench, known: readonly Known[], index: number): Promise<number> {
  const [offer] = await sql<{ id: number }[]>`
    insert into assistance_offers (account_id, public_id, provider_name, source, actor_kind, actor_name)
    values (${accountId}, ${`bench copy number ${index}`}, 'Bench', 'api', 'system', 'Bench')
    returning id`;
  const lines = known.map(({ id }, at) => `${accountId}\t${offer?.id}\t${id}\tCODE-${at}\n`);
  const started = performance.now();
  const target = await sql`
    copy assistance_recipients
      (account_id, assistance_offer_id, candidate_id, coupon_code) from stdin`.writable();
  await pipeline([lines.join("")], target);
  return performance.now() - started;
}

async function request(bench: Bench, body: string): Promise<number> {
  const started = performance.now();
  const address = `${bench.proffer.origin}/v1/candidates/offer-to-assist`;
  const response = await fetch(address, { method: "POST", headers: keyHeaders(bench), body });
  const text = await response.text();
  if (response.status !== 201) throw new Error(`${response.status} ${text}`);
  return performance.now() - started;
}

/** One request with 10,000 candidates, against a bare COPY of the same rows into the same table. */
export const assistLine: Line = async (bench) => {
  const known = await bench.sql<Known[]>`
    select id, public_id as "publicId" from candidates where id >= ${firstIds.candidate}
    order by id limit ${people}`;
  const body = JSON.stringify({
    candidates: known.map(({ publicId }, index) => ({ publicId, couponCode: `CODE-${index}` })),
    reason: "EDUCATION_SERVICE",
  });
  const copies: number[] = [];
  const requests: number[] = [];
  for (let index = 0; index < 3 * bench.rounds; index += 1) {
    copies.push(await copyRows(bench, known, index));
    requests.push(await request(bench, body));
  }
  const figures = (times: number[]) => ({
    ...{ rate: 1000 / median(times), server: Number.NaN, database: Number.NaN },
  });
  const [ours, theirs] = [figures(requests), figures(copies)];
  const compared = { ours, theirs, goal: 0.74, against: "a bare COPY" };
  return [{ ...compared, name: "offer to assist, 10,000 candidates", ...compare(ours, theirs) }];
};
