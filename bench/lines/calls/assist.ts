import { firstIds } from "../../grow/scale";
import { keyHeaders } from "../../harness/bench";
import { type Calls, counter } from "../line";

export const assistOfOne: Calls = async (bench) => {
  const known = await bench.sql<{ id: string }[]>`
    select public_id as id from candidates where id >= ${firstIds.candidate} order by id limit 10000`;
  const headers = keyHeaders(bench);
  const at = counter();
  return {
    status: 201,
    next: () => {
      const index = at();
      const candidates = [
        { publicId: known[index % known.length]?.id, couponCode: `CODE-${index}` },
      ];
      const body = JSON.stringify({ candidates, reason: "EDUCATION_SERVICE" });
      return { method: "POST", path: "/v1/candidates/offer-to-assist", headers, body };
    },
  };
};
