/**
 * The two depths of the same tests. `API_HOSTS` are the hosts on which every API spec runs; on the
 * others run those alone that are tagged for them.
 */
const depths = {
  quick: {
    FUZZ_CASES: "25",
    FUZZ_ALIASES: "once",
    KILLS: "2",
    AXE: "quick",
    PREFETCH: "off",
    MOTION: "reduce",
    API_HOSTS: "process",
  },
  full: {
    FUZZ_CASES: "1000",
    FUZZ_ALIASES: "all",
    KILLS: "20",
    AXE: "full",
    PREFETCH: "on",
    MOTION: "no-preference",
    API_HOSTS: "process,server,next",
  },
};

/** Returns the settings of a depth; what the environment sets by name wins. */
export function settingsOf(depth) {
  const entries = Object.entries(depths[depth]);
  return Object.fromEntries(entries.map(([name, value]) => [name, process.env[name] || value]));
}

/** The settings of this run of tests, quick where nothing else is set. */
export const settings = settingsOf("quick");
