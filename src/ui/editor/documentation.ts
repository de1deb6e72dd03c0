/** The page with every finding and what it means. */
export const documentation = 'https://github.com/hestia-domains/hestia-domains/blob/main/docs/wp-config.md#problems';
