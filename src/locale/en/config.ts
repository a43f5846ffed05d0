/** Where a value comes from. */
const sources: Readonly<Record<'flag' | 'environment' | 'file' | 'default' | 'system', string>> = {
  flag: 'flag',
  environment: 'environment',
  file: 'file',
  default: 'default',
  system: 'system',
};

/** What `crm config` says. */
export const config = {
  columns: { key: 'setting', value: 'value', from: 'from' },
  sources,
  closed: 'closed',
  nothing: '–',
  noFile: (path: string): string => `There is no ${path} yet: the defaults hold.`,
};
