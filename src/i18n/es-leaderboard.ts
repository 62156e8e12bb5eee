// Spanish words of the board of the most engaged customers. Imports nothing of ours but types.
import type * as en from './en.js';
import { pluralOf } from './plural.js';

const plural = pluralOf('es');

export const leaderboard: typeof en.leaderboard = {
  'leaderboard.heading': 'Clientes que más participan',
  'leaderboard.count': (people, formatted, missions) => `${formatted} ${plural(people, 'cliente', 'clientes')} · ${missions} misiones`,
  'leaderboard.empty': 'Los clientes aparecen en cuanto alguien complete una misión en este periodo.',
  'leaderboard.none': 'Ningún cliente coincide.',
  'leaderboard.none.back': 'Mostrar todos los clientes',
  'leaderboard.fits': (formatted, all) => `Coinciden ${formatted} de ${all} clientes`,
  'leaderboard.column.rank': 'Puesto',
  'leaderboard.column.name': 'Cliente',
  'leaderboard.column.validations': 'Misiones',
  'leaderboard.column.classic': 'Clásicas',
  'leaderboard.column.content': 'Contenido',
  'leaderboard.column.opinion': 'Opinión',
  'leaderboard.column.engagement': 'Interacción',
  'leaderboard.column.previousRank': 'Puesto antes',
  'leaderboard.column.change': 'Cambio',
  'leaderboard.column.profile': 'Perfil',
  'leaderboard.masked': 'Los nombres están ocultos; los clientes se muestran por su identificador.',
  'leaderboard.masked.search': 'Buscar identificadores',
  'leaderboard.profile': (name) => `Abrir el perfil de ${name}`,
  'leaderboard.profile.short': 'Perfil',
  'leaderboard.change.up': (places) => `sube ${places}`,
  'leaderboard.change.down': (places) => `baja ${places}`,
  'leaderboard.change.same': 'igual',
  'leaderboard.change.new': 'nuevo',
  'leaderboard.search': 'Buscar clientes',
  'leaderboard.page': (page, pages) => `Página ${page} de ${pages}`,
  'leaderboard.previous': 'Página anterior',
  'leaderboard.next': 'Página siguiente',
  'leaderboard.top': (percent, n, people) => `Primer ${percent} · ${people} ${plural(n, 'cliente', 'clientes')}`,
  'leaderboard.top.share': (share) => `${share} de todas las misiones`,
  'leaderboard.summary.all': (people) => `${people} clientes.`,
  'leaderboard.summary': (name, missions, people) => `${people} clientes; quien más participa es ${name}, con ${missions} misiones.`,
};

export const leaderboardScroll: typeof en.leaderboardScroll = {
  'few': (here, all) => `Aquí hay ${here} de ${all} clientes; los demás no se entregaron a esta página.`,
  'arranging': 'Ordenando…',
  'unreadable': 'Esta fila no se puede leer',
  'unreadable.note': (count) => `Filas que no se pueden leer: ${count}.`,
  'printed': (rows, all) => `Se imprimen los primeros ${rows} de ${all} clientes.`,
  'failed': 'No se pudieron cargar estas filas.',
  'retry': 'Reintentar',
};

export const leaderboardFilter: typeof en.leaderboardFilter = {
  'with': (type) => `Con misiones del tipo ${type}`,
  'only': (days) => `Solo ${days}`,
  'back': (filter) => `${filter}. Quitar este filtro`,
};

export const leaderboardTwin: typeof en.leaderboardTwin = {
  'rank': '1 + clientes con más misiones en el periodo, en toda la tabla, sea cual sea la búsqueda o el filtro. Los clientes con el mismo número comparten puesto y el siguiente queda libre (1, 2, 2, 4); dentro de un puesto, por nombre.',
  'rank.people': 'Clientes de la tabla',
  'validations': 'Misiones que el cliente completó en el periodo, sin las anuladas: la suma de los cuatro tipos.',
  'types': 'De ellas, las misiones de cada tipo.',
  'change': 'Puesto en el periodo anterior menos puesto en este. «Nuevo»: ninguna misión en el periodo anterior.',
  'top': (percent) => `Primer ${percent}`,
  'top.rule': 'Misiones de los clientes que más participan ÷ misiones de todos los clientes de la tabla. La parte de clientes se redondea hacia arriba a personas enteras; si en el límite hay clientes con el mismo número, se cuentan solo los necesarios.',
  'top.people': 'Clientes',
  'top.missions': 'Misiones',
  'unit': 'Unidad',
  'unit.missions': 'misiones completadas',
  'file.filter': 'Filtro',
  'file.rows': 'Filas',
  'file.part': (rows, all) => `${rows} de ${all}; las demás no se cargaron`,
};
