import { BlockList, isIP, isIPv6 } from "node:net";

type Subnet = readonly [address: string, bits: number];

/** This machine and private networks: refused unless they are allowed (RFC 6890, RFC 6598). */
const privateSubnets: readonly Subnet[] = [
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["::1", 128],
  ["fc00::", 7],
];

/** Never the address of a page: this network, link-local ones (a cloud's metadata), examples, benchmarks, multicast, tunnels. */
const unusableSubnets: readonly Subnet[] = [
  ["0.0.0.0", 8],
  ["169.254.0.0", 16],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["3fff::", 20],
];

const publicIPv6 = blockList([["2000::", 3]]);
const privateOnes = blockList(privateSubnets);
const unusable = blockList(unusableSubnets);

function blockList(subnets: readonly Subnet[]): BlockList {
  const list = new BlockList();
  for (const [address, bits] of subnets) list.addSubnet(address, bits, isIPv6(address) ? "ipv6" : "ipv4");
  return list;
}

/** Why no request may be made to an IP address. */
export interface AddressFault {
  readonly reason: string;
  /** It may be allowed. */
  readonly isPrivate: boolean;
}

/**
 * Why no request may be made to an IP address; undefined where it may.
 *
 * @param ip as resolved: a number, never a name
 */
export function addressFault(ip: string, allowPrivate: boolean): AddressFault | undefined {
  if (isIP(ip) === 0) return { reason: `${ip} is no IP address`, isPrivate: false };
  const embedded = isIPv6(ip) ? embeddedIPv4(ip) : ip;
  const [address, family] = embedded === undefined ? [ip, "ipv6" as const] : [embedded, "ipv4" as const];
  if (privateOnes.check(address, family))
    return allowPrivate
      ? undefined
      : { reason: `${ip} is an address of this machine or of a private network`, isPrivate: true };
  return !unusable.check(address, family) && (family === "ipv4" || publicIPv6.check(address, family))
    ? undefined
    : { reason: `${ip} is no address of the public internet`, isPrivate: false };
}

/** The IPv4 address that an IPv6 address leads to: mapped, translated (NAT64), or through 6to4. */
function embeddedIPv4(ip: string): string | undefined {
  const groups = groupsOf(ip);
  if (!groups) return undefined;
  const dotted = (high: number, low: number) => [high >> 8, high & 255, low >> 8, low & 255].join(".");
  const begins = (...start: number[]) => start.every((group, at) => groups[at] === group);
  if (begins(0, 0, 0, 0, 0, 0xffff) || begins(0x64, 0xff9b, 0, 0, 0, 0)) return dotted(groups[6]!, groups[7]!);
  if (begins(0, 0, 0, 0, 0, 0) && (groups[6] !== 0 || groups[7]! > 1)) return dotted(groups[6]!, groups[7]!);
  return begins(0x2002) ? dotted(groups[1]!, groups[2]!) : undefined;
}

/** The eight groups of an IPv6 address. */
function groupsOf(ip: string): number[] | undefined {
  const [address = ""] = ip.split("%", 1);
  if (!URL.canParse(`http://[${address}]/`)) return undefined;
  const [head = "", tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split("::");
  const numbers = (text: string) => (text === "" ? [] : text.split(":").map((group) => Number.parseInt(group, 16)));
  if (tail === undefined) return numbers(head);
  const [before, after] = [numbers(head), numbers(tail)];
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}
