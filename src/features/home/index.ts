export type { AtHome, Figure, Need } from './home.ts';
export { homeRoutes } from './pages/home.ts';
