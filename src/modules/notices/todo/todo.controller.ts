import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Requires, type Principal } from '../../../platform/access';
import { TodoDto } from './todo.dto';
import { TodoViews } from './todo.views';

@ApiTags('people')
@Controller('api/v1/me/todo')
export class TodoController {
  constructor(private readonly views: TodoViews) {}

  @Get()
  @Requires('signed-in')
  @ApiOperation({ summary: 'What you have to do, across agreements, and what happens if you do not' })
  @ApiOkResponse({ type: TodoDto })
  mine(@CurrentPrincipal() person: Principal): Promise<TodoDto> {
    return this.views.of(person);
  }
}
