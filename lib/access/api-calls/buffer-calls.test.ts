import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CallBuffer } from "./buffer-calls";

const written: number[][] = [];
const lost: number[] = [];
let failure: Error | null = null;

const outage = new Error("the database is away");
const nonsense = new Error("that cannot be stored");

const buffer = () =>
  new CallBuffer<number>({
    write: async (entries) => {
      if (failure) throw failure;
      written.push(entries);
    },
    mayRetry: (error) => error === outage,
    onLoss: (count) => lost.push(count),
    ...{ batch: 3, max: 5, milliseconds: 1000 },
  });

beforeEach(() => {
  vi.useFakeTimers();
  written.length = 0;
  lost.length = 0;
  failure = null;
});
afterEach(() => {
  vi.useRealTimers();
});

describe("CallBuffer", () => {
  it("writes entries that arrive together in one batch", async () => {
    const calls = buffer();
    calls.add(1);
    calls.add(2);
    await vi.advanceTimersByTimeAsync(999);
    expect(written).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(written).toEqual([[1, 2]]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(written).toHaveLength(1);
  });

  it("writes early when the batch is full", async () => {
    const calls = buffer();
    for (const entry of [1, 2, 3, 4]) calls.add(entry);
    await vi.advanceTimersByTimeAsync(0);
    expect(written).toEqual([[1, 2, 3], [4]]);
  });

  it("keeps the newest entries while writes fail, then writes them", async () => {
    failure = outage;
    const calls = buffer();
    for (const entry of [1, 2, 3, 4, 5, 6, 7]) calls.add(entry);
    await vi.advanceTimersByTimeAsync(3000);
    expect(written).toEqual([]);
    failure = null;
    await vi.advanceTimersByTimeAsync(1000);
    expect(written).toEqual([
      [3, 4, 5],
      [6, 7],
    ]);
    expect(lost).toEqual([]);
  });

  it("drops entries that can never be written, and continues", async () => {
    failure = nonsense;
    const calls = buffer();
    calls.add(1);
    await calls.flush();
    expect(lost).toEqual([1]);
    failure = null;
    calls.add(2);
    await calls.flush();
    expect(written).toEqual([[2]]);
  });

  it("writes everything on flush", async () => {
    const calls = buffer();
    calls.add(1);
    await calls.flush();
    expect(written).toEqual([[1]]);
  });
});
