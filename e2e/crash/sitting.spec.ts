import { randomInt } from "node:crypto";
import { expect, test } from "@playwright/test";
import { type AssessmentContent, sittingAnswers } from "@/db/schema";
import { shortContent } from "@/lib/testing/assessment-content";
import { createAssessment, createSitting } from "@/lib/testing/assessment-factories";
import { createAccount } from "@/lib/testing/factories";
import { settings } from "@/scripts/test/depth.mjs";
import { form, open } from "./open-sitting";
import { OwnHost } from "./own-host";

const kills = Number(settings.KILLS);
const questions = 40;

const content: Partial<AssessmentContent> = {
  baseSeconds: 3600,
  sections: [
    {
      ...{ id: "texts", title: "" },
      questions: Array.from({ length: questions }, (_, index) => ({
        ...{ id: `q${index}`, type: "text" as const, prompt: `Question ${index}?`, points: 1 },
        ...{ options: [], answer: null, tolerance: 0 },
      })),
    },
  ],
};

async function saved(host: OwnHost): Promise<Map<string, unknown>> {
  const rows = await host.withDatabase((db) => db.select().from(sittingAnswers));
  return new Map(rows.map(({ questionId, value }) => [questionId, value]));
}

test("every acknowledged answer is stored after a kill at any moment", async () => {
  test.setTimeout(240_000);
  const host = new OwnHost();
  try {
    await host.start();
    const sitting = await host.withDatabase(async (db) => {
      const { id: accountId } = await createAccount({}, db);
      const { id, versionId } = await createAssessment(
        { accountId, content: { ...shortContent, ...content } },
        db,
      );
      return createSitting({ accountId, assessmentId: id, versionId: versionId ?? 0 }, db);
    });
    const { page, cookie } = await open(host.address, sitting.url);
    const acknowledged = new Map<string, number>();
    const sent = new Map<string, number>();
    let count = 0;
    const save = async (question: string) => {
      count += 1;
      const value = count;
      sent.set(question, value);
      const response = await fetch(`${page}/save`, {
        ...{ method: "POST", headers: { ...form, Cookie: cookie } },
        body: new URLSearchParams({ question, value: String(value) }),
      }).catch(() => null);
      if (response?.status === 200) acknowledged.set(question, value);
    };
    for (let round = 0; round < kills; round += 1) {
      let left = randomInt(1, questions);
      let killed: Promise<void> | undefined;
      const answered = () => {
        left -= 1;
        if (left === 0) killed = host.killApp();
      };
      const work = Array.from({ length: questions }, (_, index) => save(`q${index}`));
      await Promise.all(work.map((each) => each.then(answered)));
      await killed;
      await host.startApp();
      const found = await saved(host);
      for (const [question, value] of acknowledged) {
        const now = Number(found.get(question));
        expect(now, `${question}, round ${round}`).toBeGreaterThanOrEqual(value);
        expect(now).toBeLessThanOrEqual(sent.get(question) ?? 0);
      }
    }
    expect(acknowledged.size, "some were acknowledged").toBeGreaterThan(0);
    await save("q0");
    expect(acknowledged.get("q0"), "it works after a restart, with the same cookie").toBe(count);
    const shown = await fetch(`${page}?step=1`, { headers: { Cookie: cookie } });
    expect(await shown.text()).toContain("Question 1 of 40");
  } finally {
    await host.end();
  }
});
