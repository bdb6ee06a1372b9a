import { expect } from "@playwright/test";
import fc from "fast-check";
import { routeTable } from "@/app/api/routes";
import type { OpenApiDocument, OperationMethod } from "@/lib/api-reference/schema";
import { settings } from "@/scripts/test/depth.mjs";
import { checkAnswer, readDocument } from "../conformance";
import { test } from "../fixtures";
import { atOnce, baseUrl } from "../http";
import { casesOf } from "./cases";
import { send, width } from "./client";
import { closeMockPartner } from "./partner-records";
import { prepare } from "./prepare";

/** Cases with a fixed seed, and more with a fresh one. */
const fixed = { seed: 20_260_101, numRuns: 25 };
const fresh = {
  seed: Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31),
  numRuns: Number(settings.FUZZ_CASES),
};
const samples = [fixed, fresh];
const count = fixed.numRuns + fresh.numRuns;
const seeds = `FUZZ_SEED=${fresh.seed} after ${fixed.numRuns} cases of ${fixed.seed}`;
/** Smallest share of a call's cases that must succeed. */
const leastSuccesses = 0.15;

test.describe.configure({ timeout: 900_000 });
test.afterAll(closeMockPartner);

const everyCall = routeTable.flatMap(({ GET: { resource } }) =>
  Object.keys(resource.declarations).map((method) => ({
    method,
    template: (resource.path ?? "").replaceAll(/:(\w+)/g, "{$1}"),
  })),
);
const paths = new Set(everyCall.map(({ template }) => template));
const isAlias = (template: string) =>
  template.startsWith("/api/") && paths.has(template.slice("/api".length));
/** Tries a call with two addresses at both of them, or only at its shorter one. */
const calls = everyCall.filter(
  ({ template }) => settings.FUZZ_ALIASES === "all" || !isAlias(template),
);

let loading: Promise<OpenApiDocument> | undefined;

for (const { method, template } of calls) {
  test(`${method} ${template} answers ${count} calls as documented`, async ({ tenant }) => {
    loading ??= readDocument();
    const document = await loading;
    const operation = document.paths[template]?.[method.toLowerCase() as OperationMethod];
    if (!operation) throw new Error("the document does not have this call");
    const call = { method, template, operation };
    const preparation = await prepare(tenant, call, count);
    const cases = samples.flatMap((sample) =>
      fc.sample(casesOf(document, call, preparation), sample),
    );
    const statuses: Record<number, number> = {};
    await atOnce(count, width, async (index) => {
      const sent = cases[index]?.(index);
      if (!sent) return;
      await preparation.undo?.();
      const answer = await send(sent);
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      try {
        if (answer.status >= 500) throw new Error(`It answered ${answer.status}: ${answer.text}`);
        await checkAnswer(baseUrl, method, sent.path, answer);
      } catch (error) {
        const reason = JSON.stringify({ ...sent, text: sent.text?.slice(0, 3000) });
        throw new Error(`${seeds}, case ${index}: ${reason}\n${error}`);
      }
    });
    const successes = Object.entries(statuses)
      .filter(([status]) => status.startsWith("2"))
      .reduce((sum, [, found]) => sum + found, 0);
    const reason = `${seeds}: ${JSON.stringify(statuses)}`;
    test.info().annotations.push({ type: "statuses", description: reason });
    expect(successes / count, reason).toBeGreaterThanOrEqual(leastSuccesses);
  });
}
