import { expect } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { candidates } from "@/db/schema";
import { notifyRecipients } from "@/lib/assistance/notify-recipients";
import { addRecipients, recordAssistance } from "@/lib/assistance/record-assistance";
import { memberActor } from "@/lib/testing/factories";
import { expectAccessible } from "../axe";
import { test } from "../fixtures";
import { call } from "../http";
import { linkIn, mailsTo, mailTo } from "../mailbox";
import { eventsOf, notifiedOffer, open, plain, recipient } from "./assistance";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}, on a phone`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 } });

    test("opting out prevents the next notification, and can be undone", async ({
      page,
      tenant,
    }) => {
      const given = { candidateId: tenant.candidateId };
      const { link } = await notifiedOffer(tenant, given);
      await open(page, link);
      await page.getByRole("button", { name: "Stop emails about offers to assist" }).click();
      await expect(page.getByText("You won't get emails about offers to assist")).toBeVisible();
      const next = await notifiedOffer(tenant, given);
      expect((await recipient(next.recipientId))?.status).toBe("recorded");
      await page.getByRole("button", { name: "Get emails about offers to assist again" }).click();
      await expect(page.getByText("Future offers to assist")).toBeVisible();
      const last = await notifiedOffer(tenant, given);
      expect((await recipient(last.recipientId))?.status).toBe("notified");
      await mailTo(tenant.candidateEmail, 2);
      expect((await eventsOf(tenant.candidateId)).map(({ type }) => type)).toEqual([
        "assistance.seen",
        "assistance.opted_out",
        "assistance.opted_in",
      ]);
    });
  });
}

test("one click in a mail program opts out", async ({ page, tenant }) => {
  await notifiedOffer(tenant, { candidateId: tenant.candidateId, source: "api" });
  const mail = await mailTo(tenant.candidateEmail);
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
  expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  const address = /^<([^>]+)>$/.exec(header("list-unsubscribe") ?? "")?.[1] ?? "";
  const { pathname } = new URL(address);
  const form = "List-Unsubscribe=One-Click";
  const multipart = `--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n`;
  for (const [type, text] of [
    ["application/x-www-form-urlencoded", form],
    ["multipart/form-data; boundary=x", multipart],
  ] as const) {
    const answer = await call("POST", pathname, { text, headers: { "Content-Type": type } });
    expect(answer.status, "no redirect").toBe(200);
  }
  const next = await notifiedOffer(tenant, { candidateId: tenant.candidateId });
  expect((await recipient(next.recipientId))?.status).toBe("recorded");
  expect(mail.replyTo, "no member of the account did it").toBeUndefined();
  await page.goto(linkIn(mail, pathname));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "You won't get emails about offers to assist",
  );
  await expectAccessible(page, "opted out");
  await page.getByRole("button", { name: "Get emails about offers to assist again" }).click();
  await expect(
    page.getByRole("button", { name: "Stop emails about offers to assist" }),
  ).toBeVisible();
  await expectAccessible(page, "opted in");
  expect(await mailsTo(tenant.candidateEmail)).toHaveLength(1);
});

test("a queued email isn't sent once its candidate has opted out", async ({ tenant }) => {
  const { accountId, owner, candidateId, candidateEmail } = tenant;
  await inTransaction(async (tx) => {
    const actor = memberActor(accountId, owner.userId);
    const offer = await recordAssistance(tx, actor, plain);
    const rows = [{ candidateId, couponCode: null }];
    const [row] = await addRecipients(tx, accountId, offer.id, rows);
    await notifyRecipients(tx, accountId, [row?.id ?? 0]);
    await tx
      .update(candidates)
      .set({ optedOutAt: new Date() })
      .where(and(eq(candidates.accountId, accountId), eq(candidates.id, candidateId)));
  });
  const listed = async () => {
    const session = await owner.session();
    return (await session.get("/api/outbox")).body.data[0];
  };
  await expect.poll(async () => (await listed())?.status).toBe("cancelled");
  expect(await mailsTo(candidateEmail)).toEqual([]);
});
