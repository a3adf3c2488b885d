import type { Answered, Division, ServerState } from '../storage/servers/server-states.ts';
import type { UnitPlace } from '../storage/servers/unit-places.ts';
import { formatCount } from '../words/numbers.ts';
import { chainText } from './chain-text.ts';
import { textTable } from './text-table.ts';

/** What the register's own server is called. */
export const OWN_SERVER = 'registret';

/** Whether every server answers, and its trace holds. */
export const isWhole = ({ servers }: Division): boolean =>
  servers.every((one) => 'answer' in one && one.answer.chain.brokenAt === undefined);

/** Where the register's units are, and how the other servers stand. */
export function divisionText({ servers, places }: Division): string {
  if (servers.length === 0) return 'Registrets enheter är alla på dess egen server.\n';
  const rows = places.map((place) => [place.unit, place.server || OWN_SERVER, wayOf(place)]);
  const units = rows.length === 0 ? 'Registrets enheter är alla på dess egen server.\n' : textTable(rows);
  return `${units}\n${textTable(servers.map(serverRow))}`;
}

function wayOf({ movingTo, movedFrom }: UnitPlace): string {
  if (movingTo !== undefined) return `på väg till ${movingTo || OWN_SERVER}`;
  return movedFrom === undefined ? '' : `är kvar på ${movedFrom || OWN_SERVER}, utan att räknas där`;
}

function serverRow(one: Answered<ServerState>): readonly string[] {
  const { server, address } = one;
  if ('lost' in one) return [server, address, one.lost];
  const { records, chain } = one.answer;
  const n = [...records.values()].reduce((sum, each) => sum + each, 0);
  return [server, address, `${formatCount(n)} poster, åtkomstlogg ${chainText(chain)}`];
}
