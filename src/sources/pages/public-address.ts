import { lookup } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** Which addresses may be connected to, and how names become addresses. */
export interface AddressRules {
  allows(address: string): boolean;
  resolve(hostname: string): Promise<readonly ResolvedAddress[]>;
}

/** Whoever is asked lies where the owner did not say that it may. */
export class PrivateAddressError extends Error {
  override readonly name = "PrivateAddressError";
}

/** Whether an IP address is one of the public internet: none of a machine's own, of its network, or of special purpose. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
}

const resolve: AddressRules["resolve"] = (hostname) => lookup(hostname, { all: true });

/** @param mayBePrivate whether the owner said that addresses may lie in a network of theirs */
export function addressRules(mayBePrivate: boolean): AddressRules {
  return { allows: mayBePrivate ? () => true : isPublicAddress, resolve };
}

/** Throws PrivateAddressError for an address that is written as a number and may not be connected to: no name is looked up for it. */
export function refuseNumbers({ hostname }: URL, { allows }: AddressRules): void {
  const bare = hostname.replace(/^\[|\]$/g, "");
  if (isIP(bare) !== 0 && !allows(bare)) throw new PrivateAddressError();
}

/**
 * How sockets look up names: what it gives is what is connected to, so that a name that leads elsewhere a moment later
 * gains nothing.
 */
export function guardedLookup({ allows, resolve: find }: AddressRules): LookupFunction {
  return (hostname, options, callback) => {
    find(hostname).then(
      (found) => {
        const allowed = found.filter(({ address }) => allows(address));
        const [first] = allowed;
        if (first === undefined) callback(new PrivateAddressError(), "");
        else if (options.all) callback(null, [...allowed]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, ""),
    );
  };
}
