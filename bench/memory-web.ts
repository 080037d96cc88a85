import { once } from 'node:events';
import { loopbackWeb } from './loopback-web.ts';
import { benchPages } from './pages.ts';

/** A loopback web in a process of its own, so that its memory is not counted: told how much, it says where. */
const [{ count, hosts }] = (await once(process, 'message')) as [{ count: number; hosts: number }];
const { outlets } = await loopbackWeb({ pages: benchPages(25, new Date()), count, hosts });
process.send?.(outlets);
