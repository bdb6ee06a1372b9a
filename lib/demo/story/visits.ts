import { pick, whole } from "./random";

/** Networks set aside for documentation: nobody's. */
const networks = ["192.0.2", "198.51.100", "203.0.113"];

const agents = [
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
  "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
  "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0",
];

/** Where a candidate read their letter. */
export const visit = () => ({ address: `${pick(networks)}.${whole(1, 254)}`, agent: pick(agents) });

export const declineReasons = [
  "I have accepted another offer.",
  "The pay is below what I can accept.",
  "My present employer made a counter-offer and I am staying.",
  "We decided not to move to another city.",
  "I would need to work from home more than two days a week.",
  "For family reasons I cannot start then.",
  "After thinking it over, the role is not the right next step for me.",
  "The start date is too early for my notice period.",
];
