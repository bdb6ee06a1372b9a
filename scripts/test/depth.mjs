/**
 * The two depths of the same tests. Every API spec runs on the hosts in `API_HOSTS`; on the others,
 * only specs tagged for them.
 */
const depths = {
  quick: {
    FUZZ_CASES: "25",
    FUZZ_ALIASES: "once",
    LETTERS: "50",
    KILLS: "2",
    RACES: "24",
    SCANS: "5",
    AXE: "quick",
    PREFETCH: "off",
    MOTION: "reduce",
    API_HOSTS: "process",
  },
  full: {
    FUZZ_CASES: "1000",
    FUZZ_ALIASES: "all",
    LETTERS: "1200",
    KILLS: "20",
    RACES: "200",
    SCANS: "100",
    AXE: "full",
    PREFETCH: "on",
    MOTION: "no-preference",
    API_HOSTS: "process,server,next",
  },
};

/** Returns the settings of a depth; environment variables take precedence. */
export function settingsOf(depth) {
  const entries = Object.entries(depths[depth]);
  return Object.fromEntries(entries.map(([name, value]) => [name, process.env[name] || value]));
}

/** Settings of this test run, quick by default. */
export const settings = settingsOf("quick");
