/** What references name. */
export const kinds = {
  contact: 'a contact (c7)',
  org: 'an organisation (o3)',
  touchpoint: 'a touchpoint (t88)',
  quote: 'a quote (q14)',
  'follow-up': 'a follow-up (f12)',
  entry: 'an entry (e5)',
};
