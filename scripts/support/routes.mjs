import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { inRoot } from "./paths.mjs";

/** The folders of `app` whose routes are the API's, and so speak the web standard only. */
const prefixes = [".well-known", "accounts", "api", "oauth", "v1"];

/** Served by next-auth alone, and by `app/api/routes.ts`, which needs the whole table for it. */
const elsewhere = ["api/auth/[...nextauth]", "api/openapi.json"];

const table = "app/api/route-table.ts";

/** Literal segments before parameters, which fit whatever they are given, and those before rests. */
const sortable = (path) => path.replaceAll("/[...", "/~~").replaceAll("/[", "/~");
const byPath = (one, other) => (sortable(one) < sortable(other) ? -1 : 1);

function routeFolders() {
  return prefixes
    .flatMap((prefix) =>
      readdirSync(inRoot("app", prefix), { recursive: true, encoding: "utf8" })
        .map((file) => `${prefix}/${file.replaceAll("\\", "/")}`)
        .filter((file) => file.endsWith("/route.ts"))
        .map((file) => file.slice(0, -"/route.ts".length)),
    )
    .filter((folder) => !elsewhere.includes(folder))
    .sort(byPath);
}

/** `api/offers/[id]/versions` as `apiOffersIdVersions`. */
const nameOf = (folder) =>
  (folder.match(/\w+/g) ?? [])
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join("");

function tableText() {
  const folders = routeFolders();
  const isRest = (folder) => folder.endsWith("/[...rest]");
  const modules = folders.filter((folder) => !isRest(folder)).map(nameOf);
  const rests = folders
    .filter(isRest)
    .sort((one, other) => other.length - one.length)
    .map((folder) => {
      const prefix = `/${folder.slice(0, -"[...rest]".length)}`;
      return `{ prefix: ${JSON.stringify(prefix)}, module: ${nameOf(folder)} }`;
    });
  const lines = (values) => values.map((value) => `  ${value},\n`).join("");
  return `// Written by \`npm run routes\` from the route files: change those, and run it again.
import type { RouteModule } from "@/lib/http/define-routes";
import type { Rest } from "@/lib/http/router";
${folders.map((folder) => `import * as ${nameOf(folder)} from "@/app/${folder}/route";\n`).join("")}
/** Every route file of the API, in the order in which they are tried. */
export const modules: readonly RouteModule[] = [
${lines(modules)}];

/** What answers below a prefix that no route declares, the longest prefix first. */
export const rests: readonly Rest[] = [
${lines(rests)}];
`;
}

/** Writes the table of the API's routes, as their files lie. */
export function writeRoutes() {
  if (!routesAreFresh()) writeFileSync(inRoot(table), tableText());
}

/** Whether the table has every route file, and none else. */
export function routesAreFresh() {
  try {
    return readFileSync(inRoot(table), "utf8") === tableText();
  } catch {
    return false;
  }
}
