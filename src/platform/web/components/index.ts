export * from './generated.ts';
export { subNavigation } from './sub-navigation.ts';
