/** Browsers by what they call themselves, those that also name another one first. */
const browsers: readonly [RegExp, string][] = [
  [/\bEdgA?\/(\d+)|\bEdgiOS\/(\d+)/, "Edge"],
  [/\bOPR\/(\d+)/, "Opera"],
  [/\bSamsungBrowser\/(\d+)/, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\/(\d+)/, "Firefox"],
  [/\b(?:HeadlessChrome|Chrome|CriOS)\/(\d+)/, "Chrome"],
  [/\bVersion\/(\d+)[\d.]*(?: Mobile\/\w+)? Safari\//, "Safari"],
];

const systems: readonly [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "Mac"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

const longest = 60;

/**
 * Returns what a `User-Agent` says of browser and device: `Safari 26 on iPhone`. One of an unknown
 * form is returned as it is, shortened.
 */
export function browserName(agent: string): string {
  const [pattern, browser] = browsers.find(([each]) => each.test(agent)) ?? [];
  const system = systems.find(([each]) => each.test(agent))?.[1];
  if (!pattern || !browser) return agent.slice(0, longest);
  const version = pattern.exec(agent)?.slice(1).find(Boolean);
  const name = version ? `${browser} ${version}` : browser;
  return system ? `${name} on ${system}` : name;
}
