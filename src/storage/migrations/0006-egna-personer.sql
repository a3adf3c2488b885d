-- A unit that reads a set asks of each row of its patients that no unit has reported whether the patient is its own: who asks, anew each time.
-- A read of many says so itself, and then all of them are found once. It shows the same rows either way, so who says it wins nothing.

create function vm.own_persons() returns setof uuid language sql stable security definer set search_path = vm, pg_temp as $$
  select distinct person from vm.record where unit = (select (vm.asked()).unit) and person is not null
$$;
revoke execute on function vm.own_persons() from public;
grant execute on function vm.own_persons() to vm_unit;

create function vm.reads_many() returns boolean language sql stable as $$
  select coalesce(current_setting('vm.reads_many', true), '') = 'on'
$$;
revoke execute on function vm.reads_many() from public;
grant execute on function vm.reads_many() to vm_unit;

alter policy own_records on vm.record using (
  unit in ('', (select (vm.asked()).unit))
  and (unit <> '' or case when (select vm.reads_many()) then person in (select vm.own_persons()) else vm.is_own(person) end));
alter policy own_persons on vm.person using (
  case when (select vm.reads_many()) then person in (select vm.own_persons()) else vm.is_own(person) end);
