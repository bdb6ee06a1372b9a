import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import { auditChecks, auditEntries } from "@/db/schema";
import { getHealth } from "@/lib/health/get-health";
import { healthProblems } from "@/lib/health/rules";
import * as factories from "@/lib/testing/factories";
import { checkChains } from "./check-chains";
import { recordAudit } from "./record-audit";
import { sealEntries } from "./seal-entries";

afterAll(closeDatabase);

test("keeps each night's head, and the next night misses a tail that was cut off", async () => {
  await database().delete(auditChecks);
  const owner = await factories.createOwner();
  const { accountId } = owner;
  const own = eq(auditChecks.accountId, accountId);
  const add = (subjectId: number) => {
    const entry = { action: "offer.updated", subjectType: "offer", subjectId };
    return inTransaction((tx) => recordAudit(tx, owner, [entry]));
  };
  const written: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, "write").mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
  }
  const night = async () => {
    written.length = 0;
    await sealEntries();
    await checkChains();
    const [check] = await database().select().from(auditChecks).where(own);
    const lines = written
      .flatMap((text) => text.trim().split("\n"))
      .map((line) => JSON.parse(line));
    return { check, line: lines.find(({ account }) => account === accountId) };
  };

  await add(1);
  const first = await night();
  expect(first.check).toMatchObject({ number: 1, finding: null });
  expect(first.line).toMatchObject({
    ...{ level: "info", message: "audit chain checked", number: 1, hash: first.check?.hash },
  });
  expect((await night()).line).toBeUndefined();
  await add(2);
  expect((await night()).check?.number).toBe(2);

  await database().delete(auditEntries).where(eq(auditEntries.subjectId, "2"));
  await database().transaction(async (tx) => {
    await tx.execute(sql`alter table audit_seals disable trigger user`);
    await tx.execute(sql`delete from audit_seals where account_id = ${accountId} and number = 2`);
    await tx.execute(sql`alter table audit_seals enable trigger user`);
  });
  for (let nights = 0; nights < 2; nights += 1) {
    const { check, line } = await night();
    expect(check).toMatchObject({ number: 2, finding: { kind: "cut", number: 2 } });
    expect(line).toMatchObject({
      ...{ level: "error", message: "audit chain damaged" },
      text: "The chain ends before number 2, which was kept",
    });
  }
  const health = await getHealth(owner);
  expect(health.audit.damaged).toBeGreaterThan(0);
  expect(healthProblems(health).join()).toMatch(/changed outside Proffer/);
  vi.restoreAllMocks();
});
