import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { TasksModule } from '../../platform/tasks';
import { AgreementsModule } from '../agreements';
import { MineralsModule } from '../minerals';
import { PartiesModule } from '../parties';
import { ChaseService } from './chase.service';
import { LinksController } from './links.controller';
import { LinksService } from './links.service';
import { NoticeAccess } from './notice-access';
import { NoticesController } from './notices.controller';
import { NoticesRepository } from './notices.repository';
import { NoticeSchema } from './notices.schema';
import { NoticesService } from './notices.service';
import { NoticesViews } from './notices.views';
import { NoticeChanges } from './notice-changes';
import { PreparedController } from './prepared.controller';
import { PreparedService } from './prepared.service';
import { RecordedActsController } from './recorded-acts.controller';
import { RecordedActsService } from './recorded-acts.service';
import { ResponsesController } from './responses.controller';
import { ResponsesService } from './responses.service';
import { RolesController } from './roles.controller';
import { RolesService } from './roles.service';
import { AfterActionController } from './after-action.controller';
import { AfterActionViews } from './after-action.views';
import { LessonsController } from './lessons.controller';
import { LessonsService } from './lessons.service';
import { TodoController } from './todo.controller';
import { TodoViews } from './todo.views';
import { CommentsController } from './comments.controller';
import { CommentsRepository } from './comments.repository';
import { CommentSchema } from './comments.schema';
import { CommentsService } from './comments.service';
import { CommentsViews } from './comments.views';
import { DeadlinesService } from './deadlines.service';
import { ModeratedNotice } from './moderated-notice';
import { SituationController } from './situation.controller';
import { SituationService } from './situation.service';
import { SituationViews } from './situation.views';
import { TranslationsController } from './translations.controller';
import { TranslationsService } from './translations.service';
import { VisibleNotice } from './visible-notice';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: 'Notice', schema: NoticeSchema },
      { name: 'Comment', schema: CommentSchema },
    ]),
    TasksModule,
    AgreementsModule,
    MineralsModule,
    PartiesModule,
  ],
  controllers: [
    NoticesController,
    ResponsesController,
    RecordedActsController,
    PreparedController,
    RolesController,
    TranslationsController,
    LinksController,
    SituationController,
    AfterActionController,
    LessonsController,
    CommentsController,
    TodoController,
  ],
  providers: [
    ChaseService,
    LinksService,
    NoticeAccess,
    NoticeChanges,
    NoticesRepository,
    NoticesService,
    NoticesViews,
    PreparedService,
    RecordedActsService,
    ResponsesService,
    RolesService,
    TranslationsService,
    AfterActionViews,
    DeadlinesService,
    LessonsService,
    CommentsRepository,
    CommentsService,
    CommentsViews,
    TodoViews,
    ModeratedNotice,
    SituationService,
    SituationViews,
    VisibleNotice,
  ],
  exports: [NoticesService, NoticesViews],
})
export class NoticesModule {}
