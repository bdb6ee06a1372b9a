import { describe, expect, it } from "vitest";
import { neighbourhoodOf, networkOf, secondsLeft, throttledText } from "./throttle-window";

const at = (time: string) => new Date(`2026-05-04T${time}Z`);

describe("secondsLeft", () => {
  it("returns the time to the end of the window", () => {
    expect(secondsLeft(at("10:00:00"), at("10:00:00"))).toBe(900);
    expect(secondsLeft(at("10:00:00"), at("10:14:59.500"))).toBe(1);
  });

  it("never returns zero seconds", () => {
    expect(secondsLeft(at("10:00:00"), at("10:15:00"))).toBe(1);
    expect(secondsLeft(at("10:00:00"), at("11:00:00"))).toBe(1);
  });
});

describe("throttledText", () => {
  it("rounds up to whole minutes", () => {
    expect(throttledText(900)).toBe("Too many attempts. Try again in 15 minutes.");
    expect(throttledText(61)).toBe("Too many attempts. Try again in 2 minutes.");
    expect(throttledText(60)).toBe("Too many attempts. Try again in 1 minute.");
  });

  it("counts seconds below a minute", () => {
    expect(throttledText(59)).toBe("Too many attempts. Try again in 59 seconds.");
    expect(throttledText(1)).toBe("Too many attempts. Try again in 1 second.");
  });
});

describe("neighbourhoodOf", () => {
  it.each([
    ["203.0.113.9", "203.0.113.0/24"],
    ["::ffff:203.0.113.9", "203.0.113.0/24"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ])("finds that of %s", (address, network) => {
    expect(neighbourhoodOf(address)).toBe(network);
  });
});

describe("networkOf", () => {
  it.each([
    ["203.0.113.9", "203.0.113.9"],
    ["::ffff:203.0.113.9", "203.0.113.9"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8:1:2::9", "2001:db8:1:2::/64"],
    ["2001:db8::9", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("counts %s as %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it("keeps networks apart", () => {
    expect(networkOf("2001:db8:1:2::1")).not.toBe(networkOf("2001:db8:1:3::1"));
  });
});
