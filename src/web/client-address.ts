import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';

/** Where a request comes from: past those proxies that are trusted to say so, and no other. */
export function clientAddress(context: Context, proxies: readonly string[]): string {
  const incoming = (context.env as { incoming?: IncomingMessage } | undefined)?.incoming;
  const peer = incoming?.socket.remoteAddress;
  if (peer === undefined) return 'unknown'; // a test that opens no port
  const hops = (context.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => ipaddr.isValid(hop));
  const chain = [...hops, peer];
  while (chain.length > 1 && isOneOf(chain.at(-1) ?? '', proxies)) chain.pop();
  return ipaddr.process(chain.at(-1) ?? peer).toString();
}

const isOneOf = (address: string, networks: readonly string[]): boolean => {
  const given = ipaddr.process(address);
  return networks.some((network) => {
    const [range, bits] = network.includes('/')
      ? ipaddr.parseCIDR(network)
      : [ipaddr.parse(network), network.includes(':') ? 128 : 32];
    return range.kind() === given.kind() && given.match([range, bits] as never);
  });
};
