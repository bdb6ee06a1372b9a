import { expect, test, vi } from "vitest";
import { pageDocument } from "@/components/candidate/document";
import { html } from "@/components/candidate/markup";

vi.stubEnv("DATABASE_URL", "postgres://nowhere/none");
vi.stubEnv("APP_SECRET", "abcdefghijklmnopqrstuvwxyz0123456789");
const { languageRoute } = await import("./language-route");
const { candidateRoute } = await import("./candidate-route");
const { frameLocale } = await import("./visitor-language");

const address = "http://localhost/o/abcdefghijklmnopqrstuv/language";
const choose = (language: string, headers: Record<string, string> = {}) =>
  languageRoute({ path: "/o" })(
    new Request(address, { method: "POST", body: new URLSearchParams({ language }), headers }),
  );

const asked = (headers: Record<string, string>) => new Request(address, { headers });

test("a chosen language is kept, and shows the page again", async () => {
  const answer = await choose("ar");
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe("/o/abcdefghijklmnopqrstuv");
  const cookie = answer.headers.get("set-cookie") ?? "";
  expect(cookie).toMatch(/^proffer-language=ar; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
  expect(frameLocale(asked({ cookie: cookie.split(";")[0] ?? "" }), "de-CH")).toBe("ar");
});

test("a language without texts, or chosen by another site, changes nothing", async () => {
  for (const language of ["", "ja", "constructor", "de; Path=/x"]) {
    expect((await choose(language)).headers.get("set-cookie")).toBeNull();
  }
  const forged = await choose("de", { "Sec-Fetch-Site": "cross-site" });
  expect(forged.status).toBe(403);
  expect(forged.headers.get("set-cookie")).toBeNull();
});

test("the link's own locale stays while its language is the chosen one", () => {
  const cookie = "proffer-language=de";
  expect(frameLocale(asked({ cookie }), "de-CH")).toBe("de-CH");
  expect(frameLocale(asked({ cookie }), "en-US")).toBe("de");
  expect(frameLocale(asked({}), "ja-JP")).toBe("ja-JP");
  expect(frameLocale(asked({ cookie: "proffer-language=tlh" }), "fr-CA")).toBe("fr-CA");
});

test.each([
  [{ "accept-language": "de-AT,en;q=0.5" }, "de", "ltr", "Dieser Link ist nicht mehr gültig"],
  [{ "accept-language": "de", cookie: "proffer-language=ar" }, "ar", "rtl", "لم يعد هذا الرابط"],
  [{}, "en", "ltr", "This link is no longer valid"],
])("an unknown link's page with %j is in %s", async (headers, language, direction, title) => {
  const closed = candidateRoute("/o/:token", async () => "closed");
  const answer = await closed(new Request("http://localhost/o/x", { headers }));
  expect(answer.status).toBe(404);
  const page = await answer.text();
  expect(page).toContain(`<html lang="${language}" dir="${direction}">`);
  expect(page).toContain(title);
});

test("a page offers every language in its own name, and marks its own", () => {
  const page = pageDocument(
    {
      title: "T",
      lang: "fr",
      sheet: "",
      body: html`<main></main>`,
      languageAction: "/o/x/language",
    },
    "nonce",
  );
  expect(page).toContain('<form method="post" action="/o/x/language" aria-label="Langue">');
  expect(page).toContain('value="fr" lang="fr" aria-current="true">Français</button>');
  expect(page).toContain('value="ar" lang="ar">العربية</button>');
});
