import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { TasksModule } from '../../platform/tasks';
import { AgreementsModule } from '../agreements';
import { MineralsModule } from '../minerals';
import { PartiesModule } from '../parties';
import { ChaseService } from './clocks/chase.service';
import { LinksController } from './links/links.controller';
import { LinksService } from './links/links.service';
import { NoticeAccess } from './notice-access';
import { NoticesController } from './notices.controller';
import { NoticesRepository } from './notices.repository';
import { NoticeSchema } from './notices.schema';
import { NoticesService } from './notices.service';
import { NoticesViews } from './notices.views';
import { NoticeChanges } from './notice-changes';
import { PreparedController } from './responses/prepared.controller';
import { PreparedService } from './responses/prepared.service';
import { RecordedActsController } from './responses/recorded-acts.controller';
import { RecordedActsService } from './responses/recorded-acts.service';
import { ResponsesController } from './responses/responses.controller';
import { ResponsesService } from './responses/responses.service';
import { RolesController } from './roles/roles.controller';
import { RolesService } from './roles/roles.service';
import { AfterActionController } from './after-action/after-action.controller';
import { AfterActionViews } from './after-action/after-action.views';
import { LessonsController } from './after-action/lessons.controller';
import { LessonsService } from './after-action/lessons.service';
import { TodoController } from './todo/todo.controller';
import { TodoViews } from './todo/todo.views';
import { CommentsController } from './thread/comments.controller';
import { CommentsRepository } from './thread/comments.repository';
import { CommentSchema } from './thread/comments.schema';
import { CommentsService } from './thread/comments.service';
import { CommentsViews } from './thread/comments.views';
import { DeadlinesService } from './clocks/deadlines.service';
import { ModeratedNotice } from './situation/moderated-notice';
import { SituationController } from './situation/situation.controller';
import { SituationService } from './situation/situation.service';
import { SituationViews } from './situation/situation.views';
import { TranslationsController } from './translations/translations.controller';
import { TranslationsService } from './translations/translations.service';
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
