import { accountInvalid } from './accountInvalid.ts';
import { afterSettings } from './afterSettings.ts';
import { brokenPhp } from './brokenPhp.ts';
import { constantsElsewhere } from './constantsElsewhere.ts';
import { cookieDomain } from './cookieDomain.ts';
import { definedTwice } from './definedTwice.ts';
import { emptyValue } from './emptyValue.ts';
import { hashShape } from './hashShape.ts';
import { leftoverValue } from './leftoverValue.ts';
import { missingConstant } from './missingConstant.ts';
import { missingSecret } from './missingSecret.ts';
import { misspeltName } from './misspeltName.ts';
import { neverReached } from './neverReached.ts';
import { onlyInBranch } from './onlyInBranch.ts';
import { passwordUnused } from './passwordUnused.ts';
import { passwordUser } from './passwordUser.ts';
import { restartIgnored } from './restartIgnored.ts';
import { restartRefused } from './restartRefused.ts';
import { storedHash } from './storedHash.ts';
import { sunriseMissing } from './sunriseMissing.ts';
import { urlInvalid } from './urlInvalid.ts';
import { urlNotHttps } from './urlNotHttps.ts';
import { urlPort } from './urlPort.ts';
import { urlUserinfo } from './urlUserinfo.ts';
import { urlWithoutApi } from './urlWithoutApi.ts';
import { webDomainInvalid } from './webDomainInvalid.ts';
import { webDomainSpelling } from './webDomainSpelling.ts';

/** All rules: what PHP cannot read, what is not there, what is not seen, what has no value, and then constant by constant. */
export const rules = [
  brokenPhp,
  missingConstant,
  missingSecret,
  misspeltName,
  afterSettings,
  neverReached,
  onlyInBranch,
  definedTwice,
  emptyValue,
  leftoverValue,
  urlInvalid,
  urlNotHttps,
  urlUserinfo,
  urlWithoutApi,
  urlPort,
  passwordUser,
  hashShape,
  passwordUnused,
  storedHash,
  accountInvalid,
  webDomainInvalid,
  webDomainSpelling,
  restartRefused,
  restartIgnored,
  sunriseMissing,
  cookieDomain,
  constantsElsewhere,
] as const;

/** Something about the constants of a file that a person should know, told apart by its code. */
export type Finding = ReturnType<(typeof rules)[number]['find']>[number];
export type FindingCode = Finding['code'];
