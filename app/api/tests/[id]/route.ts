import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { DeletedRecord } from "@/lib/schemas";
import { deleteTest } from "@/lib/tests/delete-test";
import { getTestOrThrow } from "@/lib/tests/queries";
import { TestDetail, TestDto, TestParams, UpdateTestInput } from "@/lib/tests/schema";
import { updateTest } from "@/lib/tests/update-test";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/tests/:id",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get a test",
      permission: "eligibility.read",
      params: TestParams,
      answer: TestDetail,
      handler: ({ actor, params }) => getTestOrThrow(actor, params.id),
    }),
    PUT: defineRoute({
      summary: "Update a test, retire it or reactivate it",
      permission: "eligibility.write",
      params: TestParams,
      body: UpdateTestInput,
      conditional: true,
      answer: TestDto,
      handler: ({ actor, params, body, ifMatch }) =>
        updateTest(actor, params.id, body, { ifMatch }),
    }),
    DELETE: defineRoute({
      summary: "Delete a test without eligibilities",
      permission: "eligibility.write",
      params: TestParams,
      conditional: true,
      answer: DeletedRecord,
      handler: ({ actor, params, ifMatch }) => deleteTest(actor, params.id, { ifMatch }),
    }),
  },
);
