import { pick, whole } from "./random";

/** Networks set aside for documentation: nobody's. */
const networks = ["192.0.2", "198.51.100", "203.0.113"];

const agents = [
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
  "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
];

/** Returns where a candidate reads what was sent to them. */
export const visit = () => ({ address: `${pick(networks)}.${whole(1, 254)}`, agent: pick(agents) });
