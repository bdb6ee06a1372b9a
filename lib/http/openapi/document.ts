import type { OpenApiDocument, Operation } from "@/lib/api-reference/schema";
import type { Method, RouteModule } from "../define-routes";
import type { Dialect } from "../dialect";
import { Components } from "./components";
import { operationOf, tagOf } from "./operation";
import { sharedParameters, templated } from "./parameters";
import { failureResponses, sharedHeaders } from "./responses";

/**
 * The OpenAPI 3.1 document of a table of routes, made of the very schemas that validate. Throws
 * where two schemas have one name.
 */
export function documentOf(
  table: readonly RouteModule[],
  about: { url: string; version: string },
): OpenApiDocument {
  const components = new Components();
  const resources = table.map(({ GET }) => GET.resource);
  const dialects = [...new Set(resources.map(({ dialect }) => dialect))];
  const paths: OpenApiDocument["paths"] = {};
  for (const { path, dialect, declarations } of resources) {
    if (path === null) continue;
    const operations = Object.entries(declarations).map(([method, declaration]) => [
      method.toLowerCase(),
      operationOf(method as Method, path, dialect, declaration, components),
    ]);
    paths[templated(path)] = Object.fromEntries(operations) as Record<string, Operation>;
  }
  const responses = dialects.map((dialect) => failureResponses(dialect, components));
  return components.settle({
    openapi: "3.1.1",
    info: { title: "Proffer", version: about.version, description },
    servers: [{ url: about.url }],
    tags: tagsOf(resources),
    paths,
    components: {
      schemas: components.schemas,
      parameters: sharedParameters,
      headers: sharedHeaders,
      responses: Object.assign({}, ...responses),
      securitySchemes: Object.assign({}, ...dialects.map(({ reference }) => reference.security)),
    },
  });
}

const description = `Proffer speaks several published contracts, each in its own way: its credentials, its envelope, its refusals. All else is called like the offers: a success is \`{ "data": … }\`, a refusal \`{ "error", "details"? }\`, where \`details\` has the texts for each wrong field.

Lists come in pages: \`limit\` rows, and a \`nextCursor\` for the next, null on the last. A record is known by its \`ETag\`: send it as \`If-Match\`, and nobody's change is overwritten unseen. A \`POST\` that takes an \`Idempotency-Key\` can be sent again without being done twice.

What is sent is JSON, unless a call says otherwise; properties that are not described here are ignored in it, and never sent in an answer. Another account's record is answered like one that does not exist. Every answer carries \`X-Request-Id\`. A method that a path does not have is refused with 405 and \`Allow\`.`;

/** The headings of the reference, as one reads them; others follow by their paths. */
const headings = [
  ...["Offers", "Home", "Candidates", "Jobs", "Templates", "Coupon pools", "Members", "Api keys"],
  ...["Oauth clients", "Basic credentials", "Webhooks", "Deliveries", "Api calls", "Account"],
  ...["Audit", "Outbox", "Assistance", "Offer to assist", "Eligibility contract"],
  ...["Assessments contract", "Eligibilities", "Tests", "Catalogue codes", "Partners"],
  ...["Assessment callbacks", "Invitations", "Assessments", "Sittings", "Live", "Bulk runs"],
  ...["This document", "OAuth2", "Health"],
];

const rank = ({ name }: { name: string }) =>
  headings.includes(name) ? headings.indexOf(name) : headings.length;

function tagsOf(resources: { path: string | null; dialect: Dialect }[]): OpenApiDocument["tags"] {
  const tags = new Map<string, OpenApiDocument["tags"][number]>();
  for (const { path, dialect } of resources) {
    if (path === null) continue;
    const name = tagOf(path, dialect);
    if (!tags.has(name)) tags.set(name, dialect.reference.tag ?? { name });
  }
  return [...tags.values()].sort((one, other) => rank(one) - rank(other));
}
