export { NoticesModule } from './notices.module';
export { NoticesService } from './notices.service';
export { ResponsesService } from './responses.service';
