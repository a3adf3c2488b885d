/** The codes of the contract's tables that the simulator speaks (contract.md 1). */

/** The groups that coverage is told for (contract.md 1, `lokalgrupp`), and the adrenal gland, which the register leaves out. */
export type SiteGroupId = RegisterGroup | 'binjure';
export type RegisterGroup = (typeof REGISTER_GROUPS)[number];
export const REGISTER_GROUPS = ['ileum', 'pankreas', 'ovriga'] as const;

export type PrimarySite =
  | 'ventrikel'
  | 'duodenum'
  | 'pankreas'
  | 'jejunum'
  | 'ileum'
  | 'tunntarm_uns'
  | 'appendix'
  | 'kolon'
  | 'rektum'
  | 'binjure'
  | 'annan';

/** WHO grade; NEC is not graded (domain.md 3.1). */
export type Grade = '1' | '2' | '3' | 'nec';

/** How far a tumour had spread as known at diagnosis: nowhere, to regional lymph nodes at most, or to other organs. */
export type Extent = 'none' | 'nodes' | 'distant';

/** The contract's `behandling.slag`. */
export type TreatmentKind =
  | 'kirurgi'
  | 'klaffkirurgi'
  | 'radionuklid'
  | 'somatostatinanalog'
  | 'cytostatika'
  | 'annat_lakemedel'
  | 'leverinriktad';

/** The six healthcare regions, and the four units with a permit (`content/organisation/`). */
export type HealthcareRegionId = (typeof HEALTHCARE_REGIONS)[number];
export const HEALTHCARE_REGIONS = ['stockholm-gotland', 'mellansverige', 'sydost', 'syd', 'vast', 'norr'] as const;
export const UNITS = ['akademiska', 'karolinska', 'sahlgrenska', 'skane'] as const;
export type UnitId = (typeof UNITS)[number];
