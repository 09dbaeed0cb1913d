import fc from "fast-check";
import { expect, test } from "vitest";
import { isPublicAddress } from "../../src/sources/pages/public-address.ts";

test.each([
  "0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.9.9.9 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.8 192.0.2.1 192.168.0.1",
  "198.18.0.1 198.51.100.1 203.0.113.9 224.0.0.1 240.0.0.1 255.255.255.255",
  ":: ::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::a00:1 2002:a00:1:: fc00::1 fd12:3456::1 fe80::1 ff02::1 2001:db8::1 2001::1",
])("%s are not of the public internet", (addresses) => {
  expect(addresses.split(" ").filter(isPublicAddress)).toEqual([]);
});

test("addresses of the public internet are", () => {
  const addresses = ["1.1.1.1", "93.184.216.34", "2606:4700::1111", "::ffff:1.1.1.1", "172.32.0.1", "100.128.0.1"];
  expect(addresses.filter((address) => !isPublicAddress(address))).toEqual([]);
});

test("what is no address is not public", () => {
  fc.assert(fc.property(fc.string(), (text) => /^[\d.:a-f]+$/i.test(text) || !isPublicAddress(text)));
});
