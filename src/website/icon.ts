/** The site's icon: three bars, as a chart. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#00507a"/><path fill="#fff" d="M3 9h2.5v4H3zM6.75 6h2.5v7h-2.5zM10.5 3H13v10h-2.5z"/></svg>\n`;
