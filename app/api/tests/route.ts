import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { pageOf } from "@/lib/pagination";
import { createTest } from "@/lib/tests/create-test";
import { listTests } from "@/lib/tests/queries";
import { CreateTestInput, TestDto, TestListQuery, TestListRow } from "@/lib/tests/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/tests",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List tests",
      permission: "eligibility.read",
      query: TestListQuery,
      answer: pageOf(TestListRow),
      handler: ({ actor, query }) => listTests(actor, query),
    }),
    POST: defineRoute({
      summary: "Add a test",
      permission: "eligibility.write",
      body: CreateTestInput,
      answer: TestDto,
      handler: ({ actor, body }) => createTest(actor, body),
    }),
  },
);
