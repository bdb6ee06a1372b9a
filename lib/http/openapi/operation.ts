import type { Operation } from "@/lib/api-reference/schema";
import { type Permission, permissionLabels, scopePermissions } from "@/lib/auth/permissions";
import type { RouteDeclaration } from "../define-route";
import type { Method } from "../define-routes";
import type { Dialect } from "../dialect";
import type { Components } from "./components";
import { parametersOf } from "./parameters";
import { responsesOf } from "./responses";

/** Describes one call of the API for the document. */
export function operationOf(
  method: Method,
  path: string,
  dialect: Dialect,
  declaration: RouteDeclaration,
  components: Components,
): Operation {
  const parameters = parametersOf(method, path, declaration, components);
  const { permission, summary, body, upload } = declaration;
  const mediaType = declaration.consumes ?? "application/json";
  const description = descriptionOf(declaration);
  return {
    operationId: operationId(method, path),
    tags: [tagOf(path, dialect)],
    summary,
    ...(description && { description }),
    ...(permission && { "x-permission": permission }),
    security: securityOf(dialect, permission),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: true,
        content: {
          [mediaType]: { schema: components.of(body, "input") },
          ...(upload && { [upload.type]: { schema: { type: "string", format: "binary" } } }),
        },
      },
    }),
    responses: responsesOf(method, dialect, declaration, components),
  };
}

function descriptionOf({ description, permission }: RouteDeclaration): string {
  const needs = permission ? `Requires the permission “${permissionLabels[permission]}”.` : "";
  return [description, needs].filter(Boolean).join("\n\n");
}

/** Returns `getOffersById` for `GET /api/offers/:id`; a path outside `/api` gets a suffix. */
function operationId(method: Method, path: string): string {
  const inside = path.startsWith("/api/");
  const words = (inside ? path.slice(5) : path).split(/[^A-Za-z0-9:]+/).filter(Boolean);
  const name = words.map((word) => {
    const plain = word.replace(":", "");
    const capital = plain.charAt(0).toUpperCase() + plain.slice(1);
    return word.startsWith(":") ? `By${capital}` : capital;
  });
  return `${method.toLowerCase()}${name.join("")}${inside ? "" : "Original"}`;
}

/** Returns the dialect's heading, or the noun of the path: "Coupon pools". */
export function tagOf(path: string, { reference }: Dialect): string {
  if (reference.tag) return reference.tag.name;
  const noun = (path.split("/")[2] ?? "").replaceAll("-", " ");
  const heading = noun.charAt(0).toUpperCase() + noun.slice(1);
  return heading.replace(/^Api\b/, "API").replace(/^Oauth\b/, "OAuth");
}

function securityOf({ reference }: Dialect, permission: Permission | null): Operation["security"] {
  return Object.entries(reference.security).flatMap(([name, scheme]) => {
    if (scheme.type !== "oauth2") return [{ [name]: [] }];
    const scopes = Object.entries(scopePermissions).filter(
      ([, allowed]) => !permission || allowed.includes(permission),
    );
    return scopes.map(([scope]) => ({ [name]: [scope] }));
  });
}
