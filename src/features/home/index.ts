export type { AtHome, Figure, Need, Own } from './home.ts';
export { aboutRoutes } from './pages/about.ts';
export { homeRoutes } from './pages/home.ts';
