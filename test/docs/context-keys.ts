import type { Language } from './manifest.ts';

/** What a word means, in each language. */
export type Meaning = Readonly<Record<Language, string>>;

/** What the words that `viewItem` can have mean. */
export const viewItems: Readonly<Record<string, Meaning>> = {
  alias: { en: 'an alias', ko: '별칭' },
  base: { en: 'the base web domain', ko: '기본 웹 도메인' },
  change: { en: 'a change in *Changes* that is not undone', ko: '실행 취소되지 않은 *변경 내역*의 변경' },
  connection: { en: 'a connection', ko: '연결' },
  connectionTest: { en: 'the test under a connection', ko: '연결 아래의 테스트' },
  domainDiagnosis: { en: 'why a domain is not live, under a connection', ko: '연결 아래의 도메인이 열리지 않는 이유' },
  mapped: {
    en: 'a name that the WordPress network maps, an alias or not',
    ko: 'WordPress 네트워크에 매핑된 이름. 별칭이 아니어도 됩니다.',
  },
  missing: { en: 'a mapped name that is not on the panel', ko: '패널에 없는 매핑된 도메인' },
  network: {
    en: 'the WordPress network of a connection, or a snapshot of what it maps',
    ko: '연결의 WordPress 네트워크, 또는 매핑된 도메인의 스냅샷',
  },
  networkCheck: { en: 'all names of a web domain, under a connection', ko: '연결 아래의 웹 도메인 전체 이름' },
  networkConnected: {
    en: 'the same where it was connected by its address and key',
    ko: '그중 주소와 키로 연결한 네트워크',
  },
  noCompanion: {
    en: 'an alias without the `www.` companion that `hestiaDomains.wwwCompanion` wants',
    ko: '`hestiaDomains.wwwCompanion` 설정에 따르면 있어야 할 `www.` 별칭이 없는 별칭',
  },
  otherPolicy: {
    en: 'a WordPress network whose policy for `www.` is not that of `hestiaDomains.wwwCompanion`',
    ko: '`www.` 정책이 `hestiaDomains.wwwCompanion` 설정과 다른 WordPress 네트워크',
  },
  otherVersion: { en: 'what is kept and was made by another version', ko: '저장되어 있지만 다른 버전이 만든 것' },
  pinned: { en: 'a connection whose certificate is trusted by hand', ko: '인증서를 직접 신뢰한 연결' },
  serverCommand: { en: 'a command for the server, to be copied', ko: '복사해서 서버에서 실행할 명령' },
  signedIn: { en: 'a connection that has its credentials', ko: '자격 증명이 있는 연결' },
  signedOut: { en: 'a connection that asks you to sign in', ko: '로그인이 필요한 연결' },
  stage: {
    en: 'an alias whose mapped domain waits for the plugin’s check',
    ko: '매핑된 도메인이 플러그인의 확인을 기다리는 별칭',
  },
  webDomain: { en: 'a web domain', ko: '웹 도메인' },
};

/** What our own context keys mean. */
export const contextKeys: Readonly<Record<string, Meaning>> = {
  'hestiaDomains.done.COMMAND': {
    en: 'the command of that name has been carried out in this window',
    ko: '이 창에서 그 이름의 명령을 실행했을 때',
  },
  'hestiaDomains.empty': {
    en: 'no connection is kept, once the view has looked',
    ko: '보기를 연 뒤, 저장된 연결이 하나도 없을 때',
  },
  'hestiaDomains.filtered': {
    en: 'some aliases are left out by a filter',
    ko: '필터 때문에 보이지 않는 별칭이 있을 때',
  },
  'hestiaDomains.listed': {
    en: 'web domains of a panel have been read in this window',
    ko: '이 창에서 패널의 웹 도메인을 읽었을 때',
  },
};
