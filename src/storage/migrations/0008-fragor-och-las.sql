-- What is said about records beside what they say: why somebody has signed what a rule asks about, questions with their answers, and locks. Texts
-- are sealed under the key of the record's person. Who is erased is gone from all of it with the record.

-- Why it is so, by rule, of a version that was signed although a rule asks about it.
create table vm.comment (
  record bigint not null,
  nr integer not null,
  rule text not null,
  unit text not null,
  sealed bytea not null,
  entry bigint not null,
  primary key (record, nr, rule),
  foreign key (record, nr) references vm.version on delete cascade
);

-- Somebody's question about a record, or about one variable of it.
create table vm.query (
  query bigint generated always as identity primary key,
  record bigint not null references vm.record on delete cascade,
  variable text,
  at timestamptz not null,
  -- Whose record it is; of one that no unit reports the unit that asks.
  unit text not null check (unit <> ''),
  role text not null,
  author text not null,
  sealed bytea not null,
  entry bigint not null
);
create index query_record on vm.query (record);
create index query_unit on vm.query (unit);

-- What is said of it, the last of which closes it.
create table vm.reply (
  query bigint not null references vm.query on delete cascade,
  nr integer not null,
  at timestamptz not null,
  unit text not null,
  role text not null,
  author text not null,
  closes boolean not null,
  sealed bytea not null,
  entry bigint not null,
  primary key (query, nr)
);
create unique index reply_closes on vm.reply (query) where closes;

-- What is not to be changed: a record, or all that a unit has of a year by the day that each form is dated by.
create table vm.lock (
  lock bigint generated always as identity primary key,
  record bigint references vm.record on delete cascade,
  unit text not null,
  year integer,
  -- The variable of a form's day, by form, as the content had it.
  dated jsonb,
  at timestamptz not null,
  author text not null,
  -- Of a record it is sealed.
  why text,
  sealed bytea,
  entry bigint not null,
  check ((record is null) = (year is not null and unit <> '' and dated is not null)),
  check (case when record is null then why is not null and sealed is null else why is null and sealed is not null end)
);
create index lock_record on vm.lock (record) where record is not null;
create index lock_year on vm.lock (unit, year) where record is null;

create table vm.unlock (
  lock bigint primary key references vm.lock on delete cascade,
  unit text not null,
  at timestamptz not null,
  author text not null,
  why text,
  sealed bytea,
  entry bigint not null,
  check ((why is null) <> (sealed is null))
);

-- Who says it, about whose record and when, as the database knows it.
create function vm.sign_note() returns trigger language plpgsql security definer set search_path = vm, pg_temp as $$
declare
  who vm.ask := vm.asked();
  said vm.query;
begin
  if who is null or not exists (select from vm.audit where seq = who.entry and xmin = pg_current_xact_id()::xid) then
    raise exception 'vm: % is written with a trace, or not at all', tg_table_name using errcode = '42501';
  end if;
  new.entry := who.entry;
  if tg_table_name = 'comment' then
    select unit into new.unit from vm.version where record = new.record and nr = new.nr;
    return new;
  end if;
  new.author := who.author;
  new.at := clock_timestamp();
  if tg_table_name = 'query' then
    new.role := who.role;
    select coalesce(nullif(unit, ''), who.unit) into new.unit from vm.record where record = new.record;
  elsif tg_table_name = 'reply' then
    new.role := who.role;
    -- Whoever writes waits for the trace of who wrote before: nothing is said after it was closed.
    select * into said from vm.query where query = new.query;
    new.unit := said.unit;
    select coalesce(max(nr), 0) + 1 into new.nr from vm.reply where query = new.query;
    if exists (select from vm.reply where query = new.query and closes) then
      raise exception 'vm: the query is closed' using errcode = '42501';
    end if;
    if new.closes and who.role <> 'coordinator' and said.role <> who.role then
      raise exception 'vm: what the coordinator asks the coordinator closes' using errcode = '42501';
    end if;
  elsif tg_table_name = 'lock' then
    if new.record is not null then select unit into new.unit from vm.record where record = new.record; end if;
  else
    select unit into new.unit from vm.lock where lock = new.lock;
  end if;
  return new;
end $$;

create trigger with_trace before insert on vm.comment for each row execute function vm.sign_note();
create trigger with_trace before insert on vm.query for each row execute function vm.sign_note();
create trigger with_trace before insert on vm.reply for each row execute function vm.sign_note();
create trigger with_trace before insert on vm.lock for each row execute function vm.sign_note();
create trigger with_trace before insert on vm.unlock for each row execute function vm.sign_note();

create trigger written_once before update or truncate on vm.comment execute function vm.refuse();
create trigger written_once before update or truncate on vm.query execute function vm.refuse();
create trigger written_once before update or truncate on vm.reply execute function vm.refuse();
create trigger written_once before update or truncate on vm.lock execute function vm.refuse();
create trigger written_once before update or truncate on vm.unlock execute function vm.refuse();

-- They go with what they are about, which only an erasing takes away.
create function vm.only_with_record() returns trigger language plpgsql as $$
declare
  gone jsonb := to_jsonb(old);
  is_there boolean;
begin
  is_there := case tg_table_name
    when 'comment' then exists (select from vm.version where record = (gone ->> 'record')::bigint and nr = (gone ->> 'nr')::integer)
    when 'reply' then exists (select from vm.query where query = (gone ->> 'query')::bigint)
    when 'unlock' then exists (select from vm.lock where lock = (gone ->> 'lock')::bigint)
    else gone ->> 'record' is null or exists (select from vm.record where record = (gone ->> 'record')::bigint) end;
  if is_there then raise exception 'vm: % is written once', tg_table_name using errcode = '42501'; end if;
  return old;
end $$;
create trigger only_erased before delete on vm.comment for each row execute function vm.only_with_record();
create trigger only_erased before delete on vm.query for each row execute function vm.only_with_record();
create trigger only_erased before delete on vm.reply for each row execute function vm.only_with_record();
create trigger only_erased before delete on vm.lock for each row execute function vm.only_with_record();
create trigger only_erased before delete on vm.unlock for each row execute function vm.only_with_record();

-- Whatever writes it, nothing is written of what is locked: a record, or one that is of a locked year or was before. Who locks and who saves
-- come one after the other, as their traces do.
create function vm.not_locked() returns trigger language plpgsql security definer set search_path = vm, pg_temp as $$
begin
  if not exists (select from vm.lock) then return null; end if;
  if exists (
    select from added a join vm.record r on r.record = a.record join vm.lock l on l.unit = r.unit and (l.record = r.record or (l.record is null and (
      left(a.fields ->> (l.dated ->> r.form), 4) = l.year::text
      or left((select v.fields from vm.version v where v.record = a.record and v.nr < a.nr and v.status <> 'draft' order by v.nr desc limit 1)
        ->> (l.dated ->> r.form), 4) = l.year::text)))
    where not exists (select from vm.unlock u where u.lock = l.lock)
  ) then
    raise exception 'vm: what is locked is not changed' using errcode = '42501';
  end if;
  return null;
end $$;
create trigger not_locked after insert on vm.version referencing new table as added for each statement execute function vm.not_locked();

revoke execute on function vm.sign_note(), vm.only_with_record(), vm.not_locked() from public;

alter table vm.comment enable row level security;
alter table vm.query enable row level security;
alter table vm.reply enable row level security;
alter table vm.lock enable row level security;
alter table vm.unlock enable row level security;

create policy own_comments on vm.comment for select to vm_unit using (unit = (select (vm.asked()).unit));
create policy write_comments on vm.comment for insert to vm_unit
  with check (unit = (select (vm.asked()).unit) and exists (select from vm.record r where r.record = comment.record));
create policy all_comments on vm.comment for select to vm_coordinator using ((select (vm.asked()).role) = 'coordinator');

create policy own_queries on vm.query for select to vm_unit using (unit = (select (vm.asked()).unit));
create policy write_queries on vm.query for insert to vm_unit
  with check (unit = (select (vm.asked()).unit) and exists (select from vm.record r where r.record = query.record));
create policy all_queries on vm.query for select to vm_coordinator using ((select (vm.asked()).role) = 'coordinator');
create policy ask_queries on vm.query for insert to vm_coordinator with check ((select (vm.asked()).role) = 'coordinator');
create policy own_replies on vm.reply for select to vm_unit using (unit = (select (vm.asked()).unit));
create policy write_replies on vm.reply for insert to vm_unit with check (unit = (select (vm.asked()).unit));
create policy all_replies on vm.reply for select to vm_coordinator using ((select (vm.asked()).role) = 'coordinator');
create policy say_replies on vm.reply for insert to vm_coordinator with check ((select (vm.asked()).role) = 'coordinator');

-- A unit is told of what is locked of its own; an import what it may not change. The coordinator locks.
create policy own_locks on vm.lock for select to vm_unit using (unit = (select (vm.asked()).unit));
create policy own_unlocks on vm.unlock for select to vm_unit using (unit = (select (vm.asked()).unit));
create policy import_locks on vm.lock for select to vm_import using ((select (vm.asked()).role) = 'import');
create policy import_unlocks on vm.unlock for select to vm_import using ((select (vm.asked()).role) = 'import');
create policy all_locks on vm.lock for select to vm_coordinator using ((select (vm.asked()).role) = 'coordinator');
create policy all_unlocks on vm.unlock for select to vm_coordinator using ((select (vm.asked()).role) = 'coordinator');
create policy make_locks on vm.lock for insert to vm_coordinator with check ((select (vm.asked()).role) = 'coordinator');
create policy make_unlocks on vm.unlock for insert to vm_coordinator with check ((select (vm.asked()).role) = 'coordinator');

grant select, insert on vm.comment to vm_unit;
grant select on vm.comment to vm_coordinator;
grant select, insert on vm.query, vm.reply to vm_unit, vm_coordinator;
grant select on vm.lock, vm.unlock to vm_unit;
grant select, insert on vm.lock, vm.unlock to vm_coordinator;
grant select (lock, record, unit, year, dated, at, author) on vm.lock to vm_import;
grant select (lock) on vm.unlock to vm_import;

-- What stands in the trace of a person: entries that name them, or a record of theirs, and those of a set that they were in.
create or replace function vm.trace_of(who uuid) returns table (
  seq bigint, at timestamptz, action text, role text, unit text, author text, purpose text
) language plpgsql stable security definer set search_path = vm, pg_temp as $$
#variable_conflict use_column
begin
  if not exists (select from vm.audit a where a.seq = (vm.asked()).entry and a.role = 'coordinator' and a.action = 'läsa loggen'
      and a.persons = array[who]) then
    raise exception 'vm: the trace is read with a trace, or not at all' using errcode = '42501';
  end if;
  return query select a.seq, a.at, a.action, a.role, a.unit, a.author, a.purpose from vm.audit a
  where a.persons @> array[who] or (cardinality(a.persons) = 0 and (
    exists (
      select from vm.record r join vm.version v using (record)
      where r.person = who and r.form = any (string_to_array(a.scope ->> 'forms', ','))
        and (v.entry = a.seq or v.at <= a.at))
    or exists (
      select from vm.record r where r.person = who and r.record = (a.scope ->> 'record')::bigint
        and (a.role <> 'unit' or r.unit in ('', a.unit)))
    -- Of the queue: what waited in it then.
    or (a.scope ->> 'queue' = 'open' and exists (
      select from vm.record r join vm.conflict c using (record)
      where r.person = who and c.at <= a.at and (a.role <> 'unit' or r.unit = a.unit)
        and not exists (select from vm.resolution s where s.conflict = c.conflict and s.at <= a.at)))
    -- Of the questions: those that were put by then, open or all.
    or (a.scope ? 'queries' and exists (
      select from vm.record r join vm.query q using (record)
      where r.person = who and q.at <= a.at and (a.role <> 'unit' or q.unit = a.unit)
        and (a.scope ->> 'queries' = 'all' or not exists (select from vm.reply p where p.query = q.query and p.closes and p.at <= a.at))))
    -- Of the locks: what was locked then.
    or (a.scope ->> 'locks' = 'open' and exists (
      select from vm.record r join vm.lock l using (record)
      where r.person = who and l.at <= a.at
        and not exists (select from vm.unlock u where u.lock = l.lock and u.at <= a.at)))))
  order by a.seq;
end $$;
