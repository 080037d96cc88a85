import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { WireError } from '../../errors.ts';
import { DEFAULT_RULE } from '../../stages/priority.ts';
import {
  type PriorityRule,
  priorityRuleSchema,
  type RuleLine,
} from '../../stages/priority-rule.ts';
import type { DeskFilter } from '../../store/desks.ts';
import { applyingAt } from '../apply-rules.ts';
import type { Desk } from '../desk.tsx';
import { say } from '../say.ts';
import { QueueRuleScreen } from '../screens/queue-rule.tsx';
import { topicUris } from '../tag-links.ts';

/** Desks, what is routed to them, how urgent it is there, and how much of it is read twice. */
export function queueRuleRoutes(site: Hono, desk: Desk): void {
  const { store, seat } = desk;
  const applying = applyingAt(desk);

  site.get('/queue-rule', async (context) => {
    const name = context.req.query('desk') ?? '';
    const [desks, current, versions, counts] = await Promise.all([
      store.desks.list(),
      store.priorityRules.current(),
      store.priorityRules.versions(name),
      store.reviewQueue.counts(),
    ]);
    const own = current.find((one) => one.desk === name) ?? current.find((one) => one.desk === '');
    return desk.show(
      context,
      { title: say('Desks and priorities'), current: '/review' },
      <QueueRuleScreen
        name={name}
        desks={desks}
        rule={own === undefined ? DEFAULT_RULE : priorityRuleSchema.parse(own.rule)}
        isInherited={own?.desk !== name}
        versions={versions}
        open={counts.reduce((sum, { open, leased }) => sum + open + leased, 0)}
        applying={applying.state()}
        mayEdit={['editor', 'admin'].includes(seat(context).reader.role)}
        zone={desk.timeZone}
      />,
    );
  });

  const back = (context: Context, name: string) =>
    context.redirect(`/queue-rule${name === '' ? '' : `?desk=${encodeURIComponent(name)}`}`, 303);

  site.post('/queue-rule/desks', async (context) => {
    const { name, position, secondShare, ...fields } = deskForm.parse(
      await context.req.parseBody(),
    );
    if (reserved.includes(name))
      throw new WireError('USAGE', `${name} is a desk that is always there`, {
        hint: 'choose another name',
      });
    const filter: DeskFilter = name === '' ? {} : filterOf(fields);
    const changedBy = seat(context).analyst;
    await store.desks.save({ name, position, filter, secondShare, changedBy });
    return back(context, name);
  });

  site.post('/queue-rule/desks/remove', async (context) => {
    const { name } = z.object({ name: deskName }).parse(await context.req.parseBody());
    await store.desks.remove(name, seat(context).analyst);
    return back(context, '');
  });

  site.post('/queue-rule/rules', async (context) => {
    const body = await context.req.parseBody({ all: true });
    const form = ruleForm.parse(body);
    await store.priorityRules.save(form.name, ruleOf(form), seat(context).analyst);
    return back(context, form.name);
  });

  site.post('/queue-rule/apply', async (context) => {
    applying.start(seat(context).analyst);
    return back(context, '');
  });
}

const reserved: readonly string[] = ['escalated', 'mine', 'done', 'selected'];
const deskName = z.string().trim().max(40);
const list = z
  .string()
  .max(4000)
  .default('')
  .transform((text) => [
    ...new Set(
      text
        .split(/[,;\n]+/)
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  ]);
const deskForm = z.object({
  name: deskName,
  position: z.coerce.number().int().min(0).max(1000).catch(100),
  secondShare: z.coerce.number().min(0).max(100).catch(0),
  languages: list,
  countries: list.transform((codes) => codes.map((code) => code.toUpperCase())),
  outlets: list,
  topics: z
    .string()
    .max(4000)
    .default('')
    .transform((text) => [...topicUris(text)]),
});

const filterOf = (fields: Required<DeskFilter>): DeskFilter =>
  Object.fromEntries(Object.entries(fields).filter(([, values]) => values.length > 0));

const texts = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => (given === undefined ? [] : [given].flat()));
const ruleForm = z.object({
  name: deskName.default(''),
  when: texts,
  any: texts,
  atMost: texts,
  points: texts,
  reason: texts,
});

/** Lines without points are not there. Throws for one that cannot be. */
function ruleOf({ when, any, atMost, points, reason }: z.infer<typeof ruleForm>): PriorityRule {
  const lines = when.flatMap((condition, index) => {
    if ((points[index] ?? '').trim() === '') return [];
    const text = any[index] ?? '';
    const isTopics = condition === 'topic' || condition === 'onlyTopics';
    const values = isTopics ? topicUris(text) : list.parse(text);
    return [
      {
        when: condition as RuleLine['when'],
        ...(values.length === 0 ? {} : { any: values }),
        ...((atMost[index] ?? '') === '' ? {} : { atMost: Number(atMost[index]) }),
        points: Number(points[index]),
        reason: (reason[index] ?? '').trim() || condition,
      },
    ];
  });
  return priorityRuleSchema.parse({ lines });
}
