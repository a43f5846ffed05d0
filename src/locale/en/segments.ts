/** Segments. */
export const segments = {
  columns: { name: 'segment', people: 'people', filter: 'filter' },
  none: 'There are no segments. To save a filter: crm segment add regulars tier:vip standing:client',
  people: (count: number): string => (count === 1 ? '1 person' : `${count} people`),
  dropped: 'dropped',
};
