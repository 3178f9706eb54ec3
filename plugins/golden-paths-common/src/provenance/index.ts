export * from './annotations';
export * from './answers';
export * from './readAnswers';
