import { expect, it } from "vitest";
import { addressProblem } from "./address-problem";

const around = {
  ownOrigin: "http://localhost:3000",
  allowList: ["127.0.0.1:4100", "10.0.0.5:*", "partner.test:25"],
};
const problem = (address: string) => addressProblem(address, around);

it.each([
  ...["https://127.0.0.1", "https://127.1", "https://127.0.1", "https://2130706433"],
  ...["https://0x7f000001", "https://0x7f.1", "https://0177.0.0.1", "https://017700000001"],
  ...["https://127.0.0.1.", "https://①②⑦.⓪.⓪.①", "https://0", "https://0.0.0.0"],
  ...["https://127。0。0。1", "https://%31%32%37.0.0.1", "https://10.0.0.1", "https://0xa000001"],
  ...["https://192.168.0.1", "https://3232235521", "https://172.16.1", "https://169.254.169.254"],
  ...["https://2852039166", "https://0251.0376.0251.0376", "https://100.64.0.1"],
  ...["https://[::1]", "https://[::]", "https://[0:0:0:0:0:0:0:1]", "https://[::ffff:127.0.0.1]"],
  ...["https://[::ffff:7f00:1]", "https://[::127.0.0.1]", "https://[64:ff9b::7f00:1]"],
  ...["https://[2002:7f00:1::]", "https://[fe80::1]", "https://[fd00::1]", "https://[ff02::1]"],
  ...["https://localhost", "https://LOCALHOST.", "https://a.localhost", "https://localhost:3000"],
])("blocks %s", (address) => {
  expect(problem(address)).toMatch(/private address/);
});

it.each([
  ["", /full address/],
  ["/path", /full address/],
  ["https://[fe80::1%25eth0]", /full address/],
  ["https://user@example.com", /username and password/],
  ["https://user:word@localhost:3000", /username and password/],
  ["http://example.com", /https/],
  ["http://localhost:3001", /https/],
  ["ftp://example.com", /https/],
  ["file:///etc/passwd", /https/],
  ["gopher://127.0.0.1:4100/x", /https/],
  ["javascript:alert(1)", /https/],
  ["https://example.com:22", /Port 22/],
  ["https://example.com:80", /Port 80/],
])("explains what is wrong with %s", (address, words) => {
  expect(problem(address)).toMatch(words);
});

it.each([
  ...["https://example.com/path?query", "https://example.com:8443", "https://8.8.8.8"],
  ...["http://localhost:3000/api", "http://127.0.0.1:4100", "http://0x7f.1:4100/x"],
  ...["http://10.0.0.5:99", "https://partner.test:25", "https://[2606:4700::1111]"],
])("allows %s", (address) => {
  expect(problem(address)).toBeNull();
});
