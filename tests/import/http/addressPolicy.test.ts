import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addressFault } from "../../../scripts/import/http/addressPolicy.ts";

const ofThisMachine = [
  ...["127.0.0.1", "127.255.255.254", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1"],
  ...["100.127.255.255", "::1", "fc00::1", "fd12:3456::1", "::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:192.168.0.1"],
  ...["64:ff9b::127.0.0.1", "64:ff9b::a00:1", "2002:7f00:1::", "2002:c0a8:101::1", "::127.0.0.1"],
];
const never = [
  ...["0.0.0.0", "0.1.2.3", "169.254.169.254", "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9"],
  ...["224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::ffff:0.0.0.0", "::ffff:169.254.169.254", "fe80::1"],
  ...[
    "fe80::1%eth0",
    "ff02::1",
    "2001:db8::1",
    "2001:0:7f00:1::1",
    "fec0::1",
    "100::1",
    "64:ff9b::169.254.169.254",
    "localhost",
    "",
    "1.2.3",
  ],
];
const open = [
  "93.184.216.34",
  "1.1.1.1",
  "172.32.0.1",
  "100.128.0.1",
  "2606:4700::1111",
  "2a00:1450::1",
  "64:ff9b::101:101",
];

describe("addressFault()", () => {
  it("allows this machine and private networks where a flag says so, and never what is no machine's address", () => {
    for (const ip of ofThisMachine) {
      assert.ok(addressFault(ip, false)?.isPrivate, ip);
      assert.equal(addressFault(ip, true), undefined, ip);
    }
    for (const ip of never)
      for (const flag of [false, true]) assert.equal(addressFault(ip, flag)?.isPrivate, false, ip);
    for (const ip of open) for (const flag of [false, true]) assert.equal(addressFault(ip, flag), undefined, ip);
  });
});
