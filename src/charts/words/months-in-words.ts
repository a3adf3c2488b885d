import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { formatCount } from '../../words/numbers.ts';

/** So many whole months, none rounded off: `14 månader`, `2 år`, `2 år och 7 månader`. */
export function monthsInWords(months: number): string {
  const years = months < 24 ? 0 : Math.floor(months / 12);
  const rest = months - years * 12;
  const parts = [
    years > 0 && `${formatCount(years)}${FIXED_SPACE}år`,
    (rest > 0 || years === 0) && `${formatCount(rest)}${FIXED_SPACE}${rest === 1 ? 'månad' : 'månader'}`,
  ];
  return parts.filter((part) => part !== false).join(' och ');
}
