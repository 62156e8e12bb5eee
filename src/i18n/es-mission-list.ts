// Spanish words of the list of missions, of one mission, and of the dashboard of all. Imports nothing of ours but types.
import type * as en from './en.js';
import { pluralOf } from './plural.js';

const plural = pluralOf('es');
const times = (n: number, formatted: string) => `${formatted} ${plural(n, 'vez completada', 'veces completada')}`;

export const missionList: typeof en.missionList = {
  'heading': 'Misiones',
  'count': (n, formatted) => `${formatted} ${plural(n, 'misión', 'misiones')}`,
  'count.found': (found, all) => `${found} de ${all} misiones`,
  'times': (n, formatted) => `validadas ${formatted} ${plural(n, 'vez', 'veces')} en total`,
  'empty': 'Las misiones aparecen aquí en cuanto haya una en el catálogo.',
  'none': 'Ninguna misión coincide.',
  'none.back': 'Mostrar todas las misiones',
  'fits': (n, formatted) => `${formatted} ${plural(n, 'misión coincide', 'misiones coinciden')}`,
  'few': (here, all) => `Aquí hay ${here} de ${all} misiones; las demás no se entregaron a esta página.`,
  'unknown': (n, formatted) => `${formatted} ${plural(n, 'validación es de una misión que el catálogo no conoce y no está', 'validaciones son de misiones que el catálogo no conoce y no están')} en ninguna fila.`,
  'type': 'Tipo de misión',
  'type.all': 'Todos los tipos',
  'search': 'Buscar misiones',
  'filter': 'Filtro',
  'only': (days) => `Solo ${days}`,
  'only.back': (days) => `Solo ${days}. Mostrar de nuevo todo el periodo`,
  'column.name': 'Misión',
  'column.type': 'Tipo',
  'column.description': 'Descripción',
  'column.popularity': 'Popularidad',
  'column.change': 'Cambio',
  'column.people': 'Clientes',
  'column.open': 'Detalles',
  'column.before': 'Popularidad antes',
  'open': (name) => `Detalles de ${name}`,
  'page': (page, pages) => `Página ${page} de ${pages}`,
  'previous': 'Página anterior',
  'next': 'Página siguiente',
  'summary': (shown, name, count) => `${shown}. La más popular aquí es ${name}, ${count} veces.`,
};

export const missionDetail: typeof en.missionDetail = {
  'heading': 'Misión',
  'type.unknown': 'No está en el catálogo',
  'network.instagram': 'necesita Instagram',
  'network.tiktok': 'necesita TikTok',
  'empty': 'Las cifras aparecen aquí en cuanto un cliente complete esta misión en el periodo.',
  'missing': (mission) => (mission ? `La misión «${mission}» no existe aquí.` : 'Esta misión no existe aquí.'),
  'close': 'Cerrar',
  'opened': (name, n, formatted) => `${name}: ${times(n, formatted)}`,
  'validations': 'Veces completada',
  'people': 'Clientes',
  'rate': 'Tasa de participación',
  'share': 'Parte de todas las misiones',
  'revoked': 'Anuladas',
  'share.of': (part, n, whole) => `${part} de ${whole} ${plural(n, 'misión validada', 'misiones validadas')}`,
  'revoked.note': 'en ninguna otra cifra',
  'none': 'todavía sin datos',
  'days.heading': 'Veces completada en el tiempo',
  'days.point': (days, n, formatted) => `${days}: ${times(n, formatted)}`,
  'days.unfinished': (time) => `todavía no ha terminado, contado hasta ${time}`,
  'latest.heading': 'Últimos clientes',
  'latest.hidden': 'Los nombres de los clientes necesitan un permiso propio. Pregunte a quien administra los accesos.',
  'latest.all': (formatted) => `Mostrar los ${formatted}`,
  'latest.fewer': 'Mostrar menos',
  'latest.nameless': 'Nombre no mostrado',
  'profile': (name) => `Abrir el perfil de ${name}`,
  'profile.short': 'Perfil',
  'summary': (name, type, figures) => `${name}, ${type}. ${figures}.`,
};

export const missionDashboard: typeof en.missionDashboard = {
  'heading': 'Resultados de las misiones',
};

export const missionListTwin: typeof en.missionListTwin = {
  'explain.popularity': 'Cuántas veces completaron la misión los clientes en el periodo, según la hora en que la completaron. Las que se anularon quedan fuera. La misión más popular va primero; a igualdad, por nombre.',
  'explain.all': 'Todas las misiones',
  'explain.unknown': 'De misiones que el catálogo no conoce',
  'explain.people': 'Clientes que completaron la misión al menos una vez en el periodo. Quien la completa dos veces es un solo cliente, y cuenta en cada misión que hizo: la suma de la columna no es el número de clientes.',
  'explain.change': 'Veces completada en el periodo frente al mismo número de días anteriores. Con menos de 30 antes, solo se muestra la diferencia; una diferencia que puede deberse al azar no es un cambio claro.',
  'explain.missions': 'Misiones del catálogo que coinciden con el filtro y la búsqueda, también las que nadie completó.',
  'explain.missions.all': 'En el catálogo',
  'explain.missions.fit': 'Que coinciden',
};

export const missionDetailTwin: typeof en.missionDetailTwin = {
  'column.figure': 'Indicador',
  'column.value': 'Valor',
  'column.part': 'Parte',
  'column.base': 'De',
  'column.before': 'Antes',
  'column.change': 'Cambio',
  'column.day': 'Día',
  'column.unfinished': 'Sin terminar',
  'column.at': 'Hora',
  'column.customer': 'Cliente',
  'column.name': 'Nombre',
  'explain.validations': 'Cada vez que un cliente completó esta misión en el periodo, según la hora en que la completó. Las que se anularon quedan fuera, sea cuando sea que se anularon.',
  'explain.people': 'Clientes que completaron esta misión al menos una vez en el periodo.',
  'explain.rate': 'Clientes que completaron esta misión en el periodo ÷ los clientes de abajo.',
  'explain.share': 'Veces que se completó esta misión ÷ veces que se completaron todas las misiones en el periodo.',
  'explain.revoked': 'Completadas en el periodo y anuladas más tarde. No están en ninguna otra cifra.',
  'explain.days': 'Días del calendario en la zona horaria de abajo. Un día en que nadie la completó se dibuja como cero. Más de 62 días se dibujan por semana; más de 400, por mes.',
  'explain.latest': 'Las últimas veces que se completó en el periodo, lo más reciente primero. Quien la completó dos veces puede aparecer dos veces.',
  'explain.change': 'Frente al mismo número de días anteriores. Con menos de 30 antes, las cantidades solo muestran la diferencia; las tasas cambian en puntos; una diferencia que puede deberse al azar no es un cambio claro.',
};
