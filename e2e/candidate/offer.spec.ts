import { gzipSync } from "node:zlib";
import { expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { events, links, offers } from "@/db/schema";
import { expectAccessible } from "../axe";
import { test } from "../fixtures";
import { call } from "../http";
import { linkIn, mailTo } from "../mailbox";
import { acceptOffer, declineOffer, openOffer, sign, typeName } from "./offer";

const eventsOf = (offerId: number) =>
  database().select().from(events).where(eq(events.offerId, offerId)).orderBy(events.id);

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}, on a phone`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 } });

    test("an emailed offer is opened and accepted", async ({ page, tenant }) => {
      const { id } = await tenant.offer({ startDate: "2031-02-03", expiryDate: "2031-01-15" });
      await tenant.api.patch(`/api/offers/${id}/status`, { body: { status: "sent" } });
      const mail = await mailTo(tenant.candidateEmail);
      expect(mail.subject).toContain("Analyst");
      expect(mail.text).toContain("Dear Ada");
      const link = linkIn(mail, "/o/");
      await openOffer(page, link);
      expect(new URL(page.url()).pathname, "the secret left the address bar").not.toContain(".");
      expect((await tenant.api.get(`/api/offers/${id}`)).body.data.status).toBe("pending");
      await expect(page.getByText("Wednesday, January 15, 2031").first()).toBeVisible();
      const letter = page.frameLocator("iframe");
      await expect(letter.getByText("Dear Ada Byron")).toBeVisible();
      const saved = page.waitForEvent("download");
      await page.getByRole("link", { name: "Download PDF" }).click();
      expect((await saved).suggestedFilename()).toMatch(/^Analyst - .+\.pdf$/);
      await acceptOffer(page);
      await expect(page.getByText("Ada Byron").first()).toBeVisible();
      const offer = (await tenant.api.get(`/api/offers/${id}`)).body.data;
      expect(offer.status).toBe("accepted");
      const happened = await eventsOf(id);
      expect(happened.map((event) => event.type)).toEqual([
        "offer.created",
        "offer.sent",
        "offer.opened",
        "offer.accepted",
      ]);
      expect(happened.at(-1)).toMatchObject({
        actorKind: "candidate",
        actorName: "Ada Byron",
        data: {
          version: 1,
          typedName: "Ada Byron",
          letterHash: expect.stringMatching(/^[0-9a-f]{64}$/),
          address: expect.any(String),
          agent: expect.stringContaining("Chrome"),
        },
      });
    });

    test("an offer is declined with a reason", async ({ page, tenant }) => {
      const { id, link } = await tenant.sentOffer();
      await openOffer(page, link);
      await declineOffer(page, "Too far <b>away</b>");
      await expect(page.getByText("Too far <b>away</b>")).toBeVisible();
      expect((await eventsOf(id)).at(-1)).toMatchObject({
        type: "offer.declined",
        data: { reason: "Too far <b>away</b>" },
      });
    });
  });
}

test("GET and HEAD of every address below a link change nothing", async ({ tenant }) => {
  const { id, link } = await tenant.sentOffer();
  const snapshot = async () => [
    await database().select().from(offers).where(eq(offers.id, id)),
    await database().select().from(links).where(eq(links.offerId, id)),
    await eventsOf(id),
  ];
  const before = await snapshot();
  for (const method of ["GET", "HEAD"]) {
    for (const below of [
      "",
      "/open",
      "/accept",
      "/decline",
      "/ask",
      "/letter",
      "/letter.pdf",
      "/sealed.pdf",
    ]) {
      const answer = await call(method, new URL(link).pathname + below);
      expect(answer.status).toBeLessThan(500);
      expect(answer.headers.get("set-cookie")).toBeNull();
    }
  }
  expect(await snapshot()).toEqual(before);
});

test("a name is required, and the page says so", async ({ page, tenant }) => {
  const { id, link } = await tenant.sentOffer();
  await openOffer(page, link);
  await typeName(page, "   ");
  await page.locator("#name").evaluate((field) => field.removeAttribute("required"));
  await sign(page);
  await expect(page.getByText("Type your full name to accept the offer").first()).toBeVisible();
  await expectAccessible(page);
  expect((await tenant.api.get(`/api/offers/${id}`)).body.data.status).toBe("pending");
});

test("a letter changed meanwhile is shown again and not accepted", async ({ page, tenant }) => {
  const { id, link } = await tenant.sentOffer();
  await openOffer(page, link);
  await typeName(page, "Ada Byron");
  await tenant.api.put(`/api/offers/${id}`, { body: { salary: 123_000 } });
  await sign(page);
  const changed = page.getByText("The offer has changed");
  await expect(changed).toBeVisible();
  await expect(page.frameLocator("iframe").getByText("£123,000")).toBeVisible();
  await tenant.api.put(`/api/offers/${id}`, { body: { salary: 124_000 } });
  await page.getByRole("link", { name: "Accept", exact: true }).click();
  await expect(changed, "also before it can be signed").toBeVisible();
  await expect(page.frameLocator("iframe").getByText("£124,000")).toBeVisible();
  expect((await tenant.api.get(`/api/offers/${id}`)).body.data.status).toBe("pending");
  await acceptOffer(page);
  expect((await eventsOf(id)).at(-1)?.data).toMatchObject({ version: 3 });
});

test("past the deadline the page accepts no answer", async ({ page, tenant }) => {
  const { id, link } = await tenant.sentOffer({ expiryDate: "2024-04-01" });
  await openOffer(page, link);
  await expect(page.getByText("The response deadline has passed")).toBeVisible();
  await expect(page.getByRole("link", { name: "Accept", exact: true })).toHaveCount(0);
  const cookies = await page.context().cookies(page.url());
  const forged = await call("POST", `${new URL(page.url()).pathname}/accept`, {
    text: "version=1&name=Ada",
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
    },
  });
  expect(forged.status).toBeLessThan(500);
  expect((await tenant.api.get(`/api/offers/${id}`)).body.data.status).toBe("pending");
});

test("a withdrawn, deleted, forged or foreign link is rejected", async ({ page, tenant }) => {
  const withdrawn = await tenant.sentOffer();
  await tenant.api.patch(`/api/offers/${withdrawn.id}/status`, { body: { status: "withdrawn" } });
  const deleted = await tenant.sentOffer();
  await tenant.api.delete(`/api/offers/${deleted.id}`);
  const active = await tenant.sentOffer();
  const [id] = new URL(active.link).pathname.slice(3).split(".");
  const forged = `/o/${id}.${"A".repeat(43)}`;
  for (const link of [
    withdrawn.link,
    deleted.link,
    forged,
    "/o/x",
    "/o/..",
    `/o/${"A".repeat(22)}.x`,
  ]) {
    const answer = await call("GET", link.startsWith("http") ? new URL(link).pathname : link);
    expect(answer.text, link).not.toContain("Open your offer");
    expect(answer.text, link).not.toContain("Analyst");
  }
  await page.goto(`/o/${id}`);
  await expect(page.getByText("Please open the link in your email again")).toBeVisible();
  const posted = await call("POST", `/o/${id}/accept`, {
    text: "version=1&name=Eve",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
  });
  expect(posted.text).toContain("Please open the link in your email again");
  expect((await tenant.api.get(`/api/offers/${active.id}`)).body.data.status).toBe("sent");
});

test("answering twice records one answer", async ({ page, tenant }) => {
  const { id, link } = await tenant.sentOffer();
  await openOffer(page, link);
  const cookies = await page.context().cookies(page.url());
  const headers = {
    "Content-Type": "application/x-www-form-urlencoded",
    Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
  };
  const path = new URL(page.url()).pathname;
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      call("POST", `${path}/${index % 2 ? "accept" : "decline"}`, {
        text: "version=1&name=Ada+Byron",
        headers,
      }),
    ),
  );
  expect(answers.every((answer) => answer.status === 303)).toBe(true);
  expect((await eventsOf(id)).length).toBe(4);
});

test("the page is light, private and sandboxed", async ({ page, tenant }) => {
  const { link } = await tenant.sentOffer();
  await page.goto(link);
  let bytes = 0;
  page.on("response", async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    bytes += response.url().includes("/fonts/") ? body.length : gzipSync(body).length;
  });
  await page.goto("about:blank");
  await openOffer(page, link);
  await page.waitForLoadState("networkidle");
  expect(bytes, "with the cover before it, its letter and fonts").toBeLessThan(60_000);
  const cover = await call("GET", new URL(link).pathname);
  expect(cover.headers.get("referrer-policy")).toBe("no-referrer");
  expect(cover.headers.get("x-robots-tag")).toContain("noindex");
  const frame = page.locator("iframe");
  const sandbox = "allow-same-origin allow-popups allow-popups-to-escape-sandbox";
  await expect(frame).toHaveAttribute("sandbox", sandbox);
  const letter = await page.request.get((await frame.getAttribute("src")) ?? "");
  expect(letter.headers()["content-security-policy"]).toBe(
    `sandbox ${sandbox}; default-src 'none'; font-src 'self'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`,
  );
  expect(await letter.text(), "one answers on this page").not.toMatch(/letter-action"|\/o\//);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`every state of the page is accessible, ${colorScheme}`, async ({ page, tenant }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    const { link } = await tenant.sentOffer({ expiryDate: "2031-01-15" });
    await page.goto(link);
    await expectAccessible(page, "cover");
    await openOffer(page, link);
    await expectAccessible(page, "offer");
    await page.getByRole("link", { name: "Decline", exact: true }).click();
    await expectAccessible(page, "declining");
    await page.getByRole("link", { name: /ask first/ }).click();
    await expectAccessible(page, "asking");
    await page.getByRole("link", { name: "Back to the letter" }).click();
    await typeName(page, "Ada King");
    await expectAccessible(page, "signing");
    await sign(page);
    await expectAccessible(page, "another name");
    await page.getByRole("button", { name: "Sign as Ada King" }).click();
    await expect(page.getByText(/^You accepted your offer as /)).toBeVisible();
    await expectAccessible(page, "accepted");
    await page.goto("/o/nothing");
    await expectAccessible(page, "closed");
  });
}

test.describe("the letter on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("is shown whole, with the answer always within reach", async ({ page, tenant }) => {
    const { link } = await tenant.sentOffer();
    await openOffer(page, link);
    const frame = page.locator("iframe.whole");
    await expect(frame).toBeVisible();
    const [shown, needed] = await frame.evaluate((element) => {
      const { clientHeight, contentDocument } = element as HTMLIFrameElement;
      return [clientHeight, contentDocument?.body.getBoundingClientRect().height ?? 0];
    });
    expect(Math.abs((shown ?? 0) - (needed ?? 0))).toBeLessThanOrEqual(1);
    for (const name of ["Accept", "Decline", "Ask"]) {
      const answer = page.getByRole("link", { name, exact: true });
      await expect(answer).toBeInViewport({ ratio: 1 });
      await page.keyboard.press("End");
      await expect(answer).toBeInViewport({ ratio: 1 });
    }
    await page.setViewportSize({ width: 800, height: 844 });
    await expect
      .poll(() =>
        frame.evaluate((element) => {
          const { clientHeight, contentDocument } = element as HTMLIFrameElement;
          return clientHeight - (contentDocument?.body.getBoundingClientRect().height ?? 0);
        }),
      )
      .toBeLessThanOrEqual(1);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the letter is readable in its frame, and can be answered", async ({ page, tenant }) => {
    const { link } = await tenant.sentOffer();
    await openOffer(page, link);
    const box = await page.locator("iframe").boundingBox();
    expect(box?.height).toBeGreaterThan(300);
    await expect(page.frameLocator("iframe").getByText("Dear Ada Byron")).toBeVisible();
  });
});
