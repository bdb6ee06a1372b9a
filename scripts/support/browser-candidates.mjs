import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { inData, inRoot } from "./paths.mjs";
import { runQuietly } from "./processes.mjs";

const args = ["--no-sandbox", "--disable-dev-shm-usage"];
const candidate = (executablePath, env = {}) => ({ executablePath, args, env });
const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const elsewhere = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, "Google", "Chrome", "Application", "chrome.exe")),
};

/** Returns the browsers that Playwright downloaded: the full one, or the smaller shell. */
export async function downloadedBrowsers() {
  const { chromium } = await import("@playwright/test");
  const whole = chromium.executablePath();
  const revision = whole.match(/chromium-(\d+)/)?.[1];
  const store = whole.slice(0, whole.indexOf(`chromium-${revision}`));
  const shells = join(store, `chromium_headless_shell-${revision}`);
  const shell = existsSync(shells)
    ? readdirSync(shells, { recursive: true }).find(
        (name) => /headless[_-]shell(\.exe)?$/.test(name) && /[\\/]/.test(name),
      )
    : undefined;
  return [whole, ...(shell ? [join(shells, shell)] : [])]
    .filter(existsSync)
    .map((path) => candidate(path));
}

export function systemBrowsers() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...found, ...(elsewhere[process.platform] ?? [])]
    .filter(existsSync)
    .map((path) => candidate(path));
}

// The packaged configuration lists only folders of its own, where no fonts are installed.
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

async function unpack(folder) {
  const fresh = `${folder}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  const code =
    'import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())';
  const env = { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" };
  await runQuietly(process.execPath, ["-e", code], { env });
  writeFileSync(join(fresh, "fonts", "fonts.conf"), fontSettings);
  if (!existsSync(folder)) renameSync(fresh, folder);
  rmSync(fresh, { recursive: true, force: true });
}

/**
 * Returns the browser from npm, unpacked once beside our other data rather than in the shared /tmp.
 */
export async function packagedBrowsers() {
  if (process.platform !== "linux" || process.arch !== "x64") return [];
  const folder = inData("chromium-147.0.0");
  if (!existsSync(folder)) await unpack(folder);
  const env = {
    LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
    FONTCONFIG_PATH: join(folder, "fonts"),
  };
  return [candidate(join(folder, "chromium"), env)];
}

export const givenBrowser = () => candidate(process.env.CHROMIUM_PATH);
export const playwrightCommand = () => inRoot("node_modules", "@playwright", "test", "cli.js");
