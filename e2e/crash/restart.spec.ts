import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { createAccount, createApiKey, createMember } from "@/lib/testing/factories";
import { freePort } from "@/scripts/support/ports.mjs";
import { untilReady } from "@/scripts/support/readiness.mjs";
import { settings } from "@/scripts/test/depth.mjs";
import { startBalancer } from "./balancer";
import { OwnHost, spawnApp } from "./own-host";

const restarts = Math.max(2, Number(settings.KILLS) / 5);

const createKey = (host: OwnHost): Promise<string> =>
  host.withDatabase(async (db) => {
    const { id: accountId } = await createAccount({}, db);
    const { userId: ownerId } = await createMember({ accountId, role: "owner" }, db);
    return (await createApiKey({ accountId, ownerId }, db)).key;
  });

/** Waits until a server that was told to stop isn't ready; it still listens, and keeps nothing open. */
async function untilStopping(address = ""): Promise<void> {
  await expect(async () => {
    const readiness = await fetch(`${address}/api/readyz`);
    expect(readiness.status).toBe(503);
    expect(readiness.headers.get("connection")).toBe("close");
  }).toPass({ timeout: 4000, intervals: [50] });
}

test("two processes behind a balancer lose no request while they restart in turn", async () => {
  test.setTimeout(300_000);
  const host = new OwnHost();
  const apps: ChildProcess[] = [];
  try {
    await host.prepare();
    const key = await createKey(host);
    const addresses = [host.address, `http://127.0.0.1:${await freePort()}`];
    const launch = async (at: number) => {
      const address = addresses[at] ?? "";
      apps[at] = spawnApp(address, host.url, { SHUTDOWN_GRACE: "5" });
      await untilReady(address, apps[at]);
    };
    await Promise.all([launch(0), launch(1)]);
    const balancer = await startBalancer(addresses);
    const answers: string[] = [];
    const send = async (title: string) => {
      const init = {
        method: "POST",
        headers: { "X-API-Key": key, "Content-Type": "application/json" },
        body: JSON.stringify({ title }),
      };
      const response = await fetch(`${balancer.address}/api/jobs`, init).catch(String);
      if (typeof response === "string") return void answers.push(response);
      const text = await response.text();
      answers.push(response.status === 201 ? "created" : `${response.status}: ${text}`);
    };
    let isSending = true;
    const lanes = Array.from({ length: 4 }, async () => {
      while (isSending) {
        await send(`Job ${answers.length}`);
        await pause(20);
      }
    });
    await pause(1000);
    for (let round = 0; round < restarts; round += 1) {
      const at = round % 2;
      const app = apps[at];
      const ended = app && once(app, "exit");
      app?.kill("SIGTERM");
      await untilStopping(addresses[at]);
      await ended;
      expect(app?.exitCode).toBe(0);
      await launch(at);
      await pause(2500);
    }
    isSending = false;
    await Promise.all(lanes);
    balancer.close();
    test.info().annotations.push({ type: "requests", description: String(answers.length) });
    expect(answers.filter((answer) => answer !== "created")).toEqual([]);
    expect(answers.length).toBeGreaterThan(300);
  } finally {
    for (const app of apps) app.kill("SIGKILL");
    await host.end();
  }
});

test("a second signal ends a stopping server at once", async () => {
  test.setTimeout(120_000);
  const host = new OwnHost();
  try {
    await host.prepare();
    const app = spawnApp(host.address, host.url, { SHUTDOWN_GRACE: "60" });
    await untilReady(host.address, app);
    const ended = once(app, "exit");
    app.kill("SIGTERM");
    await untilStopping(host.address);
    expect(app.exitCode).toBeNull();
    const began = performance.now();
    app.kill("SIGTERM");
    await ended;
    expect(performance.now() - began).toBeLessThan(2000);
  } finally {
    await host.end();
  }
});
