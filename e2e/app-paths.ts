import { readdirSync } from "node:fs";

/** Returns the paths below a folder of `app` of every file of a name, as a browser asks for them. */
export const pathsOf = (name: string, folder = "app"): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => `/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(`/${name}`))
    .map((file) => file.slice(0, -name.length - 1).replaceAll(/\/\([^/]+\)/g, "") || "/");
