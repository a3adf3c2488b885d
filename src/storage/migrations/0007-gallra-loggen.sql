-- The trace is kept for five years. What is older may be trimmed, from its beginning and without a gap, and leaves a checkpoint: number and
-- hash of the last entry that is gone, signed under a key that isn't in the database. From there the chain is reckoned on.

create table vm.checkpoint (
  seq bigint primary key,
  hash bytea not null,
  signature bytea not null
);
alter table vm.checkpoint enable row level security;
create trigger written_once before update or delete or truncate on vm.checkpoint execute function vm.refuse();

-- What is recorded outlives the entry that it was written with. That there was one is held by a trigger when it is written.
do $$
declare
  one record;
begin
  for one in select conrelid::regclass as holder, conname from pg_constraint where contype = 'f' and confrelid = 'vm.audit'::regclass loop
    execute format('alter table %s drop constraint %I', one.holder, one.conname);
  end loop;
end $$;

-- Holds the owner to it too: an entry is taken away when it is five years old, in a transaction whose own entry, the newest, says so.
create function vm.only_trimmed() returns trigger language plpgsql as $$
begin
  if old.at > transaction_timestamp() - interval '5 years' or not exists (
    select from vm.audit where seq = (select max(seq) from vm.audit) and action = 'gallra loggen'
      and (scope ->> 'to')::bigint >= old.seq and xmin = pg_current_xact_id()::xid) then
    raise exception 'vm: an entry is kept for five years' using errcode = '42501';
  end if;
  return old;
end $$;
drop trigger written_once on vm.audit;
create trigger written_once before update or truncate on vm.audit execute function vm.refuse();
create trigger only_trimmed before delete on vm.audit for each row execute function vm.only_trimmed();

-- How many entries were taken away. The coordinator alone may, with a trace of it in the same transaction.
create function vm.trim_trace(upto bigint, signature bytea) returns bigint language plpgsql security definer set search_path = vm, pg_temp as $$
declare
  last vm.audit;
  gone bigint;
begin
  if not exists (select from vm.audit a where a.seq = (vm.asked()).entry and a.role = 'coordinator' and a.action = 'gallra loggen'
      and a.scope ->> 'to' = upto::text and a.xmin = pg_current_xact_id()::xid) then
    raise exception 'vm: the trace is trimmed with a trace, or not at all' using errcode = '42501';
  end if;
  select * into strict last from vm.audit where seq = upto;
  insert into vm.checkpoint values (last.seq, last.hash, signature);
  delete from vm.audit where seq <= upto;
  get diagnostics gone = row_count;
  return gone;
end $$;

-- What somebody has done, the oldest first.
create function vm.trace_by(who text) returns table (
  seq bigint, at timestamptz, action text, role text, unit text, author text, purpose text
) language plpgsql stable security definer set search_path = vm, pg_temp as $$
#variable_conflict use_column
begin
  if not exists (select from vm.audit a where a.seq = (vm.asked()).entry and a.role = 'coordinator' and a.action = 'läsa loggen'
      and a.scope ->> 'author' = who) then
    raise exception 'vm: the trace is read with a trace, or not at all' using errcode = '42501';
  end if;
  return query select a.seq, a.at, a.action, a.role, a.unit, a.author, a.purpose from vm.audit a where a.author = who order by a.seq;
end $$;

-- What a program has seen of an entry, it can bear witness of.
create function vm.entry_hash(entry bigint) returns bytea language sql security definer set search_path = vm, pg_temp as $$
  select hash from vm.audit where seq = entry
$$;

revoke execute on function vm.only_trimmed(), vm.trim_trace(bigint, bytea), vm.trace_by(text), vm.entry_hash(bigint) from public;
grant execute on function vm.trim_trace(bigint, bytea), vm.trace_by(text) to vm_coordinator;
grant execute on function vm.entry_hash(bigint) to vm_app;
