import { inFolder } from './kit.ts';

const HEADS = {
  patient: 'person_id,fodelsedatum,kon,folkbokforing_lan,dod_datum,senast_foljd',
  bedomning:
    'person_id,enhet,mdk_datum,remiss_mottagen,hemregion,gep_net,chd_klaffkirurgi,avancerad_binjuretumor,inom_nhv',
  behandling: 'person_id,enhet,behandlingsdatum,slag,indikation,inom_nhv,dagkirurgi',
  vardkontakt: 'person_id,enhet,typ,inskrivning,utskrivning,inom_nhv',
  prem: 'person_id,enhet,uppfoljd_datum,metod',
  vardplan: 'person_id,enhet,datum',
  diagnos:
    'person_id,tumor_id,diagnosdatum,lokal,tumortyp,storlek_mm,malignitet,lan_vid_diagnos,kommun_vid_diagnos,met_lever',
  uppfoljning: 'person_id,datum,status,behandlingsandring',
  leverans: 'enhet,ar,tabell,levererad',
} as const;
/** Rows of each table, written in the order of the table's columns; a row of another shape is a mistake of the test. */
export type Rows = { readonly [table in keyof typeof HEADS]?: readonly string[] };

/**
 * A folder with these rows, the first of each table on row 2. The units named have delivered every table for the years named:
 * by rows outside the permit area after the others, about a person who is in no figure.
 */
export function tables(rows: Rows, units: readonly string[] = ['skane'], years: readonly number[] = [2024]): string {
  const all = new Map<keyof typeof HEADS, string[]>();
  const add = (table: keyof typeof HEADS, row: string) => {
    if (row.split(',').length !== HEADS[table].split(',').length) throw new RangeError(`${table}: ${row}`);
    all.set(table, [...(all.get(table) ?? []), row]);
  };
  for (const table of Object.keys(HEADS) as (keyof typeof HEADS)[])
    for (const row of rows[table] ?? []) add(table, row);
  for (const unit of units)
    for (const year of years) {
      add('bedomning', `d0,${unit},${year}-06-01,${year}-05-01,,nej,nej,nej,nej`);
      add('behandling', `d0,${unit},${year}-06-01,annat_lakemedel,net,nej,`);
      add('vardkontakt', `d0,${unit},besok,${year}-06-01,,nej`);
      add('prem', `d0,${unit},${year}-06-01,enkat`);
      add('vardplan', `d0,${unit},${year}-06-01`);
    }
  return inFolder(
    Object.fromEntries([...all].map(([table, each]) => [`${table}.csv`, `${[HEADS[table], ...each].join('\n')}\n`])),
  );
}

/** An assessment at Skåne of somebody with a GEP-NET: who, MDK day, referral day. */
export const assessed = (person: string, day: string, referral: string, unit = 'skane'): string =>
  `${person},${unit},${day},${referral},12,ja,nej,nej,ja`;
/** An operation for a GEP-NET at Skåne. */
export const operated = (person: string, day: string, daySurgery: 'ja' | 'nej' = 'nej', unit = 'skane'): string =>
  `${person},${unit},${day},kirurgi,net,ja,${daySurgery}`;
/** An admission at Skåne, from and to. */
export const admitted = (person: string, from: string, to: string, unit = 'skane'): string =>
  `${person},${unit},vardtillfalle,${from},${to},ja`;
