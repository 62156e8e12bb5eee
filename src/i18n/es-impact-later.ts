// Spanish words of the impact table that load after it or on first use: advice, closeness, segments, table and explanation. Imports nothing of ours but types.
import type * as en from './en.js';
import { pluralOf } from './plural.js';

const plural = pluralOf('es');

export const impactParts: typeof en.impactParts = {
  'closeness': '¿Qué relación hay entre misiones y compras?',
  'currency': 'Moneda',
  'currency.option': (currency, orders) => `${currency} (${orders} pedidos)`,
};

export const impactAdvice: typeof en.impactAdvice = {
  'heading': 'Nuestros consejos',
  'rise.heading': 'Anime a los clientes a hacer más',
  'rise.text': (from, fewest, to, most, rows) =>
    `Los ingresos por cliente suben de ${from} con ${fewest} a ${to} con ${most}, en ${rows} filas seguidas y más allá de sus intervalos probables. Ofrezca de 8 a 10 misiones y renuévelas con regularidad.`,
  'active.heading': 'Cuide a los clientes activos',
  'active.text': (active, each, others, othersEach, low, high) =>
    `${active} clientes con al menos 3 misiones aportan ${each} cada uno; los otros ${others}, ${othersEach}: probablemente entre ${low} y ${high} más. Personalice las ofertas para ellos.`,
  'active.crm': (property) => `En su CRM, la propiedad «${property}» los encuentra.`,
  'active.segment': (customers) => `Exportar estos ${customers} clientes`,
  'one.heading': 'Haga fáciles las primeras misiones',
  'one.text': (clients, engaged, share) => `${clients} de ${engaged} clientes con una misión (${share}) hicieron solo una. Empiece con misiones clásicas fáciles, para que más clientes continúen.`,
  'explain': 'Nuestros consejos',
  'explain.rise': 'Se muestra donde los ingresos por cliente suben en al menos tres filas vecinas, cada intervalo probable entero por encima del anterior, y no bajan en ninguna más allá de los intervalos. Las filas con menos de 30 clientes, y aquellas en que todos aportaron lo mismo, no cuentan ni a favor ni en contra.',
  'explain.active': 'Se muestra donde los clientes con al menos 3 misiones aportan cada uno más que todos los demás, incluidos los que no tienen misión, más allá de la incertidumbre de ambas medias al 95\u00a0%, con al menos 30 clientes en cada lado.',
  'explain.one': 'Se muestra donde más clientes hicieron exactamente una misión que cualquier otro número desde 1.',
  'line.rise': 'Ingresos por cliente',
  'line.active': 'Con al menos 3 misiones',
  'line.others': 'Todos los demás',
  'line.difference': 'Diferencia, probablemente entre',
  'line.one': 'Clientes con una misión',
  'line.engaged': 'Clientes con una misión o más',
};

export const impactCloseness: typeof en.impactCloseness = {
  'loading': 'Cargando',
  'more': 'Los clientes con más misiones tienden a aportar más ingresos.',
  'less': 'Los clientes con más misiones tienden a aportar menos ingresos.',
  'unclear': 'No se ve una relación clara entre misiones e ingresos.',
  'figure': (value, low, high, customers) => `Fuerza de la relación: ${value}, probablemente entre ${low} y ${high} · ${customers} clientes`,
  'scale': 'La escala va de −1 (cuantas más misiones, menos ingresos), pasando por 0 (sin relación), a +1 (cuantas más misiones, más ingresos).',
  'few': (customers, formatted) => `${formatted} ${plural(customers, 'cliente es muy poco', 'clientes son muy pocos')} para saber si hay relación: hacen falta al menos 10.`,
  'unknown': 'No se puede saber la relación: estos clientes no se diferencian, o el servicio no lo indica.',
  'proof': 'Una relación no prueba una causa.',
  'chart': 'Ingresos por cliente con su intervalo probable, según el número de misiones',
  'chart.keys': 'Las flechas leen las filas.',
  'table': 'Ingresos por cliente frente a la fila de arriba',
  'column.range': 'Probablemente entre',
  'column.against': 'Diferencia con la fila de arriba',
  'between': (low, high) => `${low} y ${high}`,
  'against.close': 'diferencia demasiado pequeña',
  'against.more': (size) => `${size} más`,
  'against.less': (size) => `${size} menos`,
  'against.same': 'igual',
  'against.clear': (difference, from, to) => `${difference}, probablemente entre ${from} y ${to}`,
  'against.few': (difference) => `${difference}, muy pocos clientes para un intervalo`,
  'against.unknown': (difference) => `${difference}, intervalo desconocido`,
  'point': (mean, low, high, customers) => `${mean}, probablemente entre ${low} y ${high}, ${customers} clientes`,
  'point.plain': (mean, customers) => `${mean}, ${customers} clientes`,
  'caption': 'Relación entre misiones y compras',
  'column.pair': 'Qué se compara',
  'pair': 'Misiones e ingresos de cada cliente',
  'column.value': 'De −1 a +1',
  'column.low': 'De −1 a +1, probablemente desde',
  'column.high': 'De −1 a +1, probablemente hasta',
  'column.customers': 'Clientes comparados',
};

export const segmentExport: typeof en.segmentExport = {
  'busy': 'Se está preparando el archivo',
  'stop': 'Detener',
  'stopped': 'Detenido; no se guardó ningún archivo.',
  'done': (missions) => `Los clientes con ${missions} se guardaron en un archivo.`,
  'failed': 'No se pudieron exportar estos clientes.',
  'forbidden': 'No tiene permiso para ver quiénes son.',
  'forbidden.hint': 'Los nombres y direcciones de los clientes necesitan un permiso propio. Pregunte a quien administra los accesos.',
  'close': 'Cerrar este mensaje',
  'file': (heading, missions, period) => `${heading}, ${missions}, ${period}`,
};

export const impactTwin: typeof en.impactTwin = {
  'column.orders': 'Pedidos',
  'column.buyers': 'Clientes con un pedido',
  'column.revenue': 'Ingresos tras reembolsos',
  'column.low': 'Ingresos por cliente, probablemente desde',
  'column.high': 'Ingresos por cliente, probablemente hasta',
  'column.difference': 'Diferencia con la fila de arriba',
  'column.differenceLow': 'Diferencia, probablemente desde',
  'column.differenceHigh': 'Diferencia, probablemente hasta',
  'row.all': 'Todas las filas',
  'row.without': 'sin pedidos, por tanto sin cesta',
  'explain.missions': 'Misiones que un cliente hizo en el periodo, sin las que se anularon después.',
  'explain.clients': 'Clientes que hicieron exactamente ese número de misiones. La fila 0 son los clientes activos sin ninguna: con algún pedido, visita o misión en el año anterior al fin del periodo, o en el propio periodo si es más largo.',
  'explain.more': (missions) => `Desde ${missions} misiones, cada fila tiene menos de 30 clientes; se muestran como una sola.`,
  'explain.breakdown': 'Clientes de la fila ÷ clientes de todas las filas. Las etiquetas en pantalla se redondean para que sumen 100; el archivo tiene las partes exactas.',
  'explain.revenuePerCustomer': 'Ingresos tras reembolsos ÷ todos los clientes de la fila, también los que no tienen pedidos. Misiones y pedidos se cuentan en el mismo periodo.',
  'explain.basket': 'Ingresos tras reembolsos ÷ pedidos de la fila. Una fila sin pedidos no tiene cesta. Cesta × pedidos de media = ingresos por cliente.',
  'explain.averageOrders': 'Pedidos ÷ todos los clientes de la fila, también los que no tienen pedidos. Un pedido de importe 0 cuenta; un reembolso no es un pedido.',
  'explain.sums': 'Sumas de los clientes de cada fila en el periodo.',
  'explain.refunds': 'Lo que se devolvió en el periodo, también de pedidos anteriores; ya está restado de los ingresos. Puede ser más que los pedidos, y los ingresos quedar por debajo de 0.',
  'explain.currencies': (shown) => `Todos los importes están en ${shown}. Los pedidos en otras monedas no se convierten ni se suman.`,
  'explain.range': 'Ingresos por cliente ± t × dispersión ÷ √clientes, al 95\u00a0%. La dispersión es la de todos los clientes de la fila; los que no tienen pedidos cuentan como 0.',
  'explain.spread': (spread, customers) => `dispersión ${spread}, ${customers} clientes`,
  'explain.difference': 'Ingresos por cliente de la fila − los de la fila de arriba; su intervalo al 95\u00a0% sale de las dispersiones de ambas. Si el intervalo contiene el 0, la diferencia es demasiado pequeña. Con menos de 30 clientes no hay intervalo.',
  'explain.closeness': 'Los clientes se ordenan por misiones y por ingresos, y se comparan ambos órdenes; los empatados comparten lugar. El intervalo es al 95\u00a0%, desde 10 clientes.',
  'segment.heading': 'Clientes por número de misiones',
  'segment.column.customer': 'Cliente',
  'segment.column.name': 'Nombre',
  'segment.column.email': 'Correo',
  'segment.note': 'Nota',
};
