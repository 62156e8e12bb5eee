// English words of the key figures that load on first use only: table and explanation. Imports nothing.

export const kpiTwin = {
  'column.group': 'Group',
  'column.figure': 'Figure',
  'column.shown': 'Shown as',
  'column.value': 'Value',
  'column.unit': 'Unit',
  'column.part': 'Part',
  'column.base': 'Of',
  'column.baseUnit': 'Of what',
  'column.before': 'Value before',
  'column.change': 'Change',
};
