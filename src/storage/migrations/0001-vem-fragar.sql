-- Who asks, and the trace that asking leaves. Nothing of this is for anybody but the owner, but through the functions below.

create schema vm;
revoke all on schema vm from public;
revoke create on schema public from public;
-- Nobody has tables of their own here, to hang the register's functions on.
do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$;
create extension if not exists pgcrypto with schema vm;

-- What programs sign who asks with: whoever has only the connection can't make up another one.
create table vm.secret (
  one boolean primary key default true check (one),
  value bytea not null
);
insert into vm.secret (value) values (vm.gen_random_bytes(32));

-- One entry for each read and write. Entries are numbered without a gap, and each holds the last one's hash.
create table vm.audit (
  seq bigint primary key,
  at timestamptz not null,
  action text not null,
  role text not null,
  unit text not null,
  author text not null,
  purpose text not null,
  -- Whom it is about, where that is some; else `scope` says which set.
  persons uuid[] not null,
  scope jsonb not null,
  prev bytea not null,
  hash bytea not null
);
create index audit_persons on vm.audit using gin (persons);
create index audit_author on vm.audit (author, seq);

create function vm.audit_hash(entry vm.audit) returns bytea language sql immutable as $$
  select sha256(entry.prev || convert_to(concat_ws(E'\x1f', entry.seq, extract(epoch from entry.at), entry.action, entry.role, entry.unit,
    entry.author, entry.purpose, array_to_string(entry.persons, ','), entry.scope::text), 'UTF8'))
$$;

-- Under the register's secret.
create function vm.signature(said text) returns text language sql stable set search_path = vm, pg_temp as $$
  select encode(vm.hmac(convert_to(said, 'UTF8'), (select value from vm.secret), 'sha256'), 'hex')
$$;

-- Writes an entry, as a program has signed it, and gives its number. Entries stand in the order that they are committed in: one at a time.
create function vm.note(action text, role text, unit text, author text, purpose text, persons uuid[], scope text, signature text)
returns bigint language plpgsql security definer set search_path = vm, pg_temp as $$
declare
  last vm.audit;
  entry vm.audit;
begin
  if signature is distinct from vm.signature(concat_ws(E'\x1f', 'note', action, role, unit, author, purpose,
      array_to_string(persons, ','), scope)) then
    raise exception 'vm: an entry that nobody has signed' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtext('vm.audit'));
  select * into last from vm.audit order by seq desc limit 1;
  entry := row(coalesce(last.seq, 0) + 1, clock_timestamp(), action, role, unit, author, purpose, persons, scope::jsonb,
    coalesce(last.hash, '\x'::bytea), '\x'::bytea);
  entry.hash := vm.audit_hash(entry);
  insert into vm.audit values (entry.*);
  return entry.seq;
end $$;

create function vm.refuse() returns trigger language plpgsql as $$
begin
  raise exception 'vm: % is written once', tg_table_name using errcode = '42501';
end $$;
create trigger written_once before update or delete or truncate on vm.audit execute function vm.refuse();

-- When this transaction began, in microseconds: no other of the same connection began then.
create function vm.started() returns bigint language sql stable as $$
  select (extract(epoch from transaction_timestamp()) * 1000000)::bigint
$$;

-- Who asks in this transaction, as a program has signed it: role|unit|author|entry|process|started|signature.
-- What is signed holds in this transaction alone: in the next one somebody would read by it without a trace.
create type vm.ask as (role text, unit text, author text, entry bigint);

create function vm.asked() returns vm.ask language plpgsql stable security definer set search_path = vm, pg_temp as $$
declare
  said text := current_setting('vm.ask', true);
  part text[] := string_to_array(said, '|');
  entry vm.audit;
begin
  if said is null or coalesce(array_length(part, 1), 0) <> 7 then return null; end if;
  if part[7] <> vm.signature(array_to_string(part[1:6], '|')) then return null; end if;
  if part[5]::integer <> pg_backend_pid() or part[6]::bigint <> vm.started() then return null; end if;
  if current_setting('role') <> 'vm_' || part[1] then return null; end if;
  if part[1] = 'unit' and part[2] = '' then return null; end if;
  -- Asking without a trace gives nothing.
  select * into entry from vm.audit where seq = part[4]::bigint;
  if entry.seq is null or (entry.role, entry.unit, entry.author) is distinct from (part[1], part[2], part[3]) then return null; end if;
  return row(part[1], part[2], part[3], part[4]::bigint)::vm.ask;
end $$;

-- The roles are the cluster's: another register of it may have made them.
do $$
declare
  name text;
begin
  foreach name in array array['vm_unit', 'vm_coordinator', 'vm_authority', 'vm_extract', 'vm_import'] loop
    if not exists (select from pg_roles where rolname = name) then execute format('create role %I nologin', name); end if;
    execute format('grant usage on schema vm to %I', name);
    execute format('grant execute on function vm.asked() to %I', name);
  end loop;
  if not exists (select from pg_roles where rolname = 'vm_app') then create role vm_app login noinherit; end if;
end $$;
grant vm_unit, vm_coordinator, vm_authority, vm_extract, vm_import to vm_app;
grant usage on schema vm to vm_app;
revoke execute on all functions in schema vm from public;
grant execute on function vm.note(text, text, text, text, text, uuid[], text, text), vm.started() to vm_app;
grant execute on function vm.asked() to vm_unit, vm_coordinator, vm_authority, vm_extract, vm_import;
