import type { OpenApiDocument, Operation } from "@/lib/api-reference/schema";
import type { Method, RouteModule } from "../define-routes";
import type { Dialect } from "../dialect";
import { Components } from "./components";
import { operationOf, tagOf } from "./operation";
import { sharedParameters, templated } from "./parameters";
import { failureResponses, sharedHeaders } from "./responses";

/**
 * Creates the OpenAPI 3.1 document of a table of routes, from the schemas that validate. Throws if
 * two schemas share a name.
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

const description = `Proffer implements several published contracts. Each has its own credentials, envelope and errors. All other calls work like those for offers: a success is \`{ "data": … }\`, an error is \`{ "error", "details"? }\`, where \`details\` contains texts for each invalid field.

Long lists are paginated: each page has up to \`limit\` rows and a \`nextCursor\`, which is null on the last page. Send a record's \`ETag\` as \`If-Match\` to avoid overwriting someone else's change. You can safely retry a \`POST\` that accepts an \`Idempotency-Key\`.

Request bodies are JSON unless a call says otherwise. Properties that are not described here are ignored in requests and never returned. A record of another account is treated as if it doesn't exist. Every response has an \`X-Request-Id\`. A method that a path doesn't support returns 405 with \`Allow\`.`;

/** The headings of the reference, in the order they are read; others follow by path. */
const headings = [
  ...["Offers", "Home", "Candidates", "Jobs", "Templates", "Coupon pools", "Members", "API keys"],
  ...["OAuth clients", "Basic credentials", "Webhooks", "Deliveries", "API calls", "Account"],
  ...["Audit", "Outbox", "Assistance", "Offer to assist", "Eligibility contract"],
  ...["Assessments contract", "Eligibilities", "Tests", "Catalogue codes", "Partners"],
  ...["Assessment callbacks", "Invitations", "Assessments", "Sittings", "Live", "Bulk runs"],
  ...["Verification", "This document", "OAuth2", "Health", "Installation"],
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
