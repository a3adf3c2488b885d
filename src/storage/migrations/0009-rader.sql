-- What is read most, as rows: of each record the newest version that is no draft, its values in columns of their own types. Each form has a
-- table, made of the program's content by `vm.keep_rows`, and written by triggers in the transaction of the version itself.

create schema vm_row;
revoke all on schema vm_row from public;
grant usage on schema vm_row to vm_unit, vm_coordinator, vm_extract, vm_import;

-- Which forms have rows, and how those are written.
create table vm.row_form (
  form text primary key,
  -- Of the newest content that has asked for it.
  form_version integer not null,
  -- The type of each variable that has a column, as the database calls it.
  columns jsonb not null,
  -- The variables that tell a form's rows apart; none where two may be alike.
  key text[] not null,
  -- Statements that write rows out of versions, and mark those that may be alike: `$versions` is where those stand.
  write text not null,
  mark text not null
);
alter table vm.row_form enable row level security;

-- Whom a unit has reported anything of.
create table vm.unit_person (
  unit text not null,
  person uuid not null,
  primary key (unit, person)
);
alter table vm.unit_person enable row level security;
insert into vm.unit_person select distinct unit, person from vm.record where unit <> '' and person is not null;

create function vm.add_unit_persons() returns trigger language plpgsql security definer set search_path = vm, pg_temp as $$
begin
  insert into vm.unit_person select distinct unit, person from added where unit <> '' and person is not null on conflict do nothing;
  return null;
end $$;
-- Whether any persons are made up, and whether any aren't: where all are of one sort, nobody has to look at each.
create index person_made_up on vm.person (made_up) where made_up;
create index person_not_made_up on vm.person (made_up) where not made_up;
create function vm.sorts_of_persons(out made_up boolean, out others boolean) language sql stable security definer set search_path = vm, pg_temp as $$
  select exists (select from vm.person p where p.made_up), exists (select from vm.person p where not p.made_up)
$$;
revoke execute on function vm.sorts_of_persons() from public;
grant execute on function vm.sorts_of_persons() to vm_unit, vm_coordinator, vm_extract, vm_import;

create trigger unit_persons after insert on vm.record referencing new table as added
  for each statement execute function vm.add_unit_persons();

create or replace function vm.own_persons() returns setof uuid language sql stable security definer set search_path = vm, pg_temp as $$
  select person from vm.unit_person where unit = (select (vm.asked()).unit)
$$;

-- What is read out of a value; null where it is no such value. What isn't one stands there since the variable has had another type.
create function vm.day_in(said text) returns date language sql immutable as $$
  select case
    when said ~ '^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$' then said::date
    when said ~ '^[1-9]\d{3}-(0[1-9]|1[0-2])-(29|30|31)$'
      and substr(said, 9)::integer <= extract(day from (substr(said, 1, 7) || '-01')::date + interval '1 month - 1 day') then said::date
  end
$$;
create function vm.whole_in(said text) returns bigint language sql immutable as $$
  select case when said ~ '^-?\d{1,15}$' then said::bigint end
$$;
create function vm.number_in(said text) returns double precision language sql immutable as $$
  select case when said ~ '^-?\d{1,25}(\.\d{1,25})?([eE][-+]?\d{1,2})?$' then said::double precision end
$$;
create function vm.flag_in(said text) returns boolean language sql immutable as $$
  select case said when 'true' then true when 'false' then false end
$$;

-- The value of a version `v`, as SQL.
create function vm.value_sql(variable text, type text) returns text language sql immutable as $$
  select format(case type
    when 'date' then 'vm.day_in(v.fields ->> %L)'
    when 'bigint' then 'vm.whole_in(v.fields ->> %L)'
    when 'double precision' then 'vm.number_in(v.fields ->> %L)'
    when 'boolean' then 'vm.flag_in(v.fields ->> %L)'
    else 'v.fields ->> %L'
  end, variable)
$$;

-- Writes rows out of the versions that have been added. A version that is older than the one that a row has, or a draft, changes nothing.
create function vm.write_rows() returns trigger language plpgsql security definer set search_path = vm, pg_temp as $$
declare
  one vm.row_form;
begin
  for one in select f.* from vm.row_form f where f.form in (select r.form from added v join vm.record r using (record) where v.status <> 'draft')
  loop
    execute replace(one.write, '$versions', 'added');
    execute replace(one.mark, '$versions', 'added');
  end loop;
  return null;
end $$;
create trigger rows after insert on vm.version referencing new table as added for each statement execute function vm.write_rows();

-- What is erased is gone from these too.
create function vm.forget_rows() returns trigger language plpgsql security definer set search_path = vm, pg_temp as $$
declare
  one record;
begin
  for one in select f.form from vm.row_form f where f.form in (select form from gone) loop
    execute format('delete from vm_row.%I t using gone g where t._record = g.record', one.form);
  end loop;
  delete from vm.unit_person t using gone g where t.unit = g.unit and t.person = g.person
    and not exists (select from vm.record r where r.unit = g.unit and r.person = g.person);
  return null;
end $$;
create trigger rows after delete on vm.record referencing old table as gone for each statement execute function vm.forget_rows();

-- Makes a form's rows, or makes them anew where the content has a variable or a type that they haven't: in the transaction that asks for it.
-- A column that newer content lacks stays, for programs with older. Whether they have all that is asked for: what a newer content has made
-- otherwise no older one changes.
create function vm.keep_rows(of_form text, version integer, wanted jsonb, own_key text[]) returns boolean language plpgsql
set search_path = vm, pg_temp as $$
declare
  found vm.row_form;
  kept jsonb;
  names text;
  items text;
  days text;
  said text;
  read text;
  alike text;
  own vm.row_form;
begin
  perform pg_advisory_xact_lock(hashtext('vm.keep_rows'));
  select * into found from vm.row_form where form = of_form;
  if found.columns @> wanted and found.key = own_key then return true; end if;
  if found.form_version > version then return false; end if;
  kept := coalesce(found.columns, '{}') || wanted;
  -- Nobody writes a version until the rows are there.
  lock table vm.record, vm.version in share row exclusive mode;

  select coalesce(string_agg(format(', %I', name), '' order by name), ''),
    coalesce(string_agg(format(', %s as %I', vm.value_sql(name, type), name), '' order by name), ''),
    coalesce(string_agg(format(', %I', name), '' order by name) filter (where type = 'date'), ''),
    string_agg(format('v.fields ->> %L', name), ', ' order by name) filter (where type <> 'text'),
    string_agg(format('one.%I', name), ', ' order by name) filter (where type <> 'text')
    into names, items, days, said, read from jsonb_each_text(kept) as c (name, type);
  alike := case when own_key = '{}'
    then 'row(coalesce(r.person::text, ''''), r.unit, v.known, jsonb_hash_extended(v.fields, 0))'
    else format('row(%s)', (select string_agg(format('coalesce(%s, '''')', case name
      when 'person_id' then 'r.person::text' when 'enhet' then 'r.unit' else format('v.fields ->> %L', name) end), ', ') from unnest(own_key) as k (name)))
  end;

  execute format('drop table if exists vm_row.%I', of_form);
  execute format('create table vm_row.%I (
      _record bigint primary key, _unit text collate "C" not null, _person uuid, _nr integer not null, _known date not null,
      -- It has been taken back, and is there to be told from what wasn''t known yet.
      _retracted boolean not null,
      -- Of all that it says, or of its key; and whether another row has the same.
      _alike bigint not null, _like boolean not null default false,
      -- The last day in it, or that it became known: nothing of it lies after.
      _until date not null,
      -- A value is no value of its variable''s type.
      _unfit boolean not null%s)', of_form,
    -- Texts are compared by their bytes: in the order of a language it takes many times as long.
    (select string_agg(format(', %I %s%s', name, type, case type when 'text' then ' collate "C"' else '' end), '' order by name)
     from jsonb_each_text(kept) as c (name, type)));
  own := row(of_form, version, kept, own_key,
    format('insert into vm_row.%1$I as t (_record, _unit, _person, _nr, _known, _retracted, _alike, _until, _unfit%2$s)
      select _record, _unit, _person, _nr, _known, _retracted, _alike, greatest(_known%4$s), _said <> num_nonnulls(%6$s)%2$s from (
        select distinct on (v.record) v.record as _record, r.unit as _unit, r.person as _person, v.nr as _nr, v.known as _known,
          v.status = ''retracted'' as _retracted, hash_record_extended(%7$s, 0) as _alike, num_nonnulls(%5$s) as _said%3$s
        from $versions v join vm.record r using (record) where r.form = %8$L and v.status <> ''draft'' order by v.record, v.nr desc
      ) as one
      on conflict (_record) do update set (_nr, _known, _retracted, _alike, _like, _until, _unfit%2$s)
        = row(excluded._nr, excluded._known, excluded._retracted, excluded._alike, t._like, excluded._until, excluded._unfit%9$s)
        where excluded._nr > t._nr',
      of_form, names, items, days, coalesce(said, 'null'), coalesce(read, 'null'), alike, of_form,
      (select coalesce(string_agg(format(', excluded.%I', name), '' order by name), '') from jsonb_object_keys(kept) as c (name))),
    format('update vm_row.%1$I t set _like = true where not t._like and t._alike in (
      select a._alike from vm_row.%1$I a where a._alike in (
        select o._alike from vm_row.%1$I o where o._record in (select v.record from $versions v)
      ) group by a._alike having count(*) > 1)', of_form));
  execute replace(own.write, '$versions', 'vm.version');
  execute format('create index on vm_row.%I (_alike)', of_form);
  execute format('update vm_row.%1$I t set _like = true from (select _alike from vm_row.%1$I group by _alike having count(*) > 1) as alike
    where t._alike = alike._alike', of_form);
  execute format('create index on vm_row.%I (_unit)', of_form);
  execute format('create index on vm_row.%I (_until)', of_form);
  execute format('create index on vm_row.%I (_record) where _like', of_form);
  execute format('create index on vm_row.%I (_record) where _unfit', of_form);

  execute format('alter table vm_row.%I enable row level security', of_form);
  -- As of records: a unit sees what it has itself reported, and of its own patients what no unit has.
  execute format('create policy own_rows on vm_row.%I for select to vm_unit using (
    _unit in ('''', (select (vm.asked()).unit))
    and (_unit <> '''' or case when (select vm.reads_many()) then _person in (select vm.own_persons()) else vm.is_own(_person) end))', of_form);
  execute format('create policy all_rows on vm_row.%I for select to vm_coordinator, vm_extract, vm_import
    using ((select (vm.asked()).role) in (''coordinator'', ''extract'', ''import''))', of_form);
  execute format('grant select on vm_row.%I to vm_unit, vm_coordinator, vm_extract, vm_import', of_form);
  execute format('analyze vm_row.%I', of_form);
  insert into vm.row_form values (own.*) on conflict (form) do update
    set (form_version, columns, key, write, mark) = row(excluded.form_version, excluded.columns, excluded.key, excluded.write, excluded.mark);
  return true;
end $$;

revoke execute on function vm.add_unit_persons(), vm.write_rows(), vm.forget_rows(), vm.keep_rows(text, integer, jsonb, text[]),
  vm.day_in(text), vm.whole_in(text), vm.number_in(text), vm.flag_in(text), vm.value_sql(text, text) from public;
