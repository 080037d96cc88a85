import { z } from '@hono/zod-openapi';
import { WireError } from '../../errors.ts';
import { DEFAULT_RULE } from '../../stages/priority.ts';
import { CONDITIONS, priorityRuleSchema } from '../../stages/priority-rule.ts';
import { applyingAt } from '../apply-rules.ts';
import type { Desk as DeskOfSite } from '../desk.tsx';
import { type Endpoints, endpoint } from './endpoint.ts';
import { Instant } from './fields.ts';

const values = z.array(z.string().min(1).max(200)).max(200).optional();
const DeskFilter = z.object({
  languages: values,
  countries: values,
  outlets: values.openapi({ description: 'Keys, kinds or owners.' }),
  topics: values,
});

const fields = {
  position: z
    .int()
    .min(0)
    .max(1000)
    .openapi({ description: 'The first desk that fits takes an item.' }),
  filter: DeskFilter,
  secondShare: z.number().min(0).max(100).openapi({
    description: '% of what is decided here that a second reader reads.',
  }),
};

const Desk = z
  .object({ name: z.string(), ...fields, changedBy: z.string(), changedAt: Instant })
  .openapi('Desk');

const Rule = z
  .object({
    lines: z.array(
      z.object({
        when: z.enum(Object.keys(CONDITIONS) as [keyof typeof CONDITIONS]),
        any: z.array(z.string()).optional(),
        atMost: z.int().optional(),
        points: z.int(),
        reason: z.string(),
      }),
    ),
  })
  .openapi('PriorityRule');

const RuleVersion = z
  .object({
    desk: z.string(),
    version: z.int(),
    rule: Rule,
    createdBy: z.string(),
    createdAt: Instant,
  })
  .openapi('RuleVersion');

const common = '-'; // the desk for what fits no other has no name, and a path needs one
const byName = z.object({
  name: z.string().trim().min(1).max(40).openapi({ description: '`-` is the common desk.' }),
});
const nameOf = (name: string) => (name === common ? '' : name);
const reserved: readonly string[] = ['escalated', 'mine', 'done', 'selected'];
const tag = 'Desks';

/** What is routed where, how urgent it is there, and how much of it is read twice. */
export const deskEndpoints: Endpoints = (desk) => [...desksAndRules(desk), ...applications(desk)];

const desksAndRules: Endpoints = ({ store: { desks, priorityRules } }) => [
  endpoint(
    {
      method: 'get',
      path: '/desks',
      scope: 'read',
      tag,
      summary: 'Desks, in the order in which items are tried on them',
      answer: z.object({ items: z.array(Desk) }).openapi('Desks'),
    },
    async () => ({ items: await desks.list() }),
  ),

  endpoint(
    {
      method: 'put',
      path: '/desks/{name}',
      scope: 'admin',
      tag,
      summary: 'Make a desk, or change it',
      params: byName,
      body: z.object(fields),
      answer: Desk,
    },
    async ({ params, body: { filter, ...body }, seat }) => {
      const name = nameOf(params.name);
      if (reserved.includes(name))
        throw new WireError('USAGE', `${name} is a desk that is always there`);
      const given = Object.entries(name === '' ? {} : filter).filter(
        ([, one]) => one !== undefined,
      );
      await desks.save({
        ...body,
        name,
        filter: Object.fromEntries(given),
        changedBy: seat.analyst,
      });
      const saved = (await desks.list()).find((desk) => desk.name === name);
      if (saved === undefined) throw new WireError('NOT_FOUND', `desk ${name}`);
      return saved;
    },
  ),

  endpoint(
    {
      method: 'delete',
      path: '/desks/{name}',
      scope: 'admin',
      tag,
      summary: 'Do without a desk; what waits there goes to the common one',
      params: byName,
    },
    async ({ params, seat }) => {
      await desks.remove(nameOf(params.name), seat.analyst);
      return undefined;
    },
  ),

  endpoint(
    {
      method: 'get',
      path: '/desks/{name}/rule',
      scope: 'read',
      tag,
      summary: 'How urgent items are there: its own rule, or the common one',
      params: byName,
      answer: Rule,
    },
    async ({ params }) => {
      const current = await priorityRules.current();
      const own = current.find(({ desk }) => desk === nameOf(params.name));
      const rule = own ?? current.find(({ desk }) => desk === '');
      return rule === undefined ? DEFAULT_RULE : priorityRuleSchema.parse(rule.rule);
    },
  ),

  endpoint(
    {
      method: 'get',
      path: '/desks/{name}/rule/versions',
      scope: 'read',
      tag,
      summary: 'Every version of its own rule, latest first',
      params: byName,
      answer: z.object({ items: z.array(RuleVersion) }).openapi('RuleVersions'),
    },
    async ({ params }) => ({
      items: (await priorityRules.versions(nameOf(params.name))).map((one) => ({
        ...one,
        rule: priorityRuleSchema.parse(one.rule),
      })),
    }),
  ),

  endpoint(
    {
      method: 'put',
      path: '/desks/{name}/rule',
      scope: 'admin',
      tag,
      summary: 'A further version of its rule; it holds for what is queued from now on',
      params: byName,
      body: Rule,
      answer: Rule,
    },
    async ({ params, body, seat }) => {
      const rule = priorityRuleSchema.safeParse(JSON.parse(JSON.stringify(body)));
      if (!rule.success) throw new WireError('INPUT_INVALID', z.prettifyError(rule.error));
      await priorityRules.save(nameOf(params.name), rule.data, seat.analyst);
      return rule.data;
    },
  ),
];

const Application = z
  .object({
    isRunning: z.boolean(),
    items: z.int().openapi({ description: 'Open items that have their desk and priority anew.' }),
  })
  .openapi('RuleApplication');

const applications = (desk: DeskOfSite) => {
  const applying = applyingAt(desk);
  const shown = () => {
    const { isRunning, done } = applying.state() ?? { isRunning: false, done: 0 };
    return { isRunning, items: done };
  };
  const path = '/rules/application';
  return [
    endpoint(
      {
        method: 'get',
        path,
        scope: 'read',
        tag,
        summary: 'How far the last application of the rules is',
        answer: Application,
      },
      async () => shown(),
    ),

    endpoint(
      {
        method: 'post',
        path,
        scope: 'admin',
        tag,
        summary: 'Apply desks and rules as they are now to all open items',
        description: 'It goes on after the answer; one at a time.',
        answer: Application,
      },
      async ({ seat }) => {
        applying.start(seat.analyst);
        return shown();
      },
    ),
  ];
};
