import { afterAll, expect, it } from "vitest";
import { closeDatabase } from "@/db/client";
import { createAccount, createCandidate, createMember, memberActor } from "@/lib/testing/factories";
import { listCandidates } from "./queries";
import { CandidateListQuery } from "./schema";

afterAll(closeDatabase);

const people = [
  ["Adams", "Rita"],
  ["adams", "Beau"],
  ["Adams", "Asa"],
  ["Prince", ""],
  ["", "Cher"],
  ["Abe", "Kenji"],
  ["Adams", "Asa"],
  ["Zola", "Émile"],
];

it("sorts by last name, then first name, then ID, over all pages in both directions", async () => {
  const { id: accountId } = await createAccount();
  const { userId } = await createMember({ accountId });
  const actor = memberActor(accountId, userId);
  const ids = [];
  for (const [lastName = "", firstName = ""] of people) {
    ids.push((await createCandidate({ accountId, lastName, firstName })).id);
  }

  async function allBy(sort: "lastName" | "-lastName") {
    const found: { id: number; name: string }[] = [];
    let cursor: string | undefined;
    do {
      const query = CandidateListQuery.parse({ sort, limit: 2, ...(cursor && { cursor }) });
      const page = await listCandidates(actor, query);
      found.push(
        ...page.rows.map(({ id, lastName, firstName }) => ({
          id,
          name: `${lastName} ${firstName}`,
        })),
      );
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return found;
  }

  const ascending = await allBy("lastName");
  expect(ascending.map(({ name }) => name.trim())).toEqual([
    "Abe Kenji",
    "Adams Asa",
    "Adams Asa",
    "adams Beau",
    "Adams Rita",
    "Cher",
    "Prince",
    "Zola Émile",
  ]);
  expect(ascending[1]?.id).toBe(ids[2]);
  expect(ascending[2]?.id).toBe(ids[6]);
  expect(await allBy("-lastName")).toEqual(ascending.toReversed());
});
