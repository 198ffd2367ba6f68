export { auditRoutes } from './pages/events/route.ts';
