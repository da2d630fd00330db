export { NoticesModule } from './notices.module';
export { NoticesService } from './notices.service';
export { NoticesViews } from './notices.views';
