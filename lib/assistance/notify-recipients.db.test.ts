import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import * as tables from "@/db/schema";
import {
  actor,
  candidate,
  createOwnAccount,
  notifiedOffer,
  notify,
  offered,
  plain,
  recipient,
  zone,
} from "@/lib/testing/assistance-fixtures";
import { createTemplate } from "@/lib/testing/factories";
import { answerAssistance } from "./answer-assistance";
import { checkNotifiable } from "./check-notifiable";
import type { NewAssistance } from "./record-assistance";
import { resendAssistance } from "./resend-assistance";

beforeAll(createOwnAccount);
afterAll(closeDatabase);

const messagesOf = (recipientId: number) =>
  database()
    .select()
    .from(tables.outboxMessages)
    .where(eq(tables.outboxMessages.recipientId, recipientId))
    .orderBy(asc(tables.outboxMessages.id));

const today = (timeZone: string, days = 0) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString("en-CA", { timeZone });

describe("notifying", () => {
  test("emails everyone who can be emailed, once, with their own links", async () => {
    const people = [
      await candidate({ firstName: "Ada" }),
      await candidate({ email: null }),
      await candidate({ optedOutAt: new Date() }),
      await candidate({ email: "" }),
    ];
    const { ids } = await offered(people);
    expect(await notify(ids)).toEqual([ids[0]]);
    expect(await notify(ids)).toEqual([]);
    expect(await recipient(ids[0]!)).toMatchObject({
      status: "notified",
      notifiedAt: expect.any(Date),
    });
    for (const id of ids.slice(1)) expect((await recipient(id)).status).toBe("recorded");
    const [message, ...others] = await messagesOf(ids[0]!);
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      kind: "assistance_offer",
      status: "queued",
      recipient: people[0]!.email,
      subject: "Bright Futures offers to assist you: education service",
    });
    expect(message!.html).toContain('href="proffer:link"');
    expect(message!.html).toContain('href="proffer:link/opt-out"');
    expect(message!.html).not.toMatch(/[\w-]{22}\.[\w-]{43}/);
    expect(message!.html).not.toContain("LEARN-2025");
  });

  test("notifies a thousand in one transaction", async () => {
    const given = Array.from({ length: 1001 }, (_, index) => ({
      accountId: actor.accountId,
      publicId: `crowd-${actor.accountId}-${index}`,
      firstName: "Crowd",
      lastName: String(index),
      email: `crowd.${index}@example.com`,
    }));
    const people = await database().insert(tables.candidates).values(given).returning();
    const { ids } = await offered(people);
    expect(await notify(ids)).toHaveLength(1001);
    const rows = await database()
      .select({ id: tables.links.id })
      .from(tables.links)
      .innerJoin(
        tables.assistanceRecipients,
        eq(tables.assistanceRecipients.id, tables.links.recipientId),
      )
      .innerJoin(
        tables.candidates,
        eq(tables.candidates.id, tables.assistanceRecipients.candidateId),
      )
      .where(
        and(eq(tables.links.accountId, actor.accountId), eq(tables.candidates.firstName, "Crowd")),
      );
    expect(new Set(rows.map(({ id }) => id)).size).toBe(1001);
  });

  test("fills a template for each candidate", async () => {
    const body = `<p>{{ candidate_first_name }}: {{ provider_name }}, {{ service }}, {{ additional_notes }}
{% if coupon_code %}({{ coupon_code }}){% endif %} by {{ answer_by }}</p>
<p><a href="{{ answer_url }}">Answer</a> <a href="{{ opt_out_url }}">No more</a></p>`;
    const template = await createTemplate({ accountId: actor.accountId, type: "email", body });
    const answerBy = today(zone, 30);
    const { id } = await notifiedOffer({ templateId: template.id, answerBy });
    const [message] = await messagesOf(id);
    expect(message!.html).toContain("Ada: Bright Futures, education service, Ask for Maria.");
    expect(message!.html).toContain("(LEARN-2025)");
    expect(message!.html.match(/"proffer:link"/g)).toHaveLength(1);
  });

  test("refuses a template with unresolved variables, and writes nothing", async () => {
    const body = "<p>{{ additional_notes }} {{ coupon_code }} {{ accept_url }} {{ nonsense }}</p>";
    const template = await createTemplate({ accountId: actor.accountId, type: "email", body });
    const { ids } = await offered(
      [await candidate()],
      {
        templateId: template.id,
        additionalNotes: null,
      },
      null,
    );
    await expect(notify(ids)).rejects.toThrow(
      "The template is incomplete for 1 candidate: unknown variables: nonsense; empty variables: additional_notes, coupon_code, accept_url",
    );
    expect((await recipient(ids[0]!)).status).toBe("recorded");
    expect(await messagesOf(ids[0]!)).toEqual([]);
  });

  test("can be checked before anything is written, for thousands", async () => {
    const body =
      "<p>{{ candidate_city }}{% if coupon_code %} {{ coupon_code }}{% endif %} {{ answer_by }}</p>";
    const template = await createTemplate({ accountId: actor.accountId, type: "email", body });
    const settled = await candidate({ city: "London" });
    const unsettled = await candidate({ city: null });
    const checked = [settled, unsettled].map(({ id }) => ({ candidateId: id, couponCode: null }));
    const draft = { ...plain, reason: null, answerBy: null, templateId: null };
    const check = (given: Partial<NewAssistance>) =>
      inTransaction((tx) => checkNotifiable(tx, actor.accountId, { ...draft, ...given }, checked));
    expect(await check({})).toEqual(new Map());
    expect(await check({ templateId: template.id, answerBy: today(zone) })).toEqual(
      new Map([[unsettled.id, "The template is incomplete: empty variables: candidate_city"]]),
    );
    expect((await check({ templateId: template.id })).size).toBe(2);
    const letter = await createTemplate({ accountId: actor.accountId, type: "offer", body });
    await expect(check({ templateId: letter.id })).rejects.toThrow("Template not found");
  });

  test("leaves out offers whose last day is over", async () => {
    const { ids } = await offered([await candidate()], { answerBy: today(zone, -1) });
    expect(await notify(ids)).toEqual([]);
  });

  test("can be repeated in place of a queued email, until there is an answer", async () => {
    const { id, linkId } = await notifiedOffer();
    await resendAssistance(actor, id);
    expect((await messagesOf(id)).map(({ status }) => status)).toEqual(["cancelled", "queued"]);
    await answerAssistance({ linkId }, "declined");
    await expect(resendAssistance(actor, id)).rejects.toThrow("The candidate has already answered");
  });
});
