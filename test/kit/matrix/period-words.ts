const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

/** A period of whole months as people write it: `2024`, `april–december 2023`, `maj 2017–december 2025`. */
export function periodWords({ from, to }: { readonly from: string; readonly to: string }): string {
  const month = (day: string) => MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
  const year = (day: string) => day.slice(0, 4);
  if (from.slice(0, 4) === to.slice(0, 4))
    return from.endsWith('-01-01') && to.endsWith('-12-31') ? year(to) : `${month(from)}–${month(to)} ${year(to)}`;
  return `${month(from)} ${year(from)}–${month(to)} ${year(to)}`;
}
