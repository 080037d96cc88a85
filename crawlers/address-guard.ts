import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { WireError } from '../src/errors.ts';

export interface AddressGuardOptions {
  readonly allowPrivate?: boolean | readonly string[]; // host names, addresses or networks (CIDR) of ours
  readonly ports?: readonly number[]; //                  for everyone else
  readonly resolve?: typeof systemLookup;
}

/** Keeps the crawler out of the operator's own network (server-side request forgery). */
export interface AddressGuard {
  /** Throws FETCH_BLOCKED_ADDRESS for a scheme, port or literal address that may not be asked. */
  readonly check: (url: URL) => void;
  /** For net.connect: resolves a name, and refuses it when nothing it resolves to may be asked. */
  readonly lookup: LookupFunction;
  /** For a connection made: what the name resolved to is what was connected to. */
  readonly mayConnect: (hostname: string, address: string) => boolean;
}

const WEB_PORTS: readonly number[] = [80, 443, 8080, 8443];

/**
 * The check runs where the connection is made, on the very addresses it is made to, so a name that resolves to
 * something else a moment later (DNS rebinding) gains nothing.
 */
export function addressGuard({
  allowPrivate = false,
  ports = WEB_PORTS,
  resolve = systemLookup,
}: AddressGuardOptions = {}): AddressGuard {
  const ours = ownNetwork(allowPrivate);
  const mayConnect = (hostname: string, address: string): boolean =>
    isPublic(address) || ours.host(hostname) || ours.address(address);
  const mayUse = (hostname: string, port: number): boolean =>
    ports.includes(port) ||
    allowPrivate === true ||
    ours.host(hostname) ||
    ours.address(hostname === 'localhost' ? '127.0.0.1' : hostname);

  const check = (url: URL): void => {
    const hostname = bare(url.hostname);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') throw blocked(url.href, 'scheme');
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
    if (!mayUse(hostname, port)) throw blocked(url.href, 'port');
    if (ipaddr.isValid(hostname) && !mayConnect(hostname, hostname)) {
      throw blocked(url.href, 'address');
    }
  };

  const lookup: LookupFunction = (hostname, options, callback) => {
    const all: LookupOptions & { all: true } = { ...options, all: true };
    resolve(hostname, all, (error, found: LookupAddress[]) => {
      if (error !== null) return callback(error, '', 0);
      const allowed = found.filter(({ address }) => mayConnect(hostname, address));
      const [first] = allowed;
      if (first === undefined) return callback(blocked(hostname, 'address'), '', 0);
      // Node asks for all of them when it tries IPv6 and IPv4 side by side.
      if (options.all) (callback as (error: null, all: LookupAddress[]) => void)(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
  return { check, lookup, mayConnect };
}

const blocked = (target: string, because: 'scheme' | 'port' | 'address'): WireError =>
  new WireError('FETCH_BLOCKED_ADDRESS', target, {
    facts: { because },
    hint: 'If this host is yours, name it in WIREWATCH_ALLOW_PRIVATE',
  });

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');

/** Whether an address belongs to the public internet; an IPv4 address inside an IPv6 one is judged as itself. */
function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() === 'unicast') return true;
  const carried = carriedIpv4(parsed);
  return carried !== undefined && carried.range() === 'unicast';
}

function carriedIpv4(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | undefined {
  if (!(address instanceof ipaddr.IPv6)) return undefined;
  const carries = address.isIPv4MappedAddress() || address.match(ipaddr.parseCIDR('64:ff9b::/96'));
  return carries ? new ipaddr.IPv4(address.toByteArray().slice(12)) : undefined;
}

/** `true` is every private and loopback address, but never the link-local ones: cloud metadata lives there. */
function ownNetwork(allow: boolean | readonly string[]) {
  if (typeof allow === 'boolean') {
    const isPrivate = (address: string) =>
      ipaddr.isValid(address) && !neverOurs.has(ipaddr.process(address).range());
    return { host: () => false, address: (address: string) => allow && isPrivate(address) };
  }
  const names = new Set(allow.map((entry) => bare(entry.toLowerCase())));
  const networks = allow.filter((n) => ipaddr.isValidCIDR(n)).map((n) => ipaddr.parseCIDR(n));
  return {
    host: (hostname: string) => names.has(hostname),
    address: (text: string) => {
      if (!ipaddr.isValid(text)) return false;
      const address = ipaddr.process(text); // an IPv4 address in IPv6 clothes is that IPv4 address
      return (
        names.has(address.toString()) ||
        networks.some(([net, bits]) => net.kind() === address.kind() && address.match(net, bits))
      );
    },
  };
}

const neverOurs = new Set(['linkLocal', 'multicast', 'broadcast', 'unspecified']);
