import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { env } from "@/lib/env";
import { claimDatabase } from "./databases.mjs";

test("gives a database to one worker at a time", async () => {
  const names = ["claimed 1", "claimed 2"];
  const claim = () => claimDatabase(env.DATABASE_URL, names);
  const [first, second] = [await claim(), await claim()];
  expect([first.claimed, second.claimed]).toEqual(names);
  const third = claim();
  expect(await Promise.race([third, pause(200, "waits")])).toBe("waits");
  await second.release();
  expect((await third).claimed).toBe("claimed 2");
  await Promise.all([first.release(), (await third).release()]);
});
