export { signInRoutes } from './routes';
export { SignInForm } from './SignInForm';
