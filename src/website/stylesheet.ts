import { base } from './styles/base.ts';
import { media } from './styles/media.ts';
import { parts } from './styles/parts.ts';

/**
 * The site's one stylesheet. Mobile first: everything reflows at 320 px; what can't (tables, pictures) scrolls inside its
 * own region. Dark text on white and one accent; contrast is at least 7:1 for text and 3:1 for lines that carry meaning.
 */
export const stylesheet = [base, parts, media].join('\n');
