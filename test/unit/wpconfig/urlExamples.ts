import type { FindingCode } from '../../../src/wpconfig/findings/findings.ts';
import { each, none, type Examples } from './exampleFiles.ts';

type UrlCode = Extract<FindingCode, `url-${string}`>;

/** Of the panel's address. */
export const urlExamples: Readonly<Record<UrlCode, Examples>> = {
  'url-invalid': {
    found: each('API_URL', [
      "'panel acme.test'",
      "'https://'",
      "'https:/panel.acme.test/api'",
      "'https://panel.acme.test:99999/api/'",
      "'https://panel.acme.test:8083/list/web/'",
      "'https://panel.acme.test:8083/api/index.php'",
      "'https://panel.acme.test:8083/api/?x=1'",
      "'https://panel.acme.test:8083/api/#x'",
      "' https://panel.acme.test:8083/api/'",
    ]),
    silent: none('API_URL', [
      "'https://[::1]:8083/api/'",
      "'https://panel.acme.test:8083//api'",
      "'https://proxy.acme.test:8083/hestia/api/'",
      "'https://' . PANEL",
    ]),
  },
  'url-not-https': {
    found: each('API_URL', ["'http://panel.acme.test:8083/api/'", "'panel.acme.test:8083/api/'", "'panel.acme.test'"]),
    silent: none('API_URL', ["'HTTPS://panel.acme.test:8083/api/'"]),
  },
  'url-userinfo': {
    found: each('API_URL', ["'https://admin:canary@panel.acme.test:8083/api/'"]),
    silent: none('API_URL', ["'https://panel.acme.test:8083/@/api/'"]),
  },
  'url-without-api': {
    found: each('API_URL', ["'https://panel.acme.test:8083'", "'https://panel.acme.test:8083/hestia/'"]),
    silent: none('API_URL', ["'https://panel.acme.test:8083/api'"]),
  },
  'url-port': {
    found: each('API_URL', [
      "'https://panel.acme.test/api/'",
      "'https://panel.acme.test:443/api/'",
      "'https://panel.acme.test:8443/api/'",
      "'https://panel.acme.test:80/api/'",
    ]),
    silent: none('API_URL', ["'https://panel.acme.test:2083/api/'"]),
  },
};
