import "./support/check-node.mjs";
import { runChecks } from "./support/checks.mjs";
import { install } from "./support/install.mjs";
import { end, live } from "./support/lifetime.mjs";

await live(async () => {
  await install();
  const failed = await runChecks();
  await end(failed.length === 0 ? 0 : 1);
});
