import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";
import type { RouteModule } from "@/lib/http/define-routes";

vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
vi.stubEnv("APP_SECRET", "0123456789abcdefghijklmnopqrstuvwxyz");

const { rests } = await import("./route-table");

const folder = fileURLToPath(new URL("..", import.meta.url));

/** Matches the paths that next-auth answers alone. */
const nextAuth = "/api/auth/[...nextauth]";

/** The paths that have a `route.ts` below the prefixes of the API, as Next would serve them. */
const onDisk = ["api", "accounts", "oauth", "v1", ".well-known"].flatMap((prefix) =>
  readdirSync(`${folder}${prefix}`, { recursive: true, encoding: "utf8" })
    .map((file) => `/${prefix}/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith("/route.ts"))
    .map((file) => file.slice(0, -"/route.ts".length)),
);

const declared = (path: string) => path.replaceAll(/\[(\w+)\]/g, ":$1");

test("every route declares the path at which it lies", async () => {
  for (const path of onDisk) {
    if (path === nextAuth) continue;
    const { GET }: RouteModule = await import(/* @vite-ignore */ `${folder}${path}/route.ts`);
    expect(GET.resource.path, path).toBe(path.endsWith("/[...rest]") ? null : declared(path));
  }
});
test("a rest answers before one whose prefix holds its own", () => {
  for (const [index, { prefix }] of rests.entries()) {
    const shadowing = rests.slice(0, index).filter((each) => prefix.startsWith(each.prefix));
    expect(shadowing, prefix).toEqual([]);
  }
});
