import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect } from "@playwright/test";
import { migrate } from "@/db/migrate";
import { createDatabase, dropDatabase } from "@/scripts/support/databases.mjs";
import { freePort } from "@/scripts/support/ports.mjs";
import { untilReady } from "@/scripts/support/readiness.mjs";
import { expectAccessible } from "../axe";
import { test as base } from "./dashboard";

/** The application on an empty database of its own: its address, and the printed code. */
const test = base.extend<{ empty: { address: string; code: string } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from it.
  empty: async ({}, use, { workerIndex }) => {
    const given = process.env.DATABASE_URL ?? "";
    const name = `${new URL(given).pathname.slice(1)}_empty_${workerIndex}`;
    const own = Object.assign(new URL(given), { pathname: `/${name}` }).href;
    await createDatabase(given, name);
    await migrate(own);
    const server = serve(own, await freePort());
    try {
      await use(await server.started);
    } finally {
      const ended = once(server.child, "exit");
      if (server.child.kill("SIGTERM")) await ended;
      await dropDatabase(given, name);
    }
  },
});

function serve(databaseUrl: string, port: number) {
  const address = `http://127.0.0.1:${port}`;
  const child: ChildProcess = spawn(process.execPath, ["dist/server.js"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      APP_URL: address,
      SMTP_URL: "",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout?.on("data", (chunk) => {
    printed += chunk;
  });
  const started = untilReady(address, child).then(async () => {
    const line = new RegExp(`${address}/setup and enter the code (\\S+)`);
    await expect.poll(() => printed).toMatch(line);
    return { address, code: line.exec(printed)?.[1] ?? "" };
  });
  return { child, started };
}

test("the person with the printed code creates the first account, once", async ({
  open,
  empty,
}) => {
  const { address, code } = empty;
  const page = await open(null);
  await page.goto(address);
  await expect(page).toHaveURL(`${address}/setup`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Set up Proffer");
  await expectAccessible(page);
  await page.getByLabel("One-time code").fill("AAAA-BBBB-CCCC-DDDD");
  await page.getByLabel("Organisation").fill("Difference Engines");
  await page.getByLabel("Account code").fill("engines");
  await page.getByLabel("Your name").fill("Ada Byron");
  await page.getByLabel("Email").fill("ada@example.com");
  await page.getByLabel("Password").fill("correct horse battery");
  await page.getByRole("button", { name: "Set up and sign in" }).click();
  await expect(page.getByLabel("One-time code")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Organisation")).toHaveValue("Difference Engines");
  await expectAccessible(page);
  await page.getByLabel("One-time code").fill(code.toLowerCase());
  await page.getByLabel("Password").fill("correct horse battery");
  await page.getByRole("button", { name: "Set up and sign in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Home");
  await expect(page.getByRole("complementary")).toContainText("Difference Engines");
  await expect(page.getByText("You're all caught up")).toBeVisible();

  const second = await open(null);
  await second.goto(`${address}/setup`);
  await expect(second).toHaveURL(/\/sign-in$/);
  await second.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(second.getByText("npm run reset-link")).toBeVisible();
  await expect(second.getByLabel("Email")).toHaveCount(0);
  await expectAccessible(second);
});
