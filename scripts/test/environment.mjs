const passedOn = [
  ...["PATH", "HOME", "USER", "TMPDIR", "TEMP", "TMP", "LANG", "TZ", "TERM", "CI"],
  ...["FORCE_COLOR", "NO_COLOR", "NODE_OPTIONS", "NODE_EXTRA_CA_CERTS", "PLAYWRIGHT_BROWSERS_PATH"],
  ...["FUZZ_SEED"],
  ...["SystemRoot", "APPDATA", "LOCALAPPDATA", "USERPROFILE", "PROGRAMFILES", "XDG_CACHE_HOME"],
];

/**
 * Returns an environment without the developer's settings: only what a program needs to run. Next
 * skips .env files if its own marker says that it has read them.
 */
export function cleanEnvironment(settings) {
  const kept = passedOn.filter((name) => process.env[name] !== undefined);
  return {
    ...Object.fromEntries(kept.map((name) => [name, process.env[name]])),
    __NEXT_PROCESSED_ENV: "true",
    NEXT_TELEMETRY_DISABLED: "1",
    ...settings,
  };
}
