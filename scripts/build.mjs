import "./support/check-node.mjs";
import { build } from "./support/build.mjs";
import { live } from "./support/lifetime.mjs";

await live(build);
