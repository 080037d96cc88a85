import { type Kysely, sql } from 'kysely';

/**
 * What happened, for those who watch: ids only, written by the statement that made it happen, so that no process can
 * forget it. And the answers to requests that may be sent twice.
 *
 * Numbers are given out before transactions end, so a reader that goes by them misses what ends late. Events are read in
 * the order (transaction, number), up to the oldest transaction that still runs: nothing is missed, nothing comes twice.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table events (
      id    bigint generated always as identity primary key,
      tx    xid8 not null default pg_current_xact_id(),
      at    timestamptz(3) not null default clock_timestamp(),
      topic text not null check (topic in ('queue', 'stories', 'digests', 'ops')),
      kind  text not null,
      ids   text[] not null,
      count integer not null
    );
    create index events_order on events (tx, id);

    -- One event a statement: of many ids the first hundred, with how many there are.
    -- Every thousandth removes what lies more than 100,000 behind, so the table never grows past that.
    create function emit_event(topic text, kind text, ids text[]) returns void language plpgsql as $$
      declare number bigint;
      begin
        if coalesce(cardinality(ids), 0) = 0 then return; end if;
        insert into events (topic, kind, ids, count)
          values (topic, kind, ids[1:100], cardinality(ids)) returning id into number;
        if number % 1000 = 0 then
          delete from events where id in (
            select id from events where id < number - 100000 order by id for update skip locked);
        end if;
        -- Transactions that notify commit one after the other; so of those that run at once, one notifies.
        if pg_try_advisory_xact_lock(hashtext('wirewatch'), hashtext('events')) then
          perform pg_notify('wirewatch_events', '');
        end if;
      end $$;

    create function emit_queue_events() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          perform emit_event('queue', 'queued', (select array_agg(article) from after_rows where state <> 'done'));
        elsif tg_op = 'DELETE' then
          perform emit_event('queue', 'removed', (select array_agg(article) from before_rows));
        else
          perform emit_event('queue', change, array_agg(article)) from (
            select after_rows.article, case
              when after_rows.state = 'leased' then 'leased'
              when after_rows.state = 'open' and before_rows.state = 'leased' then 'released'
              when after_rows.state = 'open' and before_rows.state = 'done' then 'queued'
              when after_rows.state = 'done' then 'done'
              else 'moved' end as change
            from after_rows join before_rows using (article)
            where (after_rows.state, after_rows.lease_holder, after_rows.desk)
              is distinct from (before_rows.state, before_rows.lease_holder, before_rows.desk)
          ) as changed group by change;
        end if;
        return null;
      end $$;
    create trigger review_items_inserted_event after insert on review_items
      referencing new table as after_rows for each statement execute function emit_queue_events();
    create trigger review_items_deleted_event after delete on review_items
      referencing old table as before_rows for each statement execute function emit_queue_events();
    create trigger review_items_updated_event after update on review_items
      referencing old table as before_rows new table as after_rows
      for each statement execute function emit_queue_events();

    create function emit_decided() returns trigger language plpgsql as $$
      begin
        perform emit_event('queue', 'decided', (select array_agg(distinct article) from after_rows));
        return null;
      end $$;
    create trigger reviews_inserted_event after insert on reviews
      referencing new table as after_rows for each statement execute function emit_decided();

    -- A story changes with its members, its title and its merging; that it was merely added to is seen by its members.
    create function emit_members_changed() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          perform emit_event('stories', 'changed', (select array_agg(distinct story) from after_rows));
        else
          perform emit_event('stories', 'changed', (select array_agg(distinct story) from (
            select unnest(array[before_rows.story, after_rows.story]) as story
            from after_rows join before_rows using (article)
            where (after_rows.story, after_rows.report) is distinct from (before_rows.story, before_rows.report)
          ) as changed));
        end if;
        return null;
      end $$;
    create trigger memberships_inserted_event after insert on memberships
      referencing new table as after_rows for each statement execute function emit_members_changed();
    create trigger memberships_updated_event after update on memberships
      referencing old table as before_rows new table as after_rows
      for each statement execute function emit_members_changed();

    create function emit_story_changed() returns trigger language plpgsql as $$
      begin
        perform emit_event('stories', 'changed', (select array_agg(id) from after_rows join before_rows using (id)
          where (after_rows.title, after_rows.merged_into)
            is distinct from (before_rows.title, before_rows.merged_into)));
        return null;
      end $$;
    create trigger stories_updated_event after update on stories
      referencing old table as before_rows new table as after_rows
      for each statement execute function emit_story_changed();

    create function emit_row() returns trigger language plpgsql as $$
      begin
        perform emit_event(tg_argv[0], tg_argv[1], array[to_jsonb(new) ->> tg_argv[2]]);
        return null;
      end $$;
    create trigger digests_event after insert or update on digests
      for each row execute function emit_row('digests', 'built', 'id');
    create trigger quarantine_event after insert on quarantine
      for each row execute function emit_row('ops', 'quarantined', 'id');
    create trigger feeds_event after update on feeds for each row
      when (old.state <> new.state and (new.state in ('ailing', 'dormant', 'gone')
        or new.state = 'live' and old.state in ('ailing', 'dormant', 'gone')))
      execute function emit_row('ops', 'feed', 'url');
    create trigger alerts_event after insert on alerts
      for each row execute function emit_row('ops', 'alert', 'id');
    create trigger alerts_cleared_event after update on alerts for each row
      when (old.cleared_at is distinct from new.cleared_at)
      execute function emit_row('ops', 'alert', 'id');

    create table idempotency_keys (
      owner      text not null,
      key        text not null,
      request    text not null,
      begun_at   timestamptz(3) not null default now(),
      status     integer,
      headers    jsonb,
      body       text,
      primary key (owner, key)
    );
    create index idempotency_keys_begun on idempotency_keys (begun_at)`.execute(db);
};
