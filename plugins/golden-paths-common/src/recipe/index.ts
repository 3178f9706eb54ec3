export * from './answersFor';
export * from './readRecipe';
