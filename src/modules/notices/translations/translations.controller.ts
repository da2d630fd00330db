import { Body, Controller, Delete, Param, Put, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActing, Requires, type Acting } from '../../../platform/access';
import { IfMatch, refusesInOrder, type ExpectedVersion } from '../../../platform/http';
import { NoticeAccess } from '../notice-access';
import { NoticeDto } from '../notice.dto';
import { TranslationDto } from './translations.dto';
import { TranslationsService } from './translations.service';

/** The texts of a notice in other languages. */
@ApiTags('notices')
@Controller('api/v1/agreements/:agreement/notices/:notice/translations/:language')
@UseInterceptors(refusesInOrder(NoticeAccess, 'notice'))
export class TranslationsController {
  constructor(private readonly translations: TranslationsService) {}

  @Put()
  @Requires('notice:manage')
  @ApiOkResponse({ type: NoticeDto })
  translate(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Param('language') language: string,
    @IfMatch() version: ExpectedVersion,
    @Body() { headline, description, instruction = '', status }: TranslationDto,
  ): Promise<NoticeDto> {
    const text = { language, headline, description, instruction, status };
    return this.translations.translate(acting, id, version, text);
  }

  @Delete()
  @Requires('notice:manage')
  @ApiOkResponse({ type: NoticeDto })
  remove(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Param('language') language: string,
  ): Promise<NoticeDto> {
    return this.translations.remove(acting, id, language);
  }
}
