import { expect } from "@playwright/test";
import fc from "fast-check";
import { routeTable } from "@/app/api/routes";
import type { OpenApiDocument, OperationMethod } from "@/lib/api-reference/schema";
import { checkAnswer } from "../conformance";
import { test } from "../fixtures";
import { atOnce, baseUrl } from "../http";
import { casesOf } from "./cases";
import { send, width } from "./client";
import { closeMockPartner } from "./partner-records";
import { prepare } from "./prepare";

const count = Number(process.env.FUZZ_CASES ?? 1000);
/** The least share of a call's cases that succeed. */
const leastSuccesses = 0.15;
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);

test.describe.configure({ timeout: 900_000 });
test.afterAll(closeMockPartner);

const calls = routeTable.flatMap(({ GET: { resource } }) =>
  Object.keys(resource.declarations).map((method) => ({
    method,
    template: (resource.path ?? "").replaceAll(/:(\w+)/g, "{$1}"),
  })),
);

let loading: Promise<OpenApiDocument> | undefined;

async function load(): Promise<OpenApiDocument> {
  const response = await fetch(new URL("/api/openapi.json", baseUrl));
  return (await response.json()) as OpenApiDocument;
}

for (const { method, template } of calls) {
  test(`${method} ${template} answers ${count} calls as it is documented`, async ({ tenant }) => {
    loading ??= load();
    const document = await loading;
    const operation = document.paths[template]?.[method.toLowerCase() as OperationMethod];
    if (!operation) throw new Error("the document does not have this call");
    const call = { method, template, operation };
    const preparation = await prepare(tenant, call, count);
    const cases = fc.sample(casesOf(document, call, preparation), { seed, numRuns: count });
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
        const told = JSON.stringify({ ...sent, text: sent.text?.slice(0, 3000) });
        throw new Error(`FUZZ_SEED=${seed}, case ${index}: ${told}\n${error}`);
      }
    });
    const successes = Object.entries(statuses)
      .filter(([status]) => status.startsWith("2"))
      .reduce((sum, [, found]) => sum + found, 0);
    const told = `FUZZ_SEED=${seed}: ${JSON.stringify(statuses)}`;
    test.info().annotations.push({ type: "statuses", description: told });
    expect(successes / count, told).toBeGreaterThanOrEqual(leastSuccesses);
  });
}
