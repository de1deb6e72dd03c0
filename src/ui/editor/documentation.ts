/** The section of the README that explains the constants and the findings. */
export const documentation =
  'https://github.com/hestia-domains/hestia-domains/blob/main/README.md#constants-in-wp-configphp';
